/* Forms that send what they hold to the service as JSON, and tell what it refuses at the field that it concerns. */
(() => {
  "use strict";
  const words = () => document.getElementById("view").dataset;
  const inEnglish = () => document.documentElement.lang.startsWith("en");
  const FEN_OF_WAN = 6;
  const GROUPING = /[,，\s]/g;
  /* Between the Chinese and the English of a message. */
  const BOTH = " · ";

  /* A UUID; crypto.randomUUID is only there where the page came by TLS or from this machine. */
  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
  }

  /* With a session every request that changes something proves that it comes from a page of the suite. */
  function headers(more) {
    const token = document.cookie.match(/(?:^|; )pinglu_csrf=([^;]+)/);
    return { "Accept": "application/json", "X-CSRF-Token": token ? token[1] : "", ...more };
  }

  /* 万元 as fen, digit by digit: a product of floating point numbers would be off. What is no amount is left to the service. */
  function fen(text) {
    const form = text.replace(GROUPING, "").match(/^(-?\d+)(?:\.(\d{1,6}))?$/);
    return form ? Number(form[1] + (form[2] || "").padEnd(FEN_OF_WAN, "0")) : text;
  }

  function number(text) {
    const plain = text.replace(GROUPING, "");
    return plain && !Number.isNaN(Number(plain)) ? Number(plain) : text;
  }

  const SEND_AS = {
    number,
    fen,
    text: text => text
  };

  /* Puts a value where its path says: owner.name, capacity[0].unit. */
  function put(body, path, value) {
    const steps = path.replace(/\[(\d+)]/g, ".$1").split(".");
    let at = body;
    steps.forEach((step, i) => {
      if (i === steps.length - 1) at[step] = value;
      else at = at[step] = at[step] || (/^\d+$/.test(steps[i + 1]) ? [] : {});
    });
  }

  function read(form) {
    const body = {};
    for (const field of form.elements) {
      if (!field.name || field.disabled || field.dataset.apart !== undefined) continue;
      const text = field.value.trim();
      if (text) put(body, field.name, SEND_AS[field.dataset.sendAs || "text"](text));
    }
    return body;
  }

  function forget(form) {
    form.querySelectorAll(".wrong").forEach(note => note.remove());
    form.querySelectorAll("[aria-invalid]").forEach(field => {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    });
    summary(form).replaceChildren();
  }

  function summary(form) {
    let place = form.querySelector(".refusals");
    if (!place) {
      place = document.createElement("div");
      place.className = "refusals";
      place.setAttribute("role", "alert");
      form.prepend(place);
    }
    return place;
  }

  function inLanguage(message) {
    const between = message.indexOf(BOTH);
    return between < 0 ? message : inEnglish() ? message.slice(between + BOTH.length) : message.slice(0, between);
  }

  const told = violation => {
    const word = JSON.parse(words().rules || "{}")[violation.rule];
    /* What is missing is named by the message alone. */
    if (word && (word.endsWith("：") || word.endsWith(": "))) return word + inLanguage(violation.message);
    return word && !violation.message.includes(BOTH) ? word : inLanguage(violation.message);
  };

  /* The field of a path, or the first of what the path names. */
  function fieldOf(form, path) {
    const fields = [...form.elements].filter(one => one.name);
    return path && (fields.find(one => one.name === path) || fields.find(one => one.name.startsWith(path + ".") || one.name.startsWith(path + "[")));
  }

  function mark(form, violation, i) {
    const field = fieldOf(form, violation.path);
    const note = document.createElement("small");
    note.className = "wrong";
    note.textContent = told(violation);
    if (!field) {
      const line = document.createElement("li");
      line.append(note.textContent);
      return { line };
    }
    note.id = (form.id || "form") + "-wrong-" + i;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.closest("label").append(note);
    return { field };
  }

  function show(form, text, violations) {
    const place = summary(form);
    const head = document.createElement("p");
    head.textContent = text;
    place.append(head);
    const marked = violations.map((violation, i) => mark(form, violation, i));
    const lines = marked.filter(one => one.line).map(one => one.line);
    if (lines.length) {
      const list = document.createElement("ul");
      list.append(...lines);
      place.append(list);
    }
    const first = marked.find(one => one.field);
    if (first && !lines.length) first.field.focus();
    else {
      place.tabIndex = -1;
      place.focus();
    }
  }

  const WORD_OF = { 403: "forbidden", 404: "away", 409: "busy", 412: "stale", 413: "large" };

  /* Details are English, whatever the language of the page. */
  function refuse(form, status, problem) {
    const violations = problem.violations || [];
    if (violations.length) show(form, words().refused, violations);
    else if (problem.allowed) show(form, words().allowed + (problem.allowed.map(one => word(form, one)).join("、") || "—"), []);
    else show(form, words()[WORD_OF[status]] || (status >= 500 ? words().failed : inEnglish() && problem.detail || words().declined), []);
  }

  const word = (form, constant) => {
    const option = [...form.querySelectorAll("option")].find(one => one.value === constant);
    return option ? option.textContent : constant;
  };

  /* The same request again has the same key: whatever became of the first, it is done once. */
  function keyOf(form, body) {
    const said = form.action + body;
    if (form.pingluSaid !== said) {
      form.pingluSaid = said;
      form.pingluKey = key();
    }
    return form.pingluKey;
  }

  function request(form, action, body) {
    const told = headers({ "Content-Type": "application/json", "Idempotency-Key": keyOf(form, action + body) });
    if (form.dataset.version) told["If-Match"] = '"' + form.dataset.version + '"';
    return fetch(action, { method: form.dataset.send, headers: told, body }).catch(() => null);
  }

  /* An address may name a field: /listings/{year}. */
  const addressOf = form => form.getAttribute("action").replace(/\{(\w+)}/g, (all, name) => encodeURIComponent(form.elements[name].value));

  async function send(form) {
    if (form.dataset.busy) return;
    forget(form);
    form.dataset.busy = "true";
    const reply = await request(form, addressOf(form), JSON.stringify(read(form)));
    delete form.dataset.busy;
    if (reply && reply.status === 401) location.reload();
    else if (reply && reply.ok) await arrive(form, reply);
    else refuse(form, reply ? reply.status : 503, reply ? await reply.json().catch(() => ({})) : {});
  }

  /* What was made. A request that was done before is answered with its place alone. */
  async function idOf(reply) {
    const said = await reply.json().catch(() => ({}));
    return said.id ?? reply.headers.get("Location")?.split("/").pop();
  }

  /* To the page of what was made, or the present one with what it says now. */
  async function arrive(form, reply) {
    const then = form.dataset.then;
    if (then) location.assign(then.replace("{id}", await idOf(reply)));
    else location.reload();
  }

  document.addEventListener("submit", event => {
    if (event.target.dataset.send) {
      event.preventDefault();
      send(event.target);
    }
  });
  /* A button that opens a form fills in what it knows: data-set-year="2022". */
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-opens]");
    if (!button) return;
    const dialog = document.getElementById(button.dataset.opens);
    const form = dialog.querySelector("form[data-send]");
    if (form) {
      form.reset();
      forget(form);
      for (const [name, value] of Object.entries(JSON.parse(button.dataset.fill || "{}"))) form.elements[name].value = value;
    }
    dialog.showModal();
  });
  /* A part of the page that could not be fetched says so, and is fetched again on demand. */
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, event => {
      const part = event.target;
      if (!part.matches("section[hx-get]") || part.querySelector(".unread")) return;
      const said = document.createElement("p");
      said.className = "unread buttons";
      const again = document.createElement("button");
      again.type = "button";
      again.textContent = words().again;
      again.addEventListener("click", () => htmx.ajax("GET", part.getAttribute("hx-get"), { target: part, swap: "outerHTML" }));
      said.append(words().unread + " ", again);
      part.querySelector(".loading")?.remove();
      part.append(said);
    });
  }
  window.pinglu = { key, headers, show, forget, refuse, idOf };
})();
