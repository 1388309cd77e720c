/* Sends a file as the body of a request, and shows how far it has come. */
(() => {
  "use strict";
  const MEGABYTE = 1024 * 1024;
  const TOO_LARGE = 413;

  /* What XMLHttpRequest was answered, in the form that fetch has; null where no answer came. */
  const answer = sent => sent.status ? new Response(sent.responseText, { status: sent.status }) : null;

  function upload(form, address, file, version) {
    const field = form.querySelector("input[type=file]");
    if (file.size > Number(field.dataset.megabytes) * MEGABYTE) return Promise.resolve(new Response("{}", { status: TOO_LARGE }));
    const bar = form.querySelector("progress");
    const sent = new XMLHttpRequest();
    sent.open("PUT", address);
    const told = pinglu.headers({ "Content-Type": "application/octet-stream", "If-Match": '"' + version + '"' });
    for (const [name, value] of Object.entries(told)) sent.setRequestHeader(name, value);
    bar.value = 0;
    bar.hidden = false;
    sent.upload.onprogress = event => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    return new Promise(resolve => {
      sent.onloadend = () => {
        bar.hidden = true;
        resolve(answer(sent));
      };
      sent.send(file);
    });
  }

  window.pinglu.upload = upload;
})();
