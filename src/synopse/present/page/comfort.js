"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);

  // the other interface language: text for text and attribute for attribute, so that both ways are one step
  const other = one("#other"), choice = one("#ui");
  if (other) {
    const { lang, title, texts, attributes, at } = JSON.parse(other.textContent);
    const elements = document.body.getElementsByTagName("*");
    const places = [];
    for (let i = 0; i < at.length; i += 3) {
      const element = elements[at[i]], where = at[i + 1];
      const place = where === 0 ? element.firstChild : where === 1 ? element.nextSibling : element;
      places.push({ place, name: where > 1 ? attributes[where - 2] : "", text: texts[at[i + 2]] });
    }
    let next = { lang, title };
    const swap = () => {
      for (const entry of places) {
        const { place, name, text } = entry;
        entry.text = name ? place.getAttribute(name) : place.data;
        if (name) place.setAttribute(name, text); else place.data = text;
      }
      const root = document.documentElement, now = { lang: root.lang, title: document.title };
      root.lang = next.lang;
      document.title = next.title;
      next = now;
      document.dispatchEvent(new Event("said"));
    };
    const wanted = (navigator.languages || [navigator.language]).map((l) => l.slice(0, 2).toLowerCase());
    const first = wanted.find((l) => l === lang || l === document.documentElement.lang);
    if (first === lang || (!first && lang === "en")) swap();
    choice.hidden = false;
    choice.addEventListener("click", swap);
  }
  all(".search, .both").forEach((part) => { part.hidden = false; });

  // in a notebook's frame a link to a place would lead out of the frame
  if (location.href.startsWith("about:srcdoc")) document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    location.hash = link.getAttribute("href");
  });

  // outlet, actor and kind are chosen by style alone; the script adds the words, the count, and folds what is empty
  const find = one("#find"), found = one("#found"), reset = one("#reset"), tools = one(".tools");
  const chosen = ["#only", "#who", "#kind"].map((id) => one(id));
  const statements = all("main [data-a]").map((element) => ({
    element,
    text: element.textContent.toLocaleLowerCase(),
    outlets: element.dataset.o.split(" "),
    actors: element.dataset.a.split(" "),
    kind: element.closest("main > section").id,
  }));
  const groups = all(".speaker, .single, .missing, .line, main > section, .matrix")
    .map((group) => ({ group, own: statements.filter((s) => group.contains(s.element)) }))
    .filter(({ own }) => own.length);
  const filter = () => {
    const [outlet, actor, kind] = chosen.map((select) => (select ? select.value : ""));
    const words = find.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const active = Boolean(outlet || actor || kind || words.length);
    let hits = 0;
    for (const s of statements) {
      s.element.hidden = !words.every((word) => s.text.includes(word));
      s.fits = !s.element.hidden && (!outlet || s.outlets.includes(outlet)) && (!actor || s.actors.includes(actor))
        && (!kind || s.kind === kind);
      if (s.fits && s.kind !== "actors" && s.kind !== "summary") hits += 1;
    }
    groups.forEach(({ group, own }) => group.classList.toggle("none", active && !own.some((s) => s.fits)));
    found.textContent = !active ? "" : hits === 1 ? found.dataset.one : found.dataset.many.replace("#", String(hits));
    tools.classList.toggle("active", active);
    if (active) all("main details.rest").forEach((d) => { d.open = true; });
    return active;
  };
  const clear = () => {
    find.value = "";
    chosen.forEach((select) => { if (select) select.value = ""; });
    filter();
  };
  if (find) {
    find.addEventListener("input", filter);
    chosen.forEach((select) => { if (select) select.addEventListener("change", filter); });
    reset.addEventListener("click", () => { clear(); find.focus(); });
    document.addEventListener("said", filter);
    tools.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      tools.open = false;
      one("summary", tools).focus();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
      event.preventDefault();
      tools.open = true;
      find.focus();
    });
  }

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

  // all passages of a statement at once: lit wherever they stand, and side by side in a part of the pane for each article
  const pane = one("#articles"), together = one(".together"), beside = one("#beside"), back = one("#all");
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
  const statement = (link) => link.closest(".difference, .quotation, main [data-a], .passages > li");
  const places = (part) => all('.g a[href^="#a-"], td a[href^="#a-"]', part);
  // the first place in each article, lit with all the others
  const lightAll = (part) => {
    dim();
    const seen = new Map();
    places(part).forEach((link) => {
      const start = light(link.hash.slice(1));
      const article = start && start.closest(".text");
      if (article && !seen.has(article)) seen.set(article, start);
    });
    return seen;
  };
  const letter = (article) => one("header .l", article).textContent;
  const showBeside = (part) => {
    const seen = lightAll(part), shown = new Set();
    // one article of each reading, or else of each origin, is enough to see what differs
    all(".reading", part).forEach((reading) => {
      const article = places(reading).map((link) => document.getElementById(link.hash.slice(1))?.closest(".text"))
        .find((text) => text && !shown.has(text));
      if (article) shown.add(article);
    });
    const told = new Set();
    if (!shown.size) for (const article of seen.keys()) {
      if (told.has(letter(article)) || shown.size === 4) continue;
      told.add(letter(article));
      shown.add(article);
    }
    for (const article of seen.keys()) if (shown.size < 2) shown.add(article);
    pane.classList.add("some");
    together.hidden = back.hidden = false;
    beside.hidden = true;
    shown.forEach((article) => article.classList.add("on"));
    shown.forEach((article) => {
      const top = seen.get(article).getBoundingClientRect().top - article.getBoundingClientRect().top;
      article.scrollTop += top - Math.max(article.clientHeight / 3, one("header", article).offsetHeight + 12);
    });
    pane.focus({ preventScroll: true });
  };
  all(".both").forEach((button) => button.addEventListener("click", () => showBeside(button.closest(".difference"))));
  let last = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest('main a[href^="#a-"]');
    last = link && statement(link);
  });
  if (back) back.addEventListener("click", dim);
  if (beside) beside.addEventListener("click", () => { if (last) showBeside(last); });

  // a link to a statement or a place opens what is folded or filtered away above it
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const within = Boolean(target && pane && pane.contains(target));
    let folded = within && pane.classList.contains("some");
    const articles = within && last ? lightAll(last).size : dim();
    if (!target) return;
    if (articles > 1) {
      together.hidden = beside.hidden = false;
      back.hidden = true;
    }
    for (let d = target.closest("details:not([open])"); d; d = d.parentElement.closest("details:not([open])")) {
      d.open = true;
      folded = true;
    }
    if (find && !target.getClientRects().length) { clear(); folded = true; }
    if (folded) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();
})();
