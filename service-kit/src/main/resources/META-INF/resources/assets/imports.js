/* Sends a sheet in as it is, and shows below the form how far it has come. */
(() => {
  "use strict";
  async function send(form, dryRun) {
    const file = form.elements.file.files[0];
    if (!file) {
      form.elements.file.focus();
      form.reportValidity();
      return;
    }
    pinglu.forget(form);
    form.classList.add("busy");
    const said = [file.name, file.size, file.lastModified, dryRun].join("|");
    if (form.pingluSaid !== said) {
      form.pingluSaid = said;
      form.pingluKey = pinglu.key();
    }
    const headers = pinglu.headers({ "Content-Type": "application/octet-stream", "Idempotency-Key": form.pingluKey });
    const address = form.getAttribute("action") + "?dryRun=" + dryRun + "&fileName=" + encodeURIComponent(file.name);
    const reply = await fetch(address, { method: "POST", headers, body: file }).catch(() => null);
    form.classList.remove("busy");
    if (reply && reply.status === 401) location.reload();
    else if (reply && reply.ok) {
      const id = await pinglu.idOf(reply);
      /* Once it is taken down, the same file sent again is another batch. */
      delete form.pingluSaid;
      htmx.ajax("GET", form.dataset.then.replace("{id}", id), { target: "#batch", select: "#batch", swap: "outerHTML" });
    } else pinglu.refuse(form, reply ? reply.status : 503, reply ? await reply.json().catch(() => ({})) : {});
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-dry-run]");
    if (button) {
      event.preventDefault();
      send(button.form, button.dataset.dryRun);
    }
  });
})();
