import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Which folders a folder may import from, besides itself; `types` only for what is written so. */
const MAY_IMPORT: Record<string, { code: string[]; types: string[] }> = {
  packs: { code: [], types: [] },
  facts: { code: [], types: [] },
  matching: { code: ["facts"], types: [] },
  page: { code: [], types: ["matching"] },
  card: { code: ["facts"], types: ["matching"] },
  screens: { code: ["facts", "card"], types: [] },
  extension: { code: ["facts", "packs", "matching", "page", "card", "screens"], types: [] },
  commands: { code: ["facts", "packs", "matching", "page", "locales"], types: [] },
};

/** What other folders may import of a folder: its fronts (code) and its vocabulary. */
const OPEN_TO_OTHERS: Record<string, string[]> = {
  facts: ["fact.ts", "fact-base.ts", "pack-schema.ts", "parse-pack.ts", "edtf-date.ts"],
  matching: [
    "mention.ts",
    "find-mentions.ts",
    // The two halves of find-mentions: what pages load, and what the background hands them.
    "mention-finder.ts",
    "prepare-matching.ts",
    "matching-data.ts",
  ],
  page: ["text-block.ts", "annotated-page.ts", "read-blocks.ts", "readable.ts", "watch-pointer.ts"],
  card: [
    "card-model.ts",
    "printed-card.tsx",
    "mount-card.ts",
    "entity-view.tsx",
    "hover-state.ts",
    "card.css",
  ].concat(
    // What the entity view is made of, so that the screens say and draw a fact as a card does.
    [
      "fact-model.ts",
      "fact-line.tsx",
      "glyphs.tsx",
      "relation-model.ts",
      "timeline-model.ts",
      "timeline.tsx",
      "wording.ts",
    ],
  ),
};

const LIBRARIES: Record<string, string[]> = {
  "webextension-polyfill": ["src/extension/browser-api.ts", "src/extension/browser-ui.ts"],
};

const folderOf = (path: string) => path.split("/")[1] ?? "";

const files = sourceFiles("src");
const links = files.flatMap((file) =>
  file.imports
    .filter(({ from }) => from.startsWith("."))
    .map((link) => ({ file, link, target: posix.join(posix.dirname(file.path), link.from) })),
);

describe("imports", () => {
  it("are found at all", () => {
    expect(links.length).toBeGreaterThan(20);
  });

  it("go one way between the folders", () => {
    const wrong = links
      .filter(({ file, link, target }) => {
        const [from, to] = [folderOf(file.path), folderOf(target)];
        const may = MAY_IMPORT[from];
        if (from === to) return false;
        return !(may?.code.includes(to) || (link.typeOnly && may?.types.includes(to)));
      })
      .map(({ file, target }) => `${file.path} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it("enter a folder by its fronts and its vocabulary only", () => {
    const wrong = links
      .filter(({ file, target }) => {
        const to = folderOf(target);
        const open = OPEN_TO_OTHERS[to];
        return folderOf(file.path) !== to && open && !open.includes(posix.basename(target));
      })
      .map(({ file, target }) => `${file.path} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it("never import an entry of the extension or a command", () => {
    const entries =
      /^src\/(commands\/[a-z-]+|extension\/(content|background|popup|side-panel|options|facts-page|welcome))\.ts$/;
    const fromOutside = links.filter(
      ({ file, target }) => entries.test(target) && folderOf(file.path) !== folderOf(target),
    );
    expect(fromOutside.map(({ file, target }) => `${file.path} -> ${target}`)).toEqual([]);
  });

  it("run in no circle", () => {
    const code = new Map<string, string[]>();
    for (const { file, link, target } of links) {
      if (!link.typeOnly) code.set(file.path, [...(code.get(file.path) ?? []), target]);
    }
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) return void circles.push([...trail, path].join(" -> "));
      for (const next of code.get(path) ?? []) walk(next, [...trail, path]);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it("take webextension-polyfill in two files only", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ from }) => LIBRARIES[from] && !LIBRARIES[from].includes(file.path))
        .map(({ from }) => `${file.path} -> ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});
