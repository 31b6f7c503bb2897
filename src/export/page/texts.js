// The page of texts: search, all mentions of one entity, and the parts of a relation.
"use strict";
(() => {
  const root = document.documentElement, search = document.getElementById("search"), count = document.getElementById("count");
  root.classList.add("js");
  const marks = [...document.querySelectorAll("mark[data-key]")], articles = [...document.querySelectorAll("article")];
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const haystacks = articles.map((article) => plain(article.textContent + [...article.querySelectorAll("mark")].map((mark) => mark.title).join(" ")));
  for (const mark of marks) {
    mark.tabIndex = 0;
    mark.setAttribute("role", "button");
  }

  let chosen = null;
  function choose(key) {
    chosen = key === chosen ? null : key;
    root.classList.toggle("focus", chosen !== null);
    for (const mark of marks) mark.classList.toggle("same", mark.dataset.key === chosen);
    const same = marks.filter((mark) => mark.dataset.key === chosen && mark.closest(".text"));
    count.textContent = chosen ? `${chosen}: ${same.length} mentions` : "";
  }
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-key]");
    if (mark) choose(mark.dataset.key);
  });
  document.addEventListener("keydown", (event) => {
    const mark = event.target.closest && event.target.closest("mark[data-key]");
    if (mark && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); choose(mark.dataset.key); }
    if (event.key === "/" && event.target !== search) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape") { if (chosen) choose(chosen); search.value = ""; find(); }
  });

  function find() {
    const words = plain(search.value.trim());
    let left = 0;
    articles.forEach((article, index) => {
      article.hidden = !haystacks[index].includes(words);
      left += !article.hidden;
    });
    count.textContent = words ? `${left} of ${articles.length} texts` : "";
  }
  search.addEventListener("input", find);

  // While one points at a relation, or has the keyboard on it, its parts show in the text.
  let parts = [];
  function light(row) {
    for (const [part, name] of parts) part.classList.remove(name);
    parts = [];
    if (!row) return;
    const add = (part, name) => { if (part) parts.push([part, name]); };
    add(row, "lit");
    for (const side of ["source", "target"]) add(document.getElementById(row.querySelector(`.${side}`).hash.slice(1)), `as-${side}`);
    // The id of each part of a trigger ends with the byte at which it begins.
    const [start, end] = row.dataset.trigger.split("-").map(Number);
    for (const part of row.closest("article").querySelectorAll(".text .trigger")) {
      const at = Number(part.id.split("t")[1]);
      if (start <= at && at < end) add(part, "as-trigger");
    }
    for (const [part, name] of parts) part.classList.add(name);
  }
  const rowOf = (target) => target && target.closest && target.closest(".relations li");
  document.addEventListener("pointerover", (event) => light(rowOf(event.target) || rowOf(document.activeElement)));
  document.addEventListener("focusin", (event) => light(rowOf(event.target)));
  document.addEventListener("focusout", () => light(null));
  document.getElementById("relations").addEventListener("change", (event) => root.classList.toggle("unrelated", !event.target.checked));

  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  document.getElementById("theme").addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; });
})();
