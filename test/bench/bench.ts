// `npm run bench`: prints what was measured, as ratios within this one run, and writes it to
// dist/bench.json. `-- --pages FOLDER` measures saved pages too; `--rounds N`, `--browser NAME`.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchMatching } from "./matching.ts";
import { benchPages } from "./pages.ts";

const { values } = parseArgs({
  options: {
    pages: { type: "string" },
    rounds: { type: "string", default: "3" },
    browser: { type: "string" },
  },
});

const browsers = (["chromium", "firefox"] as const).filter(
  (name) => (values.browser ?? name) === name,
);
const print = (line: string) => console.log(line);

benchMatching().forEach(print);
const figures = await benchPages({
  folder: values.pages,
  rounds: Number(values.rounds),
  browsers,
  print,
});
mkdirSync("dist", { recursive: true });
writeFileSync("dist/bench.json", `${JSON.stringify(figures, null, 2)}\n`);
