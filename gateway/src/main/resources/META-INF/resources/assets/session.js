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
  /* A page out of the browser's memory is asked for anew: its session may have ended meanwhile. */
  window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
