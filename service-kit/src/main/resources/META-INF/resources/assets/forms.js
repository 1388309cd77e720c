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
    truth: text => text === "true",
    text: text => text,
    /* By the clock of the district. */
    moment: text => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? new Date(text + ":00+08:00").toISOString() : text,
    /* A list that is told even where it is empty. */
    list: () => []
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

  const nameOf = field => {
    const under = field.closest("[data-under]");
    return (under ? under.dataset.under + "." : "") + field.name;
  };

  /* Where a value is sent. Rows that are left empty are not sent, and the others move up; boxes that are ticked make a list. */
  function pathOf(field, rows) {
    const add = (list, row) => {
      const sent = rows[list] = rows[list] || [];
      if (!sent.includes(row)) sent.push(row);
      return list + "[" + sent.indexOf(row) + "]";
    };
    return nameOf(field)
      .replace(/^([\w.]+)\[(\d+)]\./, (all, list, row) => add(list, row) + ".")
      .replace(/^([\w.]+)\[]$/, (all, list) => add(list, field.value));
  }

  const isSent = (form, field) => field.name && !field.disabled && field.type !== "file" && field.dataset.apart === undefined
    && (field.type !== "checkbox" || field.checked)
    && !field.closest("[data-when][hidden]")
    && (!field.dataset.with || form.elements[field.dataset.with].value.trim());

  /* Some parts are asked for with one choice only: data-when="type=PHOTO". */
  function askParts(form) {
    form.querySelectorAll("[data-when]").forEach(part => {
      const [name, value] = part.dataset.when.split("=");
      part.hidden = form.elements[name].value !== value;
    });
  }

  function read(form) {
    const body = {}, rows = {};
    for (const field of form.elements) {
      delete field.pingluPath;
      if (!isSent(form, field)) continue;
      const text = field.value.trim();
      if (!text) continue;
      field.pingluPath = pathOf(field, rows);
      put(body, field.pingluPath, SEND_AS[field.dataset.sendAs || "text"](text));
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

  /* The Chinese and the English of a message; a title in it may hold the same mark. */
  function sides(message) {
    const at = message.indexOf(BOTH), english = message.slice(at + BOTH.length);
    return at < 0 || /[\u4e00-\u9fff]/.test(english) ? null : [message.slice(0, at), english];
  }

  const inLanguage = message => sides(message)?.[inEnglish() ? 1 : 0] ?? message;

  const told = violation => {
    const word = JSON.parse(words().rules || "{}")[violation.rule];
    /* What is missing is named by the message alone. */
    if (word && (word.endsWith("：") || word.endsWith(": "))) return word + inLanguage(violation.message);
    return word && !sides(violation.message) ? word : inLanguage(violation.message);
  };

  /* The field of a path, the box of what it names, or the first of what the path names. */
  function fieldOf(form, path) {
    const fields = [...form.elements].filter(one => one.name && one.type !== "hidden" && one.closest("label"));
    const at = one => one.pingluPath || nameOf(one);
    return path && (fields.find(one => one.pingluPath === path) || fields.find(one => nameOf(one) === path)
      || fields.find(one => one.type === "checkbox" && one.value === path)
      || fields.find(one => at(one).startsWith(path + ".") || at(one).startsWith(path + "[")));
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

  const WORD_OF = { 403: "forbidden", 404: "away", 409: "busy", 412: "stale", 413: "large", 415: "kind" };

  /* What a status says where no rule is named. Details are English, whatever the language of the page. */
  const why = (status, problem) => words()[WORD_OF[status]] || (status >= 500 ? words().failed : inEnglish() && problem.detail || words().declined);

  function refuse(form, status, problem, kept) {
    const violations = problem.violations || [];
    if (violations.length) show(form, kept ? words().kept : words().refused, violations);
    else if (kept) show(form, words().kept + (words()[WORD_OF[status]] || words().again), []);
    else if (problem.allowed) show(form, words().allowed + (problem.allowed.map(one => word(form, one)).join("、") || "—"), []);
    else show(form, why(status, problem), []);
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

  const versionOf = form => form.dataset.version || form.elements.version?.value;

  /* A form that asks for a file alone sends it as it is; see uploads.js. */
  function request(form, action, body) {
    const file = form.querySelector("input[type=file][data-body]");
    if (file) return pinglu.upload(form, action, file.files[0], versionOf(form));
    return say(form, form.dataset.send, action, body);
  }

  function say(form, method, action, body) {
    const told = headers({ "Content-Type": "application/json", "Idempotency-Key": keyOf(form, action + body) });
    if (versionOf(form)) told["If-Match"] = '"' + versionOf(form) + '"';
    return fetch(action, { method, headers: told, body }).catch(() => null);
  }

  /* An address may name a field: /listings/{year}. */
  const addressOf = form => form.getAttribute("action").replace(/\{(\w+)}/g, (all, name) => encodeURIComponent(form.elements[name].value));

  /* What follows once the form is recorded: its file, or the step that its button names. */
  function nextOf(form, button) {
    const file = form.querySelector("input[type=file][data-to]");
    if (file && file.files.length) {
      return () => pinglu.upload(form, addressOf(form) + file.dataset.to, file.files[0], versionOf(form));
    }
    return button && button.dataset.and && (() => say(form, "POST", button.dataset.and, "{}"));
  }

  /* What the form said is recorded, whatever becomes of what follows; said otherwise, it is a revision of that. */
  async function keep(form, body, reply) {
    const id = await idOf(reply);
    form.pingluTold = body;
    form.dataset.version = (reply.headers.get("ETag") || "").replace(/\D/g, "");
    if (form.dataset.send === "POST") {
      form.dataset.send = "PUT";
      form.setAttribute("action", addressOf(form) + "/" + id);
    }
  }

  async function send(form, button) {
    if (form.dataset.busy) return;
    forget(form);
    form.dataset.busy = "true";
    const body = JSON.stringify(read(form));
    const next = nextOf(form, button);
    let reply = null, kept = next && form.pingluTold === body;
    if (!kept) {
      reply = await request(form, addressOf(form), body);
      kept = next && reply && reply.ok;
      if (kept) await keep(form, body, reply);
    }
    if (kept) reply = await next();
    delete form.dataset.busy;
    if (reply && reply.status === 401) location.reload();
    else if (reply && reply.ok) await arrive(form, reply);
    else refuse(form, reply ? reply.status : 503, reply ? await reply.json().catch(() => ({})) : {}, kept);
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
      send(event.target, event.submitter);
    }
  });
  document.addEventListener("change", event => { if (event.target.form) askParts(event.target.form); });
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
      askParts(form);
    }
    dialog.showModal();
  });
  /* Whoever closes a form that was recorded in part sees what was. */
  document.addEventListener("close", event => {
    if (event.target.querySelector("form[data-send]")?.pingluTold) location.reload();
  }, true);
  window.pinglu = { key, headers, say, show, forget, refuse, told, why, idOf, fen };
})();
