/* Amounts that are sums of others. They are filled in as those are, until somebody enters another one, and what they should be stands below. */
(() => {
  "use strict";
  const FEN_OF_WAN = 6;

  function wan(fen) {
    const digits = String(Math.abs(fen)).padStart(FEN_OF_WAN + 1, "0");
    const text = digits.slice(0, -FEN_OF_WAN) + "." + digits.slice(-FEN_OF_WAN);
    return (fen < 0 ? "-" : "") + text.replace(/\.?0+$/, "");
  }

  const amount = field => {
    const fen = field && field.value.trim() ? pinglu.fen(field.value.trim()) : 0;
    return Number.isFinite(fen) ? fen : 0;
  };

  /* "investedFen" is a field, "funds" all amounts of a list. */
  const partsOf = sum => [...sum.form.elements].filter(one => one.name && one.dataset.sendAs === "fen"
    && sum.dataset.sum.split(" ").some(name => one.name === name || one.name.startsWith(name + "[")));

  /* What was before the parts: told by a field if it is filled in, or else known. */
  function base(sum) {
    const told = sum.dataset.since && sum.form.elements[sum.dataset.since];
    return told && told.value.trim() ? amount(told) : Number(sum.dataset.base || 0);
  }

  const total = sum => partsOf(sum).reduce((all, one) => all + amount(one), base(sum));

  function settle(sum, entered) {
    const should = total(sum);
    const follows = !sum.value.trim() || amount(sum) === sum.pingluSum;
    if ((sum !== entered || sum.tagName === "OUTPUT") && follows && partsOf(sum).some(one => one.value.trim())) sum.value = wan(should);
    sum.pingluSum = should;
    const note = sum.closest("label").querySelector(".sum");
    if (!note) return;
    note.querySelector("b").textContent = wan(should);
    note.classList.toggle("differs", Boolean(sum.value.trim()) && amount(sum) !== should);
  }

  function look(root) {
    root.querySelectorAll("[data-sum]").forEach(sum => settle(sum, sum));
  }

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (form) form.querySelectorAll("[data-sum]").forEach(sum => settle(sum, event.target));
  });
  /* A form that is opened begins anew, and so do its sums. */
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-opens]");
    if (button) look(document.getElementById(button.dataset.opens));
  });
  document.addEventListener("htmx:load", event => look(event.target));
  look(document);
})();
