/* What every page of a session does. */
(() => {
  "use strict";

  /* With a session every request that changes something proves that it comes from a page of the suite. */
  document.addEventListener("htmx:configRequest", event => {
    const token = document.cookie.match(/(?:^|; )pinglu_csrf=([^;]+)/);
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-Token"] = token[1];
  });
  document.addEventListener("htmx:responseError", event => {
    if (event.detail.xhr.status === 401) location.reload();
  });
  /* The view is read anew one time after the other: an answer that was overtaken would show what has been. */
  let reading = false, stale = false;
  function read() {
    if (reading) {
      stale = true;
      return;
    }
    reading = true;
    htmx.ajax("GET", location.href, { target: "#view", select: "#view", swap: "outerHTML" })
      .catch(() => {})
      .finally(() => {
        reading = false;
        if (stale) {
          stale = false;
          read();
        }
      });
  }
  document.addEventListener("pinglu:stale", read);
  /* A page out of the browser's memory is asked for anew: its session may have ended meanwhile. */
  window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
