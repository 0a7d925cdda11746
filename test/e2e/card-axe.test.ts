// The card itself under axe-core, which cannot see into a closed root: the same view, drawn into a
// page of its own from what the background prints.
import { readFileSync } from "node:fs";
import * as esbuild from "esbuild";
import { expect, it } from "vitest";
import { createCardModels } from "../../src/card/card-model.ts";
import type { HoverCardProps } from "../../src/card/hover-card.tsx";
import { ONLY_AMONG_ALL } from "../../src/card/markup.ts";
import { printCard } from "../../src/card/printed-card.tsx";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import texts from "../../src/locales/en/messages.json" with { type: "json" };
import bundledPack from "../../src/packs/g20-new-delhi-2023.json";
import { englishWord } from "../make/words.ts";
import { axeFindings } from "./own-page.ts";
import { inBothBrowsers } from "./stage.ts";

const loaded = loadFactBase([bundledPack]);
if (!loaded.ok) throw new Error("the bundled pack is invalid");
const { base } = loaded;
const modelOf = createCardModels({ word: englishWord, locale: "en", today: () => new Date() });

function cardOf(id: string) {
  const entity = base.entity(id);
  const sheet = base.sheetFor([id]);
  const mention = { surfaceForm: "A name", number: 1, of: 2, evidence: [] };
  const model = entity && modelOf({ entityId: entity.id, sheet, mention, pageDate: "2026-03-04" });
  if (!model) throw new Error(`no card of ${id}`);
  return printCard(model, englishWord, "The pack");
}

/** Draws what `window.draw` is given, with nothing behind its buttons. */
const SCRIPT = `
  import { h, render } from "preact";
  import { HoverCard } from "./src/card/hover-card.tsx";
  const texts = ${JSON.stringify(texts)};
  const word = (key, ...places) =>
    texts[key].message.replace(/\\$(\\d)/g, (_, number) => places[number - 1] ?? "");
  const act = new Proxy({}, { get: () => () => {} });
  window.draw = (props) => render(h(HoverCard, { ...props, word, act }), document.querySelector("main"));
`;

async function pageHtml(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: SCRIPT, resolveDir: process.cwd(), loader: "ts" },
    ...{ bundle: true, write: false, format: "iife", jsx: "automatic", jsxImportSource: "preact" },
  });
  const css = readFileSync("src/card/card.css", "utf8");
  return `<style>:root{color-scheme:light dark}body{background:Canvas;color:CanvasText}${css}</style><main><h1>Cards</h1></main>
    <script>${outputFiles[0]?.text}</script>`;
}

type Drawn = Partial<Pick<HoverCardProps, "view" | "isSheet" | "isPinned" | "before" | "told">>;

const VIEWS: Readonly<Record<string, Drawn>> = {
  "its key facts": {},
  "all facts": { view: "all" },
  "why it is marked": { view: "why" },
  "a sheet at its small height": { view: "peek", isSheet: true },
  "a sheet": { isSheet: true },
  "a pinned one": { isPinned: true },
  "one that a key opened": { told: "Mention 1 of 2: In it, a name." },
  "one opened from another": { before: [cardOf("russia")] },
};

/** Runs in the page: resolves when it has the wanted colours, and nothing fades any more. */
async function settled(dark: boolean): Promise<void> {
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  while (scheme.matches !== dark) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

/** Whose cards have all parts: facts and relations, a timeline, a dispute. */
const CARDS = ["new-start", "paul-whelan", "antony-blinken"];

inBothBrowsers((stage) => {
  // In dark only colours differ, and in other views only what is around: one card has that, too.
  it.each([
    ["light", false],
    ["dark", true],
  ])("axe finds nothing on a %s card, in any view", { timeout: 120_000 }, async (_, dark) => {
    const page = await stage.show(await pageHtml());
    await page.prefer({ dark });
    for (const [name, drawn] of Object.entries(VIEWS)) {
      const isAll = drawn === VIEWS["its key facts"] || drawn === VIEWS["all facts"];
      for (const id of isAll && !dark ? CARDS : CARDS.slice(0, 1)) {
        const props = {
          ...{ card: cardOf(id), before: [], view: "key", dropped: ONLY_AMONG_ALL, isSheet: false },
          ...{ isPinned: false, told: null, ...drawn },
        };
        await page.run((given) => Reflect.get(window, "draw")(given), props);
        await page.run(settled, dark);
        expect(await axeFindings(page, dark), `${id} with ${name}`).toEqual([]);
      }
    }
    await page.prefer({});
  });
});
