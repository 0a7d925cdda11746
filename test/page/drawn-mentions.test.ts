// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { EntityId } from "../../src/facts/fact.ts";
import { chooseDrawn, type Drawing } from "../../src/page/drawn-mentions.ts";
import { createKnownBlocks } from "../../src/page/known-blocks.ts";
import { isText } from "../../src/page/read-blocks.ts";
import type { PlacedMention } from "../../src/page/text-block.ts";
import { fakeFinder } from "./fake-finder.ts";

function stage(html: string, marks: Drawing["marks"], markStyle: Drawing["markStyle"] = "dotted") {
  document.body.innerHTML = html;
  const known = createKnownBlocks(fakeFinder("Lavrov", "Bout"));
  const unseen: PlacedMention[] = [];
  const choose = () =>
    chooseDrawn({ marks, markStyle }, known.inOrder(), {
      lookOf: ({ block: { element } }) => ({
        isSeen: !element.hasAttribute("hidden"),
        isPlain: element.localName === "p",
        tone: "light",
        isGrey: false,
      }),
      isKnown: known.isKnown,
      onUnseen: (placed) => unseen.push(placed),
    });
  function takeAll(): void {
    for (const { childNodes } of document.body.children) known.take([...childNodes].filter(isText));
    while (known.readOn(1000));
    known.settle();
  }
  takeAll();
  return {
    choose,
    known,
    unseen,
    takeAll,
    /** The page's texts, drawn mentions in brackets. */
    drawn: () => {
      const chosen = choose();
      return known.inOrder().flatMap(({ placed }) =>
        placed.map((one) => {
          const { surfaceForm } = one.mention;
          return chosen.has(one) ? `[${surfaceForm}]` : surfaceForm;
        }),
      );
    },
  };
}

describe("chooseDrawn", () => {
  it("draws the first of each name on the page", () => {
    const { drawn } = stage("<p>Lavrov Lavrov</p><p>Bout Lavrov</p>", "first-on-page");
    expect(drawn()).toEqual(["[Lavrov]", "Lavrov", "[Bout]", "Lavrov"]);
  });

  it("draws the first in each section", () => {
    const html = "<p>Lavrov</p><p>Lavrov</p><h2>New</h2><p>Lavrov</p><p>Lavrov</p>";
    const { drawn } = stage(html, "first-in-section");
    expect(drawn()).toEqual(["[Lavrov]", "Lavrov", "[Lavrov]", "Lavrov"]);
  });

  it("passes over headings, links and what cannot be seen, and tells of the latter", () => {
    const html = "<h1>Lavrov</h1><a>Lavrov</a><p hidden>Lavrov</p><p>Lavrov</p>";
    const { drawn, unseen } = stage(html, "first-on-page");
    expect(drawn()).toEqual(["Lavrov", "Lavrov", "Lavrov", "[Lavrov]"]);
    expect(unseen).toHaveLength(1);
  });

  it("draws every one, and tells the first of each name from repeats", () => {
    const { drawn, choose, known } = stage("<h1>Lavrov</h1><p>Bout Lavrov</p>", "every");
    expect(drawn()).toEqual(["[Lavrov]", "[Bout]", "[Lavrov]"]);
    const { first } = choose();
    const all = known.inOrder().flatMap(({ placed }) => placed);
    expect(all.map((one) => first.has(one))).toEqual([true, true, false]);
  });

  it("draws none where the reader wants marks under the pointer only", () => {
    const { drawn } = stage("<p>Bout Lavrov</p>", "every", "hover");
    expect(drawn()).toEqual(["Bout", "Lavrov"]);
  });

  it("draws no name that the reader has hidden, and draws it again when it no longer is", () => {
    const { drawn, known } = stage("<p>Bout Lavrov</p>", "first-on-page");
    known.hide(new Set(["bout" as EntityId]));
    expect(known.settle()).toBe(true);
    expect(drawn()).toEqual(["[Lavrov]"]);
    known.hide(new Set());
    known.settle();
    expect(drawn()).toEqual(["[Bout]", "[Lavrov]"]);
  });

  it("draws one that comes before the first instead of it", () => {
    const { drawn, takeAll } = stage("<p>Lavrov</p>", "first-on-page");
    document.body.prepend(document.createElement("p"));
    document.body.firstElementChild?.append("Lavrov");
    takeAll();
    expect(drawn()).toEqual(["[Lavrov]", "Lavrov"]);
  });

  it("draws the next when the first goes", () => {
    const { drawn, takeAll, known } = stage("<p>Lavrov</p><p>Lavrov</p>", "first-on-page");
    known.release(document.querySelector("p")?.firstChild as Text);
    document.querySelector("p")?.remove();
    takeAll();
    expect(drawn()).toEqual(["[Lavrov]"]);
  });
});
