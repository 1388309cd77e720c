/* The operator's page: proves that its requests come from it, and tells what came of them. */
(() => {
  "use strict";
  document.addEventListener("htmx:configRequest", event => {
    const token = document.cookie.match(/(?:^|; )pinglu_csrf=([^;]+)/);
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-Token"] = token[1];
  });

  function tell(text) {
    const told = document.getElementById("told");
    told.textContent = text;
    told.hidden = false;
  }

  document.addEventListener("htmx:afterRequest", event => {
    if (event.detail.requestConfig.verb !== "post" || !event.detail.successful) return;
    const { records, applied } = JSON.parse(event.detail.xhr.responseText);
    tell("已重读 " + records + " 条，其中 " + applied + " 条恢复正常" + (records > applied ? "，其余仍搁置。" : "。"));
    htmx.trigger("#status", "renew");
  });
  document.addEventListener("htmx:responseError", event => {
    if (event.detail.xhr.status === 401) location.reload();
    else if (event.detail.requestConfig.verb === "post") tell("没有成功，请稍后再试。");
  });
})();
