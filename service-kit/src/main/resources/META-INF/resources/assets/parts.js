/* A part of the page that could not be fetched says so, and is fetched again on demand. */
(() => {
  "use strict";
  const words = () => document.getElementById("view").dataset;
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, event => {
      const part = event.target;
      if (!part.matches("section[hx-get]") || part.querySelector(".unread")) return;
      const said = document.createElement("p");
      said.className = "unread buttons";
      const again = document.createElement("button");
      again.type = "button";
      again.textContent = words().reread;
      again.addEventListener("click", () => htmx.ajax("GET", part.getAttribute("hx-get"), { target: part, swap: "outerHTML" }));
      said.append(words().unread + " ", again);
      part.querySelector(".loading")?.remove();
      part.append(said);
    });
  }
})();
