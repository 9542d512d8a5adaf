"""What the catalogue's page looks like and what its search box does: its style sheet and its script."""

STYLE = """
html { scroll-padding-top: 4.5rem; }
body { margin: 0; }
header.top { position: sticky; top: 0; z-index: 1; display: flex; gap: 1rem; align-items: center; flex-wrap: wrap;
  padding: .6rem 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line); }
header.top h1 { font-size: 1.15rem; margin: 0; }
header.top input { flex: 1 1 16rem; max-width: 36rem; padding: .4rem .7rem; font: inherit; border: 1px solid #b6c0ca;
  border-radius: 6px; }
header.top output { color: var(--quiet); font-variant-numeric: tabular-nums; }
.columns { display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 1.5rem; max-width: 90rem; margin: 0 auto;
  padding: 1.2rem 1.5rem 4rem; }
nav { position: sticky; top: 4.2rem; align-self: start; max-height: calc(100vh - 5.5rem); overflow-y: auto;
  font-size: .87rem; line-height: 1.55; }
nav summary { cursor: pointer; padding: .15rem 0; font-weight: 600; }
nav ul { list-style: none; margin: 0 0 .5rem; padding: 0 0 0 1rem; }
nav li { padding: .1rem 0; }
nav .quiet { font-weight: 400; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
h2 { font-size: 1.35rem; margin: 0 0 .6rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .6rem; color: var(--quiet); }
h4 { font-size: 1.05rem; margin: 0; line-height: 1.5; }
section.book { margin-bottom: 3rem; }
article, .about { background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
  padding: .9rem 1.2rem; margin-bottom: .9rem; }
article { border-left: 4px solid var(--mark); }
article:target { box-shadow: 0 0 0 3px #1f5fa833; }
.error { --mark: var(--error); } .warning { --mark: var(--warning); } .question { --mark: var(--question); }
.info { --mark: var(--info); } .indicator { --mark: var(--good); }
.badges { display: flex; flex-wrap: wrap; gap: .4rem; align-items: baseline; margin: .15rem 0 .5rem;
  font-size: .82rem; color: var(--quiet); }
.badge { border: 1px solid currentColor; border-radius: 4px; padding: 0 .4rem; }
.badge.mark { color: #fff; background: var(--mark); border-color: var(--mark); }
.doubt { color: var(--doubt); }
.quiet { color: var(--quiet); }
dl { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .3rem 1rem; margin: 0; }
dt { color: var(--quiet); font-size: .9rem; }
dd { margin: 0; }
dd p { margin: 0; }
code { font-family: "JetBrains Mono", "Cascadia Code", Consolas, "Source Han Sans SC", "Noto Sans CJK SC",
  "Microsoft YaHei", monospace; font-size: .9em; background: #eef2f6; border-radius: 3px; padding: .08em .3em;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f7f9fb; font-weight: 600; white-space: nowrap; }
td { min-width: 5.5rem; overflow-wrap: break-word; }
tbody th { background: none; font-weight: 400; }
summary { cursor: pointer; color: var(--accent); }
[hidden] { display: none !important; }
@media screen and (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; max-height: none; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .4rem; } }
@media print { @page { size: A4; margin: 16mm 14mm; }
  body { background: none; font-size: 9.5pt; line-height: 1.55; }
  header.top input, header.top span, nav { display: none; }
  header.top { position: static; border: 0; padding: 0 0 4mm; } .columns { display: block; padding: 0; }
  article, .about { border-radius: 0; padding: 2.5mm 3.5mm; margin-right: .5mm; }
  dl { grid-template-columns: 22mm minmax(0, 1fr); gap: .6mm 3mm; } dt { font-size: inherit; }
  article .head, h2, h3, tr { break-inside: avoid; } .head, h2, h3 { break-after: avoid; }
  section.book:not([hidden]) ~ section.book { break-before: page; }
  a { color: inherit; } code { background: none; padding: 0; }
  .badge.mark { color: inherit; background: none; } summary { list-style: none; color: var(--quiet); } }
"""

SCRIPT = """
"use strict";
const box = document.getElementById("search"), count = document.getElementById("count");
const plain = text => text.normalize("NFKC").toLowerCase();
const rules = [...document.querySelectorAll("article")].map(article => ({
  article, text: plain(article.textContent + " " + article.closest("section").firstElementChild.textContent),
  entry: document.querySelector(`nav a[href="#${article.id}"]`).parentElement }));
const groups = [...document.querySelectorAll("[data-group]")];
function filter() {
  const words = plain(box.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { article, text, entry } of rules) {
    const fits = words.every(word => text.includes(word));
    article.hidden = entry.hidden = !fits;
    shown += fits;
  }
  for (const group of groups) {
    const items = [...group.querySelectorAll(group.dataset.group)];
    group.hidden = words.length > 0 && items.every(item => item.hidden);
    if (group.tagName === "DETAILS") group.open = words.length > 0 && !group.hidden;
  }
  for (const about of document.querySelectorAll(".about")) about.hidden = words.length > 0;
  count.value = shown;
}
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.closest("[hidden]")) { box.value = ""; filter(); }
  if (target) target.scrollIntoView();
}
const folded = [...document.querySelectorAll("main details")];
let opened = [];
addEventListener("beforeprint", () => {
  opened = folded.filter(one => !one.open);
  for (const one of opened) one.open = true;
});
addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
addEventListener("hashchange", follow);
box.addEventListener("input", filter);
box.addEventListener("keydown", event => { if (event.key === "Escape") { box.value = ""; filter(); } });
filter();
"""
