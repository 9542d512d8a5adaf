"""The part of the page's script that answers to keys, links, scrolling and printing."""

USE = r"""
const findings = part("findings"), cases = part("cases");
const sheets = shelves("cases");

// A link leads to one finding, to a case, or to what it chooses.
function open(number) {
  const place = matches.indexOf(number);
  if (place >= shown) extend(place + 1);
  const details = list.children[place].firstElementChild;
  unfold(details);
  details.open = true;
  details.scrollIntoView();
  details.firstElementChild.focus({ preventScroll: true });
}
function openCase(name) {
  const number = caseNames.indexOf(name), id = `case=${name}`;
  if (!cases || number < 0) return;
  if (!part(id)) cases.append(sheets(number));
  const details = part(id);
  unfold(details);
  details.open = true;
  details.scrollIntoView();
}
function follow() {
  const link = fromLink();
  if (link.has("finding")) {
    const number = rows.findIndex(row => row[ID] === link.get("finding"));
    if (number >= 0) open(number);
  } else if (link.has("case") && link.size === 1) {
    openCase(link.get("case"));
  } else if (link.size) {
    findings.scrollIntoView();
  }
}

// j and k go from finding to finding; what has the focus unfolds by Enter, as the browser has it.
function step(by) {
  const here = document.activeElement?.closest("#list > article"), all = [...list.children];
  const next = here ? all.indexOf(here) + by : by > 0 ? 0 : -1;
  if (next >= all.length) extend(shown + AT_ONCE);
  const target = list.children[next];
  if (!target) return;
  const summary = target.firstElementChild.firstElementChild;
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "nearest" });
}
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.matches?.("input[type=search], select");
  if (event.key === "Escape" && event.target === box) { box.value = ""; fromControls(); box.blur(); }
  if (typing) return;
  if (event.key === "/") { event.preventDefault(); box.focus(); box.select(); }
  if (event.key === "j" || event.key === "k") { event.preventDefault(); step(event.key === "j" ? 1 : -1); }
});
let waiting = 0;
box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(fromControls, 120); });
tools.addEventListener("change", event => { if (event.target !== box) fromControls(); });
tools.addEventListener("submit", event => event.preventDefault());
part("clear").addEventListener("click", () => { tools.reset(); fromControls(); box.focus(); });
more.addEventListener("click", () => extend(shown + AT_ONCE));
addEventListener("hashchange", follow);

// On paper stand all findings that are chosen, up to a limit, those of errors unfolded.
let opened = [];
addEventListener("beforeprint", () => {
  extend(PRINTED);
  const left = matches.length - shown;
  part("unprinted").hidden = left <= 0;
  part("unprinted").firstElementChild.value = left;
  opened = [...list.querySelectorAll("article.error > details:not([open])")];
  for (const details of opened) { unfold(details); details.open = true; }
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  part("unprinted").hidden = true;
});

tools.hidden = rows.length === 0;
part("unscripted")?.remove();
fromLink();
// The browser goes to what the address names when the page has loaded, and takes the focus there.
addEventListener("load", () => requestAnimationFrame(follow));
"""
