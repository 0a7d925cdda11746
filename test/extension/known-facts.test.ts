import { describe, expect, it, vi } from "vitest";
import { createKnownFacts } from "../../src/extension/known-facts.ts";
import type { EntityId, FactSheet } from "../../src/facts/fact.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import bundledPack from "../../src/packs/g20-new-delhi-2023.json";

const whelan = "paul-whelan" as EntityId;
const bali = "bali" as EntityId;

const loaded = loadFactBase([bundledPack]);
if (!loaded.ok) throw new Error("the bundled pack is invalid");
const { sheetFor } = loaded.base;

function knownFacts(request: (ids: readonly EntityId[]) => Promise<FactSheet>) {
  const asked = vi.fn(request);
  const came = vi.fn();
  const failed = vi.fn();
  return { known: createKnownFacts({ request: asked, came, failed }), asked, came, failed };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the facts of a page", () => {
  it("are not there before the answer has come", async () => {
    const { known, came } = knownFacts(async (ids) => sheetFor(ids));
    known.learn([whelan]);
    expect(known.sheetOf(whelan)).toBeNull();
    expect(came).not.toHaveBeenCalled();
    await settled();
    expect(came).toHaveBeenCalledOnce();
    expect(known.sheetOf(whelan)?.facts.some(({ about }) => about[0] === whelan)).toBe(true);
  });

  it("are asked for once, however often a name is found", async () => {
    const { known, asked } = knownFacts(async (ids) => sheetFor(ids));
    known.learn([whelan, whelan]);
    known.learn([whelan]);
    await settled();
    known.learn([whelan, bali]);
    expect(asked.mock.calls).toEqual([[[whelan]], [[bali]]]);
  });

  it("grow without losing what was known, or holding it twice", async () => {
    const { known } = knownFacts(async (ids) => sheetFor(ids));
    known.learn([whelan]);
    await settled();
    known.learn([bali]);
    await settled();
    const ids = known.sheetOf(whelan)?.facts.map(({ id }) => id) ?? [];
    expect(known.sheetOf(bali)?.facts.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are asked for again after a failure, which is told", async () => {
    const answers = [Promise.reject(new Error("asleep")), Promise.resolve(sheetFor([whelan]))];
    const { known, failed } = knownFacts(
      () => answers.shift() ?? Promise.reject(new Error("more")),
    );
    known.learn([whelan]);
    await settled();
    expect(known.sheetOf(whelan)).toBeNull();
    expect(failed).toHaveBeenCalledOnce();
    known.learn([whelan]);
    await settled();
    expect(known.sheetOf(whelan)).not.toBeNull();
  });
});
