/* The list of work: urging whoever must act, and reading what was said about an item. Both ask the service that keeps it. */
(() => {
  "use strict";
  const place = id => document.getElementById(id);
  const words = () => place("view").dataset;
  let pressed;

  /* With a session every request that changes something proves that it comes from a page of the suite. */
  function sent(body) {
    const token = document.cookie.match(/(?:^|; )pinglu_csrf=([^;]+)/);
    return {
      method: "POST", body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "Idempotency-Key": key(), "X-CSRF-Token": token ? token[1] : "" }
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
    if (button) (button.dataset.act === "urge" ? urge : read)(button);
  });
  document.addEventListener("DOMContentLoaded", () => place("urging").addEventListener("submit", send));
})();
