/* The operator's page: tells what came of its requests. */
(() => {
  "use strict";
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
    if (event.detail.xhr.status !== 401 && event.detail.requestConfig.verb === "post") tell("没有成功，请稍后再试。");
  });
})();
