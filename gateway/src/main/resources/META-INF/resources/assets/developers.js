/* A button beside each command that copies it. */
(() => {
  "use strict";
  const SHOWN_MILLIS = 1600;

  /* Only pages that came encrypted or from this machine may use the clipboard directly. */
  async function copy(code) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(code.textContent);
      return;
    }
    getSelection().selectAllChildren(code);
    document.execCommand("copy");
    getSelection().removeAllRanges();
  }

  const words = document.querySelector("main").dataset;
  for (const command of document.querySelectorAll("pre.command")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      await copy(command.querySelector("code"));
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, SHOWN_MILLIS);
    });
    const frame = document.createElement("div");
    frame.className = "copyable";
    command.replaceWith(frame);
    frame.append(command, button);
  }
})();
