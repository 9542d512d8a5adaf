// feelin (the DMN reference implementation in JavaScript): tasks from standard input, values and rates to standard output.
// A task is {name, text, context}; feelin has no compiled form, so evaluating includes reading the text.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.argv[2]}/`));
const { evaluate, parseExpression } = await import(pathToFileURL(require.resolve("@bpmn-io/feelin")));
const SECONDS = 0.4;

function rate(action) {
  for (const end = performance.now() + 200; performance.now() < end; ) action(); // warm up
  let count = 0;
  const start = performance.now();
  for (const end = start + SECONDS * 1000; performance.now() < end; count += 20) for (let i = 0; i < 20; i++) action();
  return (count * 1000) / (performance.now() - start);
}

const results = JSON.parse(readFileSync(0, "utf-8")).map(({ name, text, context }) => ({
  name,
  value: evaluate(text, context).value,
  parsed: rate(() => parseExpression(text, context)),
  evaluated: rate(() => evaluate(text, context)),
}));
console.log(JSON.stringify(results));
