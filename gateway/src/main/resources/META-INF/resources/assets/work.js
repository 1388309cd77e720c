/* The list of work: urging whoever must act, giving an item to another post, and reading what was said about it. All of it asks the service that keeps it. */
(() => {
  "use strict";
  const place = id => document.getElementById(id);
  const words = () => place("view").dataset;
  let pressed;

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

  /* Opens the form that gives an item away or takes it back, for the item as it is now. */
  async function hand(button) {
    pressed = button;
    const dialog = place(button.dataset.act), form = dialog.querySelector(".form");
    form.reset();
    pinglu.forget(form);
    if (form.dataset.from) form.elements.from.value = form.dataset.from;
    dialog.querySelector(".definition").textContent = nameOf(button);
    const { said, refused } = await ask(button.dataset.item);
    form.dataset.version = said?.version ?? "";
    if (refused) pinglu.show(form, refused, []);
    dialog.showModal();
  }

  /* Where the services keep what the viewer must do today and may give away: all of it, or what is of one kind; nothing at all if the list cannot be read
     to its end. */
  async function own(kind) {
    const paths = [];
    let token = "";
    do {
      const asked = new URLSearchParams({ mine: "true", limit: "500", ...(kind && { kind }), ...(token && { pageToken: token }) });
      const { said, refused } = await ask("/api/work?" + asked);
      if (refused || !said.items) return null;
      paths.push(...said.items.filter(one => one.mayDelegate).map(one => `/api/${one.domain}/work-items/${one.id}`));
      token = said.nextPageToken;
    } while (token);
    return paths.filter(path => path !== pressed.dataset.item);
  }

  const tell = (form, body) => path => pinglu.say(form, "POST", path + form.dataset.to, body);

  /* The others follow one by one, each as it is now; how many did not is told. */
  async function rest(form, paths, say) {
    let left = 0;
    for (const path of paths) {
      form.dataset.version = (await ask(path)).said?.version ?? "";
      if (!form.dataset.version || !(await say(path))?.ok) left++;
    }
    return left;
  }

  async function handed(event) {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.busy) return;
    pinglu.forget(form);
    form.dataset.busy = "true";
    const { which, ...body } = Object.fromEntries(new FormData(form));
    const say = tell(form, JSON.stringify(body)), reply = await say(pressed.dataset.item);
    const others = reply?.ok && which && which !== "one" ? await own(which === "kind" && pressed.dataset.kind) : [];
    const left = others ? await rest(form, others, say) : 0;
    delete form.dataset.busy;
    if (reply && reply.status === 401 || others?.length && !left) location.reload();
    else if (!reply || !reply.ok) pinglu.refuse(form, reply ? reply.status : 503, reply ? await reply.json().catch(() => ({})) : {});
    else if (!others) pinglu.show(form, words().unread, []);
    else if (left) pinglu.show(form, words().left.replace("{}", left), []);
    else {
      pressed.closest("td").querySelector(".urged").textContent = pressed.dataset.act === "recall" ? words().recalled : words().handed;
      pressed.remove();
      form.closest("dialog").close();
    }
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
    for (const form of [place("delegation"), place("recalling")]) form.addEventListener("submit", handed);
  });
})();
