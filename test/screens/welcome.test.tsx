// @vitest-environment jsdom
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mountWelcome } from "../../src/screens/welcome.tsx";
import { readAloud, texts } from "../card/dom.ts";
import { englishWord } from "../make/words.ts";

let root: HTMLElement;
let stop: () => void;

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
  stop = mountWelcome({
    ...{ root, word: englishWord, locale: "es", factsPage: "f.html", optionsPage: "o.html" },
    shortcuts: [
      { name: "next", description: "Next mark", keys: "Alt+Shift+." },
      { name: "panel", description: "Open the panel", keys: "" },
    ],
  });
});
afterEach(() => root.remove());

describe("the welcome page", () => {
  it("has a story in English to try it on, whatever the interface's language", () => {
    expect(document.documentElement.lang).toBe("es");
    const story = root.querySelector('[lang="en"]');
    expect(readAloud(story ?? root)).toMatch(/Antony Blinken.*Sergey Lavrov.*New START/);
  });

  it("tells the keys that are set, and none that are not", () => {
    expect(texts(root, "dl > div")).toEqual(["Alt+Shift+.Next mark"]);
  });

  it("leads to the facts and the options", () => {
    const links = [...root.querySelectorAll("a")].map((link) => [
      ...[readAloud(link), link.getAttribute("href")],
    ]);
    expect(links).toEqual([
      ["Browse the fact base", "f.html"],
      ["Options", "o.html"],
    ]);
  });

  it("gives axe nothing to find", async () => {
    const { violations } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("leaves nothing behind when it ends", () => {
    stop();
    expect(root.childElementCount).toBe(0);
  });
});
