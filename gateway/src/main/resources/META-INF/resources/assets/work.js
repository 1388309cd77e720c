/* The list of work: urging whoever must act, giving items to another post, and reading what was said about one. All of it asks the service that keeps it. */
(() => {
  "use strict";
  /* How many items one request may name, and how many of those that are refused are named in turn. */
  const MOST = 100, NAMED = 3;
  /* What may be given away, and what may be taken back. */
  const LISTED = { delegate: { mine: "true", delegated: "false" }, recall: { delegated: "true" } };
  const inEnglish = document.documentElement.lang.startsWith("en");
  const place = id => document.getElementById(id);
  const words = () => place("view").dataset;
  let pressed, present;

  const sent = body => ({
    method: "POST", body: JSON.stringify(body),
    headers: pinglu.headers({ "Content-Type": "application/json", "Idempotency-Key": pinglu.key() })
  });

  /* What an answer says, or why there is none in words that a person understands. */
  async function ask(path, request) {
    const reply = await fetch(path, request).catch(() => null);
    if (reply && reply.status === 401) location.reload();
    const said = reply ? await reply.json().catch(() => ({})) : {};
    return reply && reply.ok ? { said } : { refused: reply && reply.status === 404 ? words().away : words().failed };
  }

  const nameOf = button => [...button.closest("tr").querySelectorAll("td:first-child > b, td:first-child > small")]
    .map(part => part.textContent).join(" · ");

  function urge(button) {
    pressed = button;
    place("urged-item").textContent = nameOf(button);
    place("refused").textContent = "";
    place("urge").showModal();
  }

  async function send(event) {
    event.preventDefault();
    const message = new FormData(event.target).get("message");
    const { said, refused } = await ask(pressed.dataset.item + "/urge", sent({ message }));
    if (refused) {
      place("refused").textContent = refused;
      return;
    }
    pressed.closest("td").querySelector(".urged").textContent = words().urged.replace("{}", said.item.urged);
    pressed.remove();
    place("urge").close();
  }

  /* Opens the form that gives items away or takes them back, for one as it is now. */
  async function hand(button) {
    pressed = button;
    const dialog = place(button.dataset.act), form = dialog.querySelector(".form");
    form.reset();
    pinglu.forget(form);
    if (form.dataset.from) form.elements.from.value = form.dataset.from;
    dialog.querySelector(".definition").textContent = nameOf(button);
    const { said, refused } = await ask(button.dataset.item);
    present = said?.item;
    if (refused) pinglu.show(form, refused, []);
    dialog.showModal();
  }

  /* The one item, all of its kind or all there are; nothing at all if the list cannot be read to its end. */
  async function chosen(which) {
    if (which === "one") return present ? [present] : [];
    const found = new Map();
    let token = "";
    do {
      const asked = new URLSearchParams({
        ...LISTED[pressed.dataset.act], limit: "500", ...(which === "kind" && { kind: pressed.dataset.kind }), ...(token && { pageToken: token })
      });
      const { said, refused } = await ask("/api/work?" + asked);
      if (refused || !said.items) return null;
      for (const one of said.items) if (one.mayDelegate) found.set(one.id, one);
      token = said.nextPageToken;
    } while (token);
    return [...found.values()];
  }

  /* A request for each service, and another one for each hundred items. */
  function batches(items) {
    const made = [];
    for (const domain of new Set(items.map(one => one.domain))) {
      const own = items.filter(one => one.domain === domain);
      for (let i = 0; i < own.length; i += MOST) made.push({ domain, items: own.slice(i, i + MOST) });
    }
    return made;
  }

  async function tell(form, batch, request) {
    const items = batch.items.map(({ id, version }) => ({ id, version }));
    const reply = await pinglu.say(form, "POST", `/api/${batch.domain}/work-items${form.dataset.to}`, JSON.stringify({ items, ...request }));
    const problem = reply && !reply.ok ? await reply.json().catch(() => ({})) : {};
    return { ...batch, ok: !!reply?.ok, status: reply ? reply.status : 503, problem };
  }

  /* What is wrong, with the items that it is wrong with: first what concerns a field of the form. */
  function violations({ problem, items }) {
    const found = problem.violations || [], placeOf = one => one.path.match(/^items\[(\d+)]/)?.[1];
    const names = found.filter(placeOf).map(one => "“" + items[placeOf(one)].title[inEnglish ? "en" : "zh"] + "”");
    const told = names.slice(0, NAMED).join(inEnglish ? ", " : "、") + (names.length > NAMED ? words().others.replace("{}", names.length) : "");
    return [
      ...found.filter(one => !placeOf(one)),
      ...(names.length ? [{ message: told + words().colon + pinglu.told(found.find(placeOf)) }] : [])
    ];
  }

  /* What a service did, or why it did nothing. */
  function outcome(form, result) {
    const { ok, domain, items, status, problem } = result;
    const said = form.dataset[ok ? "done" : "left"].replace("{}", words()[domain]).replace("{}", items.length);
    const wrong = ok ? [] : violations(result).map(pinglu.told);
    return { message: ok ? said : said + words().colon + (wrong.join(inEnglish ? "; " : "；") || pinglu.why(status, problem)) };
  }

  async function handed(event) {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.busy) return;
    pinglu.forget(form);
    form.dataset.busy = "true";
    const { which, ...request } = Object.fromEntries(new FormData(form));
    const items = await chosen(which), results = [];
    for (const batch of batches(items ?? [])) results.push(await tell(form, batch, request));
    delete form.dataset.busy;
    const refused = results.filter(one => !one.ok);
    if (refused.some(one => one.status === 401)) location.reload();
    else if (!items) pinglu.show(form, words().unread, []);
    else if (!items.length) pinglu.show(form, words().away, []);
    else if (!refused.length) settle(form, which);
    else if (results.length === 1) pinglu.refuse(form, refused[0].status, { ...refused[0].problem, violations: violations(refused[0]) });
    else {
      form.dataset.told = refused.length < results.length;
      pinglu.show(form, words().partly, results.map(one => outcome(form, one)));
    }
  }

  /* The list shows what has become of several; one says so in its row. */
  function settle(form, which) {
    if (which !== "one") {
      location.reload();
      return;
    }
    pressed.closest("td").querySelector(".urged").textContent = form.dataset.settled;
    pressed.remove();
    form.closest("dialog").close();
  }

  async function read(button) {
    const { said, refused } = await ask(button.dataset.item);
    const list = place("said");
    list.replaceChildren();
    const tell = (term, text) => {
      for (const [tag, content] of [["dt", term], ["dd", text]]) {
        const line = document.createElement(tag);
        line.textContent = content;
        list.append(line);
      }
    };
    if (refused) tell("", refused);
    else {
      const { lastUrge, item } = said;
      if (said.sentBack) tell(words().sentBack, said.sentBack);
      if (lastUrge) tell(words().by.replace("{}", lastUrge.by), lastUrge.message);
      if (said.delegationReason) tell(words().delegated, item.delegation.from + " — " + item.delegation.to + "　" + said.delegationReason);
      if (!list.children.length) tell("", words().nothing);
    }
    place("read-item").textContent = nameOf(button);
    place("reading").showModal();
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-act]");
    if (button) ({ urge, read, delegate: hand, recall: hand })[button.dataset.act](button);
  });
  document.addEventListener("DOMContentLoaded", () => {
    place("urging").addEventListener("submit", send);
    for (const form of [place("delegation"), place("recalling")]) {
      form.addEventListener("submit", handed);
      /* Whoever closes a form that was done in part sees what was. */
      form.closest("dialog").addEventListener("close", () => { if (form.dataset.told === "true") location.reload(); });
    }
  });
})();
