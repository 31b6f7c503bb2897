// The network on the page: draws it, finds, filters and opens evidence.
// Data: nodes [key, label, kind, count, documents, degree, community, x, y, radius, colour, aliases],
// ties [source, target, count, own country, [[slice, count]…], [[type, count, score]…]].
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const canvas = $("canvas"), pen = canvas.getContext("2d"), panel = $("panel");
  document.documentElement.classList.add("js");

  // The layout is wider than high; where the screen is not, it lies on its side.
  const isTall = innerHeight > 1.3 * innerWidth;
  const nodes = data.nodes.map(([key, label, kind, count, documents, degree, community, x, y, size, colour, aliases], index) =>
    ({ index, key, label, kind, count, documents, degree, community, x: isTall ? y : x, y: isTall ? x : -y, size, colour, aliases, ties: [] }));
  const ties = data.ties.map(([source, target, count, own, slices, relations], index) =>
    ({ index, source: nodes[source], target: nodes[target], count, own, slices, relations, strength: count }));
  for (const tie of ties) {
    tie.source.ties.push(tie);
    tie.target.ties.push(tie);
  }
  const bySize = [...nodes].sort((a, b) => b.size - a.size || a.index - b.index);
  const other = (tie, node) => (tie.source === node ? tie.target : tie.source);

  // What is asked for, and what of the graph it leaves.
  const wanted = { kinds: new Set(nodes.map((node) => node.kind)), relation: "", least: 1, from: 0, to: Infinity, own: true };
  let shown = { nodes: new Set(nodes), ties };
  let chosen = null, hovered = null;

  function strength(tie) {
    const last = data.slices.length - 1;
    const isWhole = wanted.from <= 0 && wanted.to >= last;
    const relation = wanted.relation && tie.relations.filter(([type]) => type === wanted.relation);
    if (relation && !relation.length) return 0;
    if (!isWhole) {
      const within = tie.slices.filter(([slice]) => slice >= wanted.from && slice <= wanted.to);
      const sum = within.reduce((sum, [, count]) => sum + count, 0);
      if (!sum) return 0;
      return relation ? Math.min(sum, relation[0][1]) : sum;
    }
    return relation ? relation.reduce((sum, [, count]) => sum + count, 0) : Math.max(tie.count, 1);
  }

  // What the colours stand for: kinds, or the most mentioned of each community.
  function showLegend() {
    const groups = new Map();
    for (const node of bySize) groups.set(colour(node), [...(groups.get(colour(node)) || []), node]);
    const isByKind = $("colours").value === "kind";
    const items = [...groups.values()].filter((group) => isByKind || (group.length > 2 && group[0].colour !== "#999999")).map((group) => {
      const item = element("li", isByKind ? group[0].kind : group.slice(0, 2).map((node) => node.label).join(", ") + (group.length > 2 ? " …" : ""));
      item.prepend(dot(group[0]));
      return item;
    });
    $("legend").replaceChildren(...items);
  }

  function filter() {
    const isKind = (node) => wanted.kinds.has(node.kind);
    for (const tie of ties) tie.strength = strength(tie);
    const left = ties.filter((tie) => tie.strength >= wanted.least && (wanted.own || !tie.own) && isKind(tie.source) && isKind(tie.target));
    for (const tie of ties) tie.isShown = false;
    for (const tie of left) tie.isShown = true;
    const ends = new Set(left.flatMap((tie) => [tie.source, tie.target]));
    const isAll = left.length === ties.length;
    shown = { ties: left, nodes: new Set(nodes.filter((node) => isKind(node) && (ends.has(node) || (isAll && !node.ties.length)))) };
    $("count").textContent = `${shown.nodes.size} of ${nodes.length} entities, ${left.length} of ${ties.length} ties`;
    if (chosen && chosen.label !== undefined) showNode(chosen);
    draw();
  }

  // The view: a point of the graph in the middle, and a scale.
  const view = { x: 0, y: 0, scale: 1 };
  let width = 1, height = 1;
  const ratio = () => window.devicePixelRatio || 1;
  const toScreen = (x, y) => [(x - view.x) * view.scale + width / 2, (y - view.y) * view.scale + height / 2];
  const toGraph = (x, y) => [(x - width / 2) / view.scale + view.x, (y - height / 2) / view.scale + view.y];

  function fit() {
    const list = shown.nodes.size ? [...shown.nodes] : nodes;
    if (!list.length) return draw();
    const low = (at) => Math.min(...list.map(at)), high = (at) => Math.max(...list.map(at));
    const [left, right] = [low((n) => n.x - n.size), high((n) => n.x + n.size)];
    const [top, bottom] = [low((n) => n.y - n.size), high((n) => n.y + n.size + 40)];
    // The filters stand at the left, where there is room for them.
    const inset = $("filters").open && width > 900 ? $("filters").offsetWidth : 0;
    view.scale = Math.min((width - inset - 90) / (right - left + 1), (height - 50) / (bottom - top + 1), 1.6);
    view.scale = Math.max(view.scale, 0.02);
    view.x = (left + right) / 2 - inset / 2 / view.scale;
    view.y = (top + bottom) / 2;
    draw();
  }

  function resize() {
    const box = canvas.getBoundingClientRect();
    [width, height] = [Math.max(box.width, 1), Math.max(box.height, 1)];
    canvas.width = Math.round(width * ratio());
    canvas.height = Math.round(height * ratio());
  }

  let isWaiting = false;
  function draw() {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; paint(); });
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    return { text: read("--text"), back: read("--back"), line: read("--line") };
  }

  const radius = (node) => Math.max(node.size * view.scale, 2.5);
  const byKind = { country: "#0072b2", person: "#e69f00", organisation: "#009e73", place: "#cc79a7" };
  const colour = (node) => ($("colours").value === "kind" ? byKind[node.kind] : node.colour);

  function paint() {
    const theme = colours();
    const centre = hovered || chosen;
    const near = new Set();
    if (centre) {
      const list = centre.label !== undefined ? centre.ties.filter((tie) => tie.isShown) : [centre];
      for (const tie of list) { near.add(tie); near.add(tie.source); near.add(tie.target); }
      if (centre.label !== undefined) near.add(centre);
    }
    const isFaint = (thing) => centre && !near.has(thing);
    pen.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.lineCap = "round";
    for (const tie of shown.ties) {
      const [x1, y1] = toScreen(tie.source.x, tie.source.y), [x2, y2] = toScreen(tie.target.x, tie.target.y);
      const isInner = colour(tie.source) === colour(tie.target);
      pen.globalAlpha = isFaint(tie) ? 0.06 : centre ? 0.85 : Math.min(0.22 + 0.09 * Math.log(tie.strength), 0.7);
      pen.strokeStyle = isInner ? colour(tie.source) : theme.line;
      pen.lineWidth = Math.min(0.8 + 1.3 * Math.log(tie.strength), 9) * Math.min(Math.max(view.scale * 1.6, 0.6), 1.6);
      pen.beginPath();
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
      pen.stroke();
    }
    for (const node of [...bySize].filter((node) => shown.nodes.has(node))) {
      const [x, y] = toScreen(node.x, node.y);
      pen.globalAlpha = isFaint(node) ? 0.2 : 1;
      pen.beginPath();
      pen.arc(x, y, radius(node), 0, 2 * Math.PI);
      pen.fillStyle = colour(node);
      pen.fill();
      pen.lineWidth = node === centre ? 3 : 1;
      pen.strokeStyle = node === centre ? theme.text : theme.back;
      pen.stroke();
    }
    paintLabels(theme, centre, near);
    pen.globalAlpha = 1;
  }

  // The largest first; a label that would cover another, or a larger node, waits until there is room. None is cut by the edge.
  function paintLabels(theme, centre, near) {
    const taken = [];
    const longest = Math.min(Math.max(Math.round(width / 18), 18), 40);
    const order = centre ? [...bySize].sort((a, b) => near.has(b) - near.has(a)) : bySize;
    pen.textAlign = "center";
    pen.textBaseline = "top";
    pen.lineJoin = "round";
    for (const node of order) {
      if (!shown.nodes.has(node) || (centre && !near.has(node))) continue;
      const [x, y] = toScreen(node.x, node.y);
      if (x < -50 || y < -50 || x > width + 50 || y > height + 50) continue;
      const size = Math.min(Math.max((17 + 0.2 * node.size) * view.scale, 10.5), 26);
      pen.font = `${node === centre || node.size > 50 ? 600 : 400} ${size}px ${getComputedStyle(canvas).fontFamily}`;
      const text = node.label.length > longest ? node.label.slice(0, longest - 1).trimEnd() + "…" : node.label;
      const half = pen.measureText(text).width / 2 + 2;
      const top = y + radius(node) + 2, reach = radius(node) * 0.8;
      const middle = x < 0 || x > width || 2 * half > width ? x : Math.min(Math.max(x, half), width - half);
      const box = [middle - half, top, middle + half, top + size * 1.1];
      const hits = (b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1];
      const isHidden = node !== centre && taken.some(hits);
      if (reach > 4) taken.push([x - reach, y - reach, x + reach, y + reach]);
      if (isHidden) continue;
      taken.push(box);
      pen.globalAlpha = 1;
      pen.lineWidth = 3.5;
      pen.strokeStyle = theme.back;
      pen.strokeText(text, middle, top);
      pen.fillStyle = theme.text;
      pen.fillText(text, middle, top);
    }
  }

  // What is under a point: a node, or else a tie.
  function hit(px, py, slack) {
    const [x, y] = toGraph(px, py);
    let best = null, least = Infinity;
    for (const node of shown.nodes) {
      const distance = Math.hypot(node.x - x, node.y - y) - radius(node) / view.scale;
      if (distance < slack / view.scale && distance < least) [best, least] = [node, distance];
    }
    if (best) return best;
    least = (slack + 1) / view.scale;
    for (const tie of shown.ties) {
      const [ax, ay, bx, by] = [tie.source.x, tie.source.y, tie.target.x, tie.target.y];
      const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const share = Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1);
      const distance = Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
      if (distance < least) [best, least] = [tie, distance];
    }
    return best;
  }

  // The panel.
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function dot(node) {
    const made = element("span", "", { class: "dot" });
    made.style.background = colour(node);
    return made;
  }

  function fill(...children) {
    panel.replaceChildren(...children);
    panel.hidden = false;
    panel.scrollTop = 0;
  }

  function closer() {
    const made = element("a", "×", { href: "#", class: "close", "aria-label": "Close" });
    return made;
  }

  const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  function showNode(node) {
    const title = element("h2", node.label);
    title.prepend(dot(node));
    const facts = element("p", `${node.kind} · ${plural(node.count, "mention")} in ${plural(node.documents, "document")} · ${plural(node.degree, "tie")}`, { class: "facts" });
    const list = element("ul", "", { class: "neighbours" });
    const own = node.ties.filter((tie) => tie.isShown).sort((a, b) => b.strength - a.strength || a.index - b.index);
    for (const tie of own) {
      const item = element("li"), link = element("a", other(tie, node).label, { href: `#t${tie.index}` });
      link.prepend(dot(other(tie, node)));
      item.append(link, element("span", `${tie.strength}`, { class: "number" }));
      const types = tie.relations.map(([type]) => type);
      if (types.length) item.append(element("small", [...new Set(types)].join(", ")));
      list.append(item);
    }
    const more = element("p", "", { class: "more" });
    more.append(element("a", "All its values in the table", { href: `#n${node.index}`, "data-table": `n${node.index}` }));
    fill(closer(), title, facts, list, more);
  }

  function showTie(tie) {
    const title = element("h2");
    const end = (node) => { const link = element("a", node.label, { href: `#n${node.index}` }); link.prepend(dot(node)); return link; };
    title.append(end(tie.source), " – ", end(tie.target));
    const row = $(`t${tie.index}`);
    const facts = element("p", row ? row.dataset.facts : "", { class: "facts" });
    const evidence = row ? row.querySelector(".evidence").cloneNode(true) : element("p", "No evidence in this file.");
    fill(closer(), title, facts, evidence);
  }

  function choose(thing) {
    chosen = thing;
    if (!thing) panel.hidden = true;
    else if (thing.label !== undefined) showNode(thing);
    else showTie(thing);
    draw();
  }

  function centreOn(node) {
    const isPhone = width < 700;
    view.x = node.x;
    view.y = node.y + (isPhone ? height * 0.22 / view.scale : 0);
    draw();
  }

  // Addresses: #n3 is a node, #t5 a tie, so that "back" works and links can be sent.
  function followAddress() {
    const [, letter, number] = location.hash.match(/^#([nt])(\d+)$/) || [];
    const thing = letter === "n" ? nodes[number] : letter === "t" ? ties[number] : null;
    choose(thing || null);
    if (thing && letter === "n") {
      const [x, y] = toScreen(thing.x, thing.y);
      if (x < 40 || y < 40 || x > width - 40 || y > height - 60) centreOn(thing);
    }
  }
  const go = (thing) => { location.hash = thing ? (thing.label !== undefined ? `n${thing.index}` : `t${thing.index}`) : ""; };
  window.addEventListener("hashchange", followAddress);

  panel.addEventListener("click", (event) => {
    const row = event.target.closest("[data-table]");
    if (!row) return;
    event.preventDefault();
    openTables(true);
    const target = $(row.dataset.table);
    target.scrollIntoView({ block: "center" });
    target.classList.add("flash");
  });

  // Search.
  const search = $("search"), results = $("results");
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const haystacks = nodes.map((node) => plain(`${node.label}\n${node.aliases}`));
  function find() {
    const words = plain(search.value.trim());
    results.replaceChildren();
    results.hidden = !words;
    if (!words) return [];
    const rank = (node) => (plain(node.label).startsWith(words) ? 0 : plain(node.label).includes(words) ? 1 : 2);
    const found = nodes.filter((node) => haystacks[node.index].includes(words)).sort((a, b) => rank(a) - rank(b) || b.count - a.count).slice(0, 12);
    for (const node of found) {
      const item = element("li"), link = element("a", node.label, { href: `#n${node.index}` });
      link.prepend(dot(node));
      item.append(link, element("small", `${node.kind}, ${plural(node.count, "mention")}`));
      results.append(item);
    }
    if (!found.length) results.append(element("li", "Nobody of that name"));
    return found;
  }
  search.addEventListener("input", find);
  search.addEventListener("focus", find);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { search.value = ""; find(); canvas.focus(); }
    if (event.key === "ArrowDown") { const first = results.querySelector("a"); if (first) { event.preventDefault(); first.focus(); } }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const [first] = find();
    if (first) { go(first); centreOn(first); results.hidden = true; }
  });
  results.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const item = event.target.closest("li"), next = event.key === "ArrowDown" ? item.nextElementSibling : item.previousElementSibling;
    ((next && next.querySelector("a")) || search).focus();
  });
  document.addEventListener("click", (event) => {
    if (event.target !== search) results.hidden = true;
  });

  // Filters.
  for (const box of document.querySelectorAll("[name=kind]")) {
    box.addEventListener("change", () => { wanted.kinds[box.checked ? "add" : "delete"](box.value); filter(); });
  }
  const steps = [...new Set(ties.map((tie) => Math.max(tie.count, 1)))].sort((a, b) => a - b);
  $("least").max = Math.max(steps.length - 1, 0);
  $("least").addEventListener("input", () => {
    wanted.least = steps[$("least").value] || 1;
    $("least-shown").textContent = wanted.least;
    filter();
  });
  $("own").addEventListener("change", () => { wanted.own = $("own").checked; filter(); });
  $("colours").value = data.colours;
  $("colours").addEventListener("change", () => { showLegend(); filter(); });
  showLegend();
  const types = [...new Set(ties.flatMap((tie) => tie.relations.map(([type]) => type)))].sort();
  for (const type of types) $("relation").append(element("option", type, { value: type }));
  $("relation").closest("label").hidden = !types.length;
  $("relation").addEventListener("change", () => { wanted.relation = $("relation").value; filter(); });
  const last = data.slices.length - 1;
  $("time").hidden = last < 1;
  if (last >= 1) {
    for (const id of ["from", "to"]) {
      $(id).max = last;
      $(id).value = id === "to" ? last : 0;
      $(id).addEventListener("input", () => {
        // The two may meet but not pass.
        if (+$("from").value > +$("to").value) $(id === "from" ? "to" : "from").value = $(id).value;
        wanted.from = +$("from").value;
        wanted.to = +$("to").value;
        showPeriod();
        filter();
      });
    }
    showPeriod();
  }
  function showPeriod() {
    for (const id of ["from", "to"]) $(id).setAttribute("aria-valuetext", data.slices[$(id).value]);
    $("period").textContent = `${data.slices[$("from").value]} – ${data.slices[$("to").value]}`;
  }

  // Pointers: one moves the view, two zoom.
  const pointers = new Map();
  let moved = 0, pinch = 0;
  const place = (event) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  function zoom(factor, px = width / 2, py = height / 2) {
    const [x, y] = toGraph(px, py);
    view.scale = Math.min(Math.max(view.scale * factor, 0.02), 8);
    const [nx, ny] = toGraph(px, py);
    view.x += x - nx;
    view.y += y - ny;
    draw();
  }
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    moved = pinch = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = place(event), before = pointers.get(event.pointerId);
    if (!before) {
      const under = hit(x, y, 5);
      if (under !== hovered) { hovered = under; canvas.style.cursor = under ? "pointer" : "grab"; draw(); }
      return;
    }
    pointers.set(event.pointerId, [x, y]);
    if (pointers.size === 1) {
      moved += Math.hypot(x - before[0], y - before[1]);
      view.x -= (x - before[0]) / view.scale;
      view.y -= (y - before[1]) / view.scale;
      draw();
    } else {
      const [a, b] = [...pointers.values()], distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (pinch) zoom(distance / pinch, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      pinch = distance;
      moved = 99;
    }
  });
  canvas.addEventListener("pointerup", (event) => {
    pointers.delete(event.pointerId);
    pinch = 0;
    if (moved < 5) { hovered = null; go(hit(...place(event), event.pointerType === "touch" ? 14 : 5)); canvas.focus(); }
  });
  canvas.addEventListener("pointercancel", (event) => pointers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => { hovered = null; draw(); });
  canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoom(Math.exp(-event.deltaY * 0.0015), ...place(event)); }, { passive: false });
  $("closer").addEventListener("click", () => zoom(1.4));
  $("farther").addEventListener("click", () => zoom(1 / 1.4));
  $("whole").addEventListener("click", fit);

  // Keys.
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    const way = moves[event.key];
    if (way) { view.x += way[0] * 60 / view.scale; view.y += way[1] * 60 / view.scale; draw(); }
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (event.key === "Enter" && bySize.length) go(chosen || bySize.find((node) => shown.nodes.has(node)));
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !isTyping) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape" && !isTyping) go(null);
  });

  // Light and dark, and the tables.
  const isDark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  $("theme").addEventListener("click", () => { document.documentElement.dataset.theme = isDark() ? "light" : "dark"; draw(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  function openTables(isOpen) {
    document.documentElement.classList.toggle("tables", isOpen);
    $("show-tables").setAttribute("aria-pressed", isOpen);
    if (!isOpen) { resize(); draw(); }
  }
  $("show-tables").addEventListener("click", () => openTables(!document.documentElement.classList.contains("tables")));
  new ResizeObserver(() => { resize(); draw(); }).observe(canvas);
  resize();
  if (canvas.clientWidth < 700) $("filters").open = false;
  filter();
  fit();
  followAddress();
  window.whowhom = { nodes, ties, view, toScreen, get shown() { return shown; } };
})();
