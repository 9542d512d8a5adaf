"""The part of the page's script that builds elements from shelves and shows findings, some at a time."""

SHOW = r"""
// Elements that may hold a picture's parts are made in the picture's own namespace.
const PICTURE = "http://www.w3.org/2000/svg", AT_ONCE = 100, PRINTED = 1000;
const part = id => document.getElementById(id);
const read = name => [...document.getElementsByClassName(name)].map(one => () => JSON.parse(one.textContent));
const folded = new WeakMap();

// A folded part is built when it is opened first.
function unfold(details) {
  const make = folded.get(details);
  folded.delete(details);
  if (make) make();
}
function build(tree, texts, space) {
  if (typeof tree === "number") return texts[tree];
  const [number, ...inside] = tree, name = texts[number], dot = name.indexOf(".");
  const tag = dot < 0 ? name : name.slice(0, dot);
  if (tag === "svg") space = PICTURE;
  const made = space ? document.createElementNS(space, tag) : document.createElement(tag);
  if (dot > 0) made.setAttribute("class", name.slice(dot + 1));
  if (inside.length && typeof inside[0] === "object" && !Array.isArray(inside[0])) {
    for (const [key, value] of Object.entries(inside.shift())) made.setAttribute(key, value);
  }
  const children = trees => trees.map(one => build(one, texts, space));
  if (tag === "details") {
    made.append(...children(inside.slice(0, 1)));
    folded.set(made, () => made.append(...children(inside.slice(1))));
    made.addEventListener("toggle", () => unfold(made), { once: true });
  } else {
    made.append(...children(inside));
  }
  return made;
}

// A shelf is read when something on it is wanted; only the last one stays read.
function shelves(name) {
  const blocks = [...document.getElementsByClassName(`shelf ${name}`)];
  const first = blocks.length ? JSON.parse(blocks[0].textContent) : null;
  let at = 0, open = first;
  return number => {
    const wanted = Math.floor((number - first.first) / first.trees.length);
    if (wanted !== at) [at, open] = [wanted, JSON.parse(blocks[wanted].textContent)];
    return build(open.trees[number - open.first], open.texts, null);
  };
}

const list = part("list"), more = part("more");
const standing = [...list.children], shelved = shelves("findings");
const card = number => number < standing.length ? standing[number] : shelved(number);
let matches = [], shown = 0;

function extend(limit) {
  const next = matches.slice(shown, limit);
  list.append(...next.map(card));
  shown += next.length;
  more.hidden = shown >= matches.length;
  more.firstElementChild.value = matches.length - shown;
}
function show(numbers) {
  [matches, shown] = [numbers, 0];
  list.replaceChildren();
  extend(AT_ONCE);
  part("none").hidden = matches.length > 0;
}
"""
