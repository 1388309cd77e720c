/* What is alarming: reading what a rule was applied to, and taking note of it. */
(() => {
  "use strict";
  const place = id => document.getElementById(id);
  const words = () => place("view").dataset;
  const inLanguage = wording => wording[words().lang === "en" ? "en" : "zh"];
  let etag, path, page;

  /* With a session every request that changes something proves that it comes from a page of the suite. */
  function sent(body) {
    const token = document.cookie.match(/(?:^|; )pinglu_csrf=([^;]+)/);
    return {
      method: "POST", body: JSON.stringify(body),
      headers: {
        "Content-Type": "application/json", "Idempotency-Key": key(), "If-Match": etag,
        "X-CSRF-Token": token ? token[1] : ""
      }
    };
  }

  /* A UUID; crypto.randomUUID is only there where the page came by TLS or from this machine. */
  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
  }

  /* What an answer says, or why there is none in words that a person understands. */
  async function ask(request) {
    const reply = await fetch(path, request).catch(() => null);
    if (reply && reply.status === 401) location.reload();
    const said = reply ? await reply.json().catch(() => ({})) : {};
    if (reply && reply.ok) {
      etag = reply.headers.get("ETag");
      return { said };
    }
    return { refused: !reply ? words().failed : reply.status === 404 ? words().away : reply.status === 412 ? words().changed : words().failed };
  }

  function fill(list, pairs) {
    list.replaceChildren();
    for (const pair of pairs) pair.forEach((text, i) => {
      const part = document.createElement(i ? "dd" : "dt");
      part.textContent = text;
      list.append(part);
    });
  }

  /* Instants as the district's clocks show them. */
  const moment = at => new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(new Date(at));
  const shown = input => input.unit === "RATIO" ? (Number(input.value) * 100).toFixed(1).replace(/\.0$/, "") + "%"
    : input.unit === "INSTANT" ? moment(input.value) : input.value;

  function show({ alert, inputs, acknowledgements }) {
    place("alert-name").textContent = inLanguage(alert.name);
    place("alert-title").textContent = inLanguage(alert.title);
    place("alert-rule").textContent = alert.rule + " · v" + alert.ruleVersion;
    fill(place("inputs"), inputs.map(input => [inLanguage(input.label), shown(input)]));
    const notes = acknowledgements.map(one => [
      words().by.replace("{}", one.by).replace("{}", moment(one.at)) + (one.until ? words().until.replace("{}", one.until) : ""), one.note]);
    fill(place("notes"), notes.length ? notes : [["", place("notes").dataset.none]]);
    explain(alert);
    place("acknowledging").hidden = !alert.mayAcknowledge;
  }

  /* A figure is explained in place, by the records behind it. */
  async function explain(alert) {
    const ofFigure = alert.subject.startsWith("metric/");
    place("record").hidden = !page;
    place("record").href = page || "";
    place("explanation").hidden = ofFigure || alert.domain === "operation" || words().records !== "true";
    place("explanation").href = alert.explanation;
    place("figures").hidden = true;
    if (!ofFigure || words().records !== "true") return;
    const reply = await fetch("/cockpit/explain?lang=" + words().lang + "&" + alert.explanation.split("?")[1]).catch(() => null);
    if (!reply || !reply.ok) return;
    place("figures").innerHTML = await reply.text();
    place("figures").hidden = false;
  }

  async function open({ alert, page: ofRecord }) {
    path = "/api/alerts/" + alert;
    page = ofRecord;
    place("refused").textContent = "";
    place("acknowledging").reset();
    const { said, refused } = await ask();
    if (refused) {
      for (const part of ["alert-name", "alert-title", "alert-rule", "inputs", "notes"]) place(part).replaceChildren();
      place("acknowledging").hidden = place("record").hidden = place("explanation").hidden = place("figures").hidden = true;
      place("refused").textContent = refused;
    } else show(said);
    place("alert").showModal();
  }

  async function acknowledge(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const body = { note: form.get("note") };
    if (form.get("until")) body.until = form.get("until");
    const of = path;
    path = of + "/acknowledgements";
    const { refused } = await ask(sent(body));
    path = of;
    if (refused) {
      place("refused").textContent = refused;
      return;
    }
    place("alert").close();
    document.dispatchEvent(new Event("pinglu:stale"));
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-alert]");
    if (button) open(button.dataset);
  });
  document.addEventListener("DOMContentLoaded", () => place("acknowledging").addEventListener("submit", acknowledge));
})();
