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
  let reading, stale = false;
  function read() {
    if (reading) {
      stale = true;
      return;
    }
    reading = location.href;
    htmx.ajax("GET", reading, { target: "#view", select: "#view", swap: "outerHTML" })
      .catch(() => {})
      .finally(() => {
        reading = undefined;
        if (stale) {
          stale = false;
          read();
        }
      });
  }
  document.addEventListener("pinglu:stale", read);
  /* An answer to a view that was replaced meanwhile takes the place of the present one, unless it shows what the page has left since. */
  document.addEventListener("htmx:beforeSend", event => {
    const view = event.detail.target;
    if (view.id === "view") view.addEventListener("htmx:beforeSwap", aim);
  });
  function aim(event) {
    if (event.target !== event.currentTarget) return;
    if (!event.target.isConnected) event.detail.target = document.getElementById("view");
    if (event.detail.requestConfig.path !== reading || reading === location.href) return;
    event.detail.shouldSwap = false;
    stale = true;
  }
  /* A page out of the browser's memory is asked for anew: its session may have ended meanwhile. */
  window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
