import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerMessage, requestFacts } from "../../src/extension/messages.ts";
import type { EntityId, FactSheet } from "../../src/facts/fact.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import bundledPack from "../../src/packs/g20-new-delhi-2023.json";

const loaded = loadFactBase([bundledPack]);
const sheetFor = (ids: readonly EntityId[]): FactSheet => {
  if (!loaded.ok) throw new Error("the bundled pack is invalid");
  return loaded.base.sheetFor(ids);
};

/** A message port that copies what passes, as the browser's does. */
const ask = async (message: unknown) =>
  JSON.parse(JSON.stringify(answerMessage(JSON.parse(JSON.stringify(message)), sheetFor)));

const newStart = "new-start" as EntityId;

describe("asking for facts", () => {
  it("brings those of the entities asked for", async () => {
    const sheet = await requestFacts(ask, [newStart]);
    expect(sheet.entities.map(({ id }) => id)).toContain("new-start");
    expect(sheet.facts.some(({ about }) => about[0] === "new-start")).toBe(true);
  });

  it("brings no names, which the page has already", async () => {
    const sheet = await requestFacts(ask, [newStart]);
    expect(sheet.entities.filter((entity) => "aliases" in entity)).toEqual([]);
  });

  it("tells what was wrong with a question, and where", async () => {
    const wrong = { kind: "facts-wanted", entityIds: ["new-start", "No Slug"] };
    const answer = answerMessage(wrong, sheetFor);
    expect(answer).toMatchObject({
      kind: "failed",
      problem: expect.stringContaining("entityIds.1"),
    });
  });

  it("never fails on a message of whatever shape", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(answerMessage(message, sheetFor).kind).toBe("failed");
      }),
    );
  });

  it("refuses an answer of the wrong shape, and says where", async () => {
    const broken = async () => ({ kind: "facts-found", sheet: { entities: [{}] } });
    await expect(requestFacts(broken, [newStart])).rejects.toThrow(/sheet\.entities\.0\.id/);
  });

  it("tells what the background could not do", async () => {
    const failing = async () => ({ kind: "failed", problem: "the bundled pack is invalid" });
    await expect(requestFacts(failing, [newStart])).rejects.toThrow("the bundled pack is invalid");
  });

  it("takes no answer at all for a failure", async () => {
    await expect(requestFacts(async () => undefined, [newStart])).rejects.toThrow(/answer/);
  });
});
