"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  all(".search, .both").forEach((part) => { part.hidden = false; });

  // in a notebook's frame a link to a place would lead out of the frame
  if (location.href.startsWith("about:srcdoc")) document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    location.hash = link.getAttribute("href");
  });

  // search: hide the statements that do not contain the words
  const find = one("#find"), found = one("#found");
  const statements = all("main [data-o]").filter((s) => !one("[data-o]", s));
  if (find) find.addEventListener("input", () => {
    const wanted = find.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let hits = 0;
    for (const s of statements) {
      const text = s.textContent.toLocaleLowerCase();
      s.hidden = !wanted.every((w) => text.includes(w));
      hits += s.hidden ? 0 : 1;
    }
    found.textContent = wanted.length ? String(hits) : "";
    if (wanted.length) all("main details.rest").forEach((d) => { d.open = true; });
  });

  addEventListener("beforeprint", () => all("main details.rest").forEach((d) => { d.open = true; }));

  const expand = one("#expand");
  if (expand) expand.addEventListener("click", () => {
    const open = expand.dataset.state !== "open";
    all("main details.rest, main details.why").forEach((d) => { d.open = open; });
    const label = expand.textContent;
    expand.textContent = expand.dataset.other;
    expand.dataset.other = label;
    expand.dataset.state = open ? "open" : "";
  });

  // all passages of a difference at once: one part of the pane for each article
  const pane = one("#articles"), together = one(".together");
  const light = (key) => {
    const start = document.getElementById(key);
    if (!start) return null;
    start.classList.add("lit");
    all(`[data-c="${key}"]`).forEach((part) => part.classList.add("lit"));
    return start;
  };
  const dim = () => {
    all(".lit").forEach((part) => part.classList.remove("lit"));
    all(".text.on").forEach((article) => article.classList.remove("on"));
    if (pane) pane.classList.remove("some");
    if (together) together.hidden = true;
  };
  all(".both").forEach((button) => button.addEventListener("click", () => {
    dim();
    const seen = new Map();
    all(".readings .g a", button.closest(".difference")).forEach((link) => {
      const start = light(link.hash.slice(1));
      const article = start && start.closest(".text");
      if (article && !seen.has(article)) seen.set(article, start);
    });
    // the first article of each reading is enough to see the difference
    const shown = new Set();
    all(".reading", button.closest(".difference")).forEach((reading) => {
      for (const link of all(".g a", reading)) {
        const start = document.getElementById(link.hash.slice(1));
        const article = start && start.closest(".text");
        if (article && !shown.has(article)) { shown.add(article); break; }
      }
    });
    pane.classList.add("some");
    together.hidden = false;
    shown.forEach((article) => article.classList.add("on"));
    shown.forEach((article) => {
      const top = seen.get(article).getBoundingClientRect().top - article.getBoundingClientRect().top;
      article.scrollTop += top - article.clientHeight / 3;
    });
    pane.focus({ preventScroll: true });
  }));
  const back = one("#all");
  if (back) back.addEventListener("click", dim);
  addEventListener("hashchange", () => {
    dim();
    const fold = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let d = fold && fold.closest("details:not([open])"); d; d = d.parentElement.closest("details:not([open])")) d.open = true;
  });
})();
