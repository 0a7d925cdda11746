import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answerMessage } from "../../src/extension/answer-messages.ts";
import { requestCards } from "../../src/extension/messages.ts";
import type { EntityId } from "../../src/facts/fact.ts";
import { bundledCards } from "./bundled-cards.ts";

/** A message port that copies what passes, as the browser's does. */
const copied = (value: unknown) => JSON.parse(JSON.stringify(value));
const hideName = vi.fn(async () => {});
const showSource = vi.fn();
const pageChanged = vi.fn(async () => {});
const tellFrames = vi.fn();
const answer = (message: unknown) =>
  answerMessage(message, { cardsOf: bundledCards, hideName, showSource, pageChanged, tellFrames });
const ask = async (message: unknown) => copied(await answer(copied(message)));

const newStart = "new-start" as EntityId;
const bali = "bali" as EntityId;

const wanting = (entityIds: readonly EntityId[]) => ({ entityIds, pageDate: null });

describe("asking for cards", () => {
  it("brings those asked for, as they were made", async () => {
    const { cards } = await requestCards(ask, wanting([newStart, bali]));
    expect(cards).toEqual(copied(bundledCards(["new-start", "bali"]).cards));
    expect(cards.map(({ name }) => name)).toEqual(["New START", "Bali"]);
  });

  it("sends a fact that stands on many cards once", () => {
    const entityIds = ["antony-blinken", "sergey-lavrov"];
    const [first, second] = bundledCards(entityIds).cards.map(({ rows }) => rows);
    const shared = first?.find(({ id }) => second?.some((row) => row.id === id));
    const sent = JSON.stringify(answer({ kind: "cards-wanted", entityIds, pageDate: null }));
    expect(sent.split(JSON.stringify(shared?.content))).toHaveLength(2);
  });

  it("brings how they look", async () => {
    expect((await requestCards(ask, wanting([newStart]))).css).toBe(bundledCards([]).css);
  });

  it("brings nothing for a name that no pack knows", async () => {
    expect((await requestCards(ask, wanting(["nobody" as EntityId]))).cards).toEqual([]);
  });

  it("tells what was wrong with a question, and where", () => {
    const wrong = { kind: "cards-wanted", entityIds: ["new-start", 7], pageDate: null };
    expect(answer(wrong)).toEqual({
      problem: expect.stringMatching(/^message of the wrong shape: entityIds\.1: .*7/),
    });
  });

  it("never fails on a message of whatever shape", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(answer(message)).toHaveProperty("problem");
      }),
    );
  });

  it("refuses an answer of the wrong shape, and says where", async () => {
    await expect(requestCards(async () => ({ css: "" }), wanting([bali]))).rejects.toThrow(
      /cards: /,
    );
    const bare = { cards: [], rows: [] };
    await expect(requestCards(async () => bare, wanting([bali]))).rejects.toThrow(/css: /);
  });

  it("tells what the background could not do", async () => {
    const failing = async () => ({ problem: "out of order" });
    await expect(requestCards(failing, wanting([bali]))).rejects.toThrow("out of order");
  });

  it("takes no answer at all for a failure", async () => {
    await expect(requestCards(async () => undefined, wanting([bali]))).rejects.toThrow(/answer/);
  });
});

describe("hiding a name", () => {
  it("is stored before it is answered", async () => {
    const hidden = { entityId: bali, site: "news.example" };
    await expect(ask({ kind: "hide-name", hidden })).resolves.toEqual({});
    expect(hideName).toHaveBeenCalledExactlyOnceWith(hidden);
  });

  it("is told to the console and the sender where it could not be stored", async () => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const full = new Error("the disk is full");
    hideName.mockRejectedValueOnce(full);
    const hidden = { entityId: bali, site: null };
    await expect(ask({ kind: "hide-name", hidden })).resolves.toEqual({
      problem: "Error: the disk is full",
    });
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("hidden"), full);
    logged.mockRestore();
  });
});

describe("the source of a fact", () => {
  it("is shown at its paragraph", async () => {
    await expect(ask({ kind: "show-source", source: "ap:13" })).resolves.toEqual({});
    expect(showSource).toHaveBeenCalledExactlyOnceWith("ap", 13);
  });

  it.each(["ap", "ap:0x1", "#search=ap:1", "ap:1 "])("is not looked for at %j", async (source) => {
    const answer = (await ask({ kind: "show-source", source })) as { problem?: string };
    expect(answer.problem).toMatch(/^message of the wrong shape: source: /);
  });
});

describe("a page that has changed", () => {
  it("is told to the toolbar", async () => {
    await expect(ask({ kind: "page-changed", isOn: false })).resolves.toEqual({});
    expect(pageChanged).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe("Escape that closed nothing", () => {
  it("is passed on", async () => {
    await expect(ask({ kind: "tell-frames", order: "escape" })).resolves.toEqual({});
    expect(tellFrames).toHaveBeenCalledExactlyOnceWith({ kind: "escape" });
  });
});
