import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files.ts";

const files = sourceFiles("src");

describe("source files", () => {
  it("stay under 200 lines", () => {
    const long = files.filter(({ text }) => text.split("\n").length > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("open with what they are for", () => {
    const bare = files.filter(({ text }) => !/^(\/\/ |#!)/.test(text));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it("have no default export and no class", () => {
    const wrong = files.filter(({ text }) =>
      /^export default|^(export )?class \w+ (extends|\{)/m.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("text of a page", () => {
  it("is asked for by the panel alone", () => {
    const lines = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\blineTo\([\w.]+, "(\w+)"\)/g)].map(([, subject]) => ({ path, subject })),
    );
    const asking = lines.filter(({ subject }) => subject === "list");
    expect(asking.map(({ path }) => path)).toEqual(["src/extension/side-panel.ts"]);
    const calls = files.flatMap(({ text }) => text.match(/\blineTo\(/g) ?? []);
    expect(lines).toHaveLength(calls.length);
  });
});

describe("importing", () => {
  const entries =
    /^src\/(extension\/(content|background|browser-api|browser-ui|popup|side-panel|options|facts-page|welcome)|commands\/[a-z-]+)\.ts$/;

  it.each(files.map(({ path }) => path).filter((path) => !entries.test(path)))(
    "%s does nothing, in bare Node",
    async (path) => {
      expect("document" in globalThis).toBe(false);
      await expect(import(`../../${path}`)).resolves.toBeDefined();
    },
  );
});
