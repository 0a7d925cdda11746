import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTabMentions, type FrameList, jumpTo } from "../../src/extension/tab-mentions.ts";
import type { EntityId } from "../../src/facts/fact.ts";

const aMention = (key: number, surfaceForm: string) => ({
  ...{ key, surfaceForm, before: "of ", after: "." },
  entityId: surfaceForm.toLowerCase() as EntityId,
});

const aList = (given: Partial<FrameList>): FrameList => ({
  ...{ kind: "list", id: 1, path: [], before: [], site: "news.example", pageDate: null },
  ...{ mentions: [], current: null, ...given },
});

function stateOf(...told: unknown[]) {
  const tab = createTabMentions();
  told.forEach(tab.hear);
  return tab.state();
}

const surfaceForms = (...told: unknown[]) => {
  const state = stateOf(...told);
  return state?.kind === "on" ? state.mentions.map(({ surfaceForm }) => surfaceForm) : null;
};

describe("the mentions of a tab", () => {
  const top = aList({ before: [1], mentions: [aMention(1, "Bali"), aMention(2, "Kyiv")] });
  const inner = aList({ id: 2, path: [0], site: "", mentions: [aMention(1, "Geneva")] });

  it("stand in reading order, a frame's where the frame stands", () => {
    expect(surfaceForms(inner, top)).toEqual(["Bali", "Geneva", "Kyiv"]);
  });

  it("are known once the outermost document has told of itself", () => {
    expect(stateOf(inner)).toBeNull();
    expect(stateOf(inner, top)).toMatchObject({ kind: "on", pageId: "1", site: "news.example" });
  });

  it("are those that a document told last", () => {
    expect(surfaceForms(top, { ...top, mentions: [aMention(3, "Moscow")] })).toEqual(["Moscow"]);
  });

  it("have names of their own, by which their documents find them again", () => {
    const state = stateOf(top, inner);
    const ids = state?.kind === "on" ? state.mentions.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(3);
    expect(jumpTo(ids[1] ?? "")).toEqual({ kind: "jump", id: 2, key: 1 });
  });

  it("have the one in focus that was opened last in any document", () => {
    const first = { ...top, current: { key: 2, sinceMs: 10 } };
    expect(stateOf(first, inner)).toMatchObject({ currentId: "1 2" });
    const then = { ...inner, current: { key: 1, sinceMs: 11 } };
    expect(stateOf(first, then)).toMatchObject({ currentId: "2 1" });
    expect(stateOf(top, inner)).toMatchObject({ currentId: null });
  });

  it("are gone when the site is off, and back when it is on again", () => {
    const off = { kind: "off", site: "news.example" };
    expect(stateOf(top, inner, off)).toEqual(off);
    expect(surfaceForms(top, inner, off, top)).toEqual(["Bali", "Kyiv"]);
  });

  it("pass over whatever is told in another shape", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(surfaceForms(top, message, { ...inner, mentions: [message] })).toEqual([
          "Bali",
          "Kyiv",
        ]);
      }),
    );
  });
});
