/* The cockpit's live part: one event stream, the trend, the panel behind a figure. */
(() => {
  "use strict";
  const SHORTEST_WAIT = 2000, LONGEST_WAIT = 60000;
  let stream, chart, wait = SHORTEST_WAIT, returning, resyncedAt;

  const view = () => document.getElementById("view");
  const here = () => view().dataset;

  /* The stream continues behind the last event that the page shows, so that nothing falls in between; after a resync
     behind the one that it named, or a page that lags behind the log would be sent round in circles. */
  function open() {
    clearTimeout(returning);
    if (stream) stream.close();
    const { division, lastEvent } = here();
    stream = new EventSource("/api/stream?" + new URLSearchParams({ division, lastEventId: resyncedAt ?? lastEvent }));
    resyncedAt = undefined;
    const light = document.getElementById("live");
    stream.onopen = () => { wait = SHORTEST_WAIT; light.className = "live open"; light.textContent = here().live; };
    stream.onerror = () => {
      light.className = "live off";
      light.textContent = here().offline;
      if (stream.readyState === EventSource.CLOSED) returnSoon();
    };
    stream.addEventListener("metric", message => show(JSON.parse(message.data)));
    stream.addEventListener("change", message => tell(JSON.parse(message.data)));
    stream.addEventListener("resync", message => { resyncedAt = JSON.parse(message.data).lastEventId; refresh(); });
  }

  function returnSoon() {
    returning = setTimeout(returnToStream, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }

  /* A stream that was refused is not opened again by the browser: the session may have ended, or the gateway been away.
     Nobody knows what it would have told meanwhile, so the page is read anew, and its stream with it. */
  async function returnToStream() {
    const reply = await fetch("/api/divisions/" + encodeURIComponent(here().division)).catch(() => null);
    if (reply && reply.status === 401) location.reload();
    else if (reply && reply.ok) refresh();
    else returnSoon();
  }

  const inLanguage = display => here().lang === "en" ? display.en : display.zh;

  /* Currency and unit stand smaller beside the digits, as the server writes them. */
  function write(number, display) {
    const cut = display.match(/^([^0-9—]*)([0-9.,]+|—)(.*)$/) || ["", "", display, ""];
    [...number.children].forEach((part, i) => { part.textContent = cut[i + 1]; });
  }

  /* Puts a changed figure in its tile. */
  function show(answer) {
    const tile = document.querySelector('.tile[data-metric="' + CSS.escape(answer.metric) + '"]');
    if (answer.metric.startsWith("projects.start") || answer.metric === "projects.planned-starts") drawSoon();
    if (answer.metric === document.getElementById("places")?.dataset.metric) comparePlaces();
    if (!tile || answer.period !== here().period && !answer.period.startsWith(here().period)) return;
    const before = tile.textContent;
    write(tile.querySelector(".number"), inLanguage(answer.display));
    const bar = tile.querySelector("progress");
    if (bar && answer.denominator !== undefined) {
      bar.max = answer.denominator;
      bar.value = answer.numerator;
      tile.querySelector(".above").textContent = inLanguage(answer.numeratorDisplay);
      tile.querySelector(".below").textContent = inLanguage(answer.denominatorDisplay);
    }
    if (tile.textContent === before) return;
    tile.classList.add("changed");
    setTimeout(() => tile.classList.remove("changed"), 1800);
  }

  /* The server words both lists, so that both languages stay in one place; twice a second is enough under load. */
  const waiting = new Set();
  function renew(path, id, then) {
    if (waiting.has(path)) return;
    waiting.add(path);
    setTimeout(async () => {
      waiting.delete(path);
      const { division, period, lang } = here();
      const reply = await fetch(path + "?" + new URLSearchParams({ division, period, lang }));
      if (reply.ok && division === here().division) then(document.getElementById(id), await reply.text());
    }, 500);
  }

  function tell(event) {
    document.getElementById("last-event").textContent = event.id;
    if (event.type.includes(".alert.")) renew("/alerts/head", "alarms", (head, link) => { head.outerHTML = link; });
    if (event.type.includes(".work-item.")) renew("/work/head", "todo", (head, link) => { head.outerHTML = link; });
    const feeds = event.type.endsWith(".record.left.v1") || event.type.includes(".state.") && !event.type.includes(".work-item.") && !event.type.includes(".alert.");
    if (!feeds || !document.getElementById("feed")) return;
    renew("/cockpit/feed", "feed", (list, lines) => {
      const known = new Set([...list.children].map(line => line.textContent));
      list.innerHTML = lines;
      for (const line of list.children) if (!known.has(line.textContent)) line.classList.add("new");
    });
  }

  function comparePlaces() {
    renew("/cockpit/places", "places", (section, lines) => {
      const list = section.querySelector("ul");
      list.innerHTML = lines;
      htmx.process(list);
    });
  }

  function refresh() {
    document.dispatchEvent(new Event("pinglu:stale"));
  }

  let drawing;
  function drawSoon() {
    drawing = drawing || setTimeout(() => { drawing = undefined; draw(); }, 1000);
  }

  async function series(metric) {
    const query = "division=" + encodeURIComponent(here().division) + "&period=" + here().period.slice(0, 4);
    const reply = await fetch("/api/metrics/" + metric + "/series?" + query);
    let sum = 0;
    return reply.ok ? (await reply.json()).items.map(item => sum += item.value ?? 0) : [];
  }

  async function draw() {
    const place = document.getElementById("trend");
    if (!place || !window.echarts) return;
    const [planned, actual] = await Promise.all([series("projects.planned-starts"), series("projects.starts")]);
    const day = document.querySelector(".day time").dateTime;
    const months = day.slice(0, 4) === here().period.slice(0, 4) ? Number(day.slice(5, 7)) : 12;
    chart = echarts.getInstanceByDom(place) || echarts.init(place, null, { renderer: "svg" });
    const text = getComputedStyle(document.body).fontFamily;
    chart.setOption({
      textStyle: { fontFamily: text }, animationDuration: 500, tooltip: { trigger: "axis", renderMode: "richText" },
      legend: { bottom: 0, icon: "roundRect", itemHeight: 4, itemWidth: 18, textStyle: { color: "#6d776f" } },
      grid: { left: 40, right: 16, top: 16, bottom: 56 },
      xAxis: { type: "category", boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: "#d8d1c1" } },
        axisLabel: { color: "#6d776f" }, data: [...Array(12).keys()].map(m => (m + 1) + place.dataset.months) },
      yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: "#ece6d9" } }, axisLabel: { color: "#6d776f" } },
      series: [
        { name: place.dataset.planned, type: "line", step: false, symbol: "none", data: planned,
          lineStyle: { color: "#c9b98f", width: 2, type: "dashed" }, itemStyle: { color: "#c9b98f" } },
        { name: place.dataset.actual, type: "line", symbolSize: 7, data: actual.slice(0, months),
          lineStyle: { color: "#1f4d3f", width: 3 }, itemStyle: { color: "#1f4d3f" }, areaStyle: { color: "rgba(31,77,63,.07)" } }
      ]
    });
  }

  function begin() {
    open();
    draw();
  }

  document.addEventListener("DOMContentLoaded", begin);
  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.id === "panel") document.getElementById("panel").showModal();
    else if (event.detail.target.id === "view") begin();
  });
  window.addEventListener("resize", () => chart && chart.resize());
})();
