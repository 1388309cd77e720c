/* The pages of the webhooks: an action is a request to the API, after which the page is read anew. */
(() => {
  "use strict";

  /* Browsers draw UUIDs themselves on encrypted pages only. */
  const uuid = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
    (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

  const told = () => document.getElementById("told");

  function tell(text, bad) {
    told().textContent = text;
    told().className = bad ? "told bad" : "told";
  }

  function refresh() {
    document.dispatchEvent(new Event("pinglu:stale"));
  }

  function outcomeOf(ping) {
    const words = told().dataset;
    const reason = ping.failure ? "：" + words[ping.failure.toLowerCase()] : "";
    return (ping.delivered ? words.arrived : words.notArrived) + reason + (ping.status ? " " + ping.status : "")
      + (words.lang === "en" ? ", " : "，") + ping.durationMillis + " ms";
  }

  document.addEventListener("htmx:configRequest", event => {
    if (event.detail.verb !== "post") return;
    event.detail.headers["Idempotency-Key"] = uuid();
    const version = event.detail.elt.dataset.version;
    if (version) event.detail.headers["If-Match"] = '"' + version + '"';
  });

  function tellOutcome(path, xhr) {
    if (xhr.status < 200 || xhr.status >= 300) tell(told().dataset.refused, true);
    else if (path.endsWith("/pings")) {
      const ping = JSON.parse(xhr.responseText);
      tell(outcomeOf(ping), !ping.delivered);
    } else tell(told().dataset.done, false);
    refresh();
  }

  /* The button may be renewed before its answer comes, and no event of it would be heard of then. */
  document.addEventListener("htmx:beforeSend", event => {
    const { requestConfig, xhr } = event.detail;
    if (requestConfig.verb === "post") xhr.addEventListener("loadend", () => tellOutcome(requestConfig.path, xhr));
  });
})();
