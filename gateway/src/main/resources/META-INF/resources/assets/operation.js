/* The operator's page: tells what came of its requests. */
(() => {
  "use strict";
  function tell(text) {
    const told = document.getElementById("told");
    told.textContent = text;
    told.hidden = false;
  }

  function tellOutcome(xhr) {
    if (xhr.status === 200) {
      const { records, applied } = JSON.parse(xhr.responseText);
      tell("已重读 " + records + " 条，其中 " + applied + " 条恢复正常" + (records > applied ? "，其余仍搁置。" : "。"));
      htmx.trigger("#status", "renew");
    } else if (xhr.status !== 401) tell("没有成功，请稍后再试。");
  }

  /* The button may be renewed before its answer comes, and no event of it would be heard of then. */
  document.addEventListener("htmx:beforeSend", event => {
    const { requestConfig, xhr } = event.detail;
    if (requestConfig.verb === "post") xhr.addEventListener("loadend", () => tellOutcome(xhr));
  });
})();
