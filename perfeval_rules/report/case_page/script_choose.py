"""The part of the page's script that chooses findings, counts what else could be chosen, and keeps it in the link."""

CHOOSE = r"""
const { facets, names, cases: caseNames } = read("facets")[0]();
const rows = read("index").flatMap(piece => piece());
const ID = facets.length, WORDS = ID + 1;
const tools = part("tools"), box = part("search");
const plain = text => text.normalize("NFKC").toLowerCase();
const chosen = facets.map(() => new Set());
let texts = null;

// What a finding is found by: its own words and those of its values, put together when somebody searches first.
function searched() {
  const common = names.map(all => all.map(plain));
  texts ??= rows.map(row => common.map((all, facet) => all[row[facet]]).join(" ") + " " + plain(row[WORDS]));
  return texts;
}
// One pass: a finding that fails one facet only still counts for that facet's other values.
function choose() {
  const words = plain(box.value).split(/\s+/).filter(Boolean), all = words.length ? searched() : null;
  const counts = facets.map(facet => new Array(facet.values.length).fill(0)), found = [];
  for (let number = 0; number < rows.length; number++) {
    if (all && !words.every(word => all[number].includes(word))) continue;
    const row = rows[number];
    let failed = -1, fails = 0;
    for (let facet = 0; facet < ID && fails < 2; facet++) {
      if (chosen[facet].size && !chosen[facet].has(row[facet])) { failed = facet; fails++; }
    }
    if (fails === 0) {
      found.push(number);
      for (let facet = 0; facet < ID; facet++) counts[facet][row[facet]]++;
    } else if (fails === 1) {
      counts[failed][row[failed]]++;
    }
  }
  show(found);
  tell(counts, found.length);
}
function tell(counts, total) {
  part("count").value = total;
  part("clear").hidden = !box.value && chosen.every(values => !values.size);
  facets.forEach(({ key, values }, facet) => values.forEach((value, number) => {
    const control = controls.get(`${key}=${value}`), count = counts[facet][number];
    if (!control) return;
    if (control.tagName === "OPTION") {
      control.textContent = `${control.dataset.text} (${count})`;
      control.hidden = !count && !control.selected;
    } else {
      control.nextElementSibling.value = count;
      control.parentElement.classList.toggle("nothing", !count);
    }
  }));
}
const controls = new Map();
for (const control of tools.querySelectorAll("input[name], option[value]")) {
  const name = control.name || control.parentElement.name;
  if (control.value) controls.set(`${name}=${control.value}`, control);
}

// The link names what is chosen, so that it can be sent.
function toLink() {
  const link = new URLSearchParams();
  facets.forEach(({ key, values }, facet) => chosen[facet].forEach(number => link.append(key, values[number])));
  if (box.value) link.append("q", box.value);
  history.replaceState(null, "", link.size ? `#${link}` : location.pathname + location.search);
}
function fromControls() {
  facets.forEach(({ key, values }, facet) => {
    chosen[facet] = new Set(values.flatMap((value, number) => {
      const control = controls.get(`${key}=${value}`);
      return control && (control.checked || control.selected) ? [number] : [];
    }));
  });
  choose();
  toLink();
}
function fromLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  facets.forEach(({ key, values }, facet) => {
    const wanted = new Set(link.getAll(key));
    chosen[facet] = new Set(values.flatMap((value, number) => wanted.has(value) ? [number] : []));
    values.forEach((value, number) => {
      const control = controls.get(`${key}=${value}`);
      if (!control) return;
      control[control.tagName === "OPTION" ? "selected" : "checked"] = chosen[facet].has(number);
    });
    const select = tools.elements[key];
    if (select && select.tagName === "SELECT" && !chosen[facet].size) select.value = "";
  });
  box.value = link.get("q") ?? "";
  choose();
  return link;
}
"""
