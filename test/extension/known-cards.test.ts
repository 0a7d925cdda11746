import { describe, expect, it, vi } from "vitest";
import { createKnownCards } from "../../src/extension/known-cards.ts";
import type { Cards } from "../../src/extension/messages.ts";
import type { EntityId } from "../../src/facts/fact.ts";
import { bundledCards } from "./bundled-cards.ts";

const whelan = "paul-whelan" as EntityId;
const bali = "bali" as EntityId;

function knownCards(request: (ids: readonly EntityId[]) => Promise<Cards>) {
  const asked = vi.fn(request);
  const came = vi.fn();
  const failed = vi.fn();
  return { known: createKnownCards({ request: asked, came, failed }), asked, came, failed };
}

const answering = async (ids: readonly EntityId[]) => bundledCards(ids);

describe("the cards of a page", () => {
  it("are not there before the answer has come", async () => {
    const { known, came } = knownCards(answering);
    const learning = known.learn([whelan]);
    expect(known.cardOf(whelan)).toBeNull();
    expect(came).not.toHaveBeenCalled();
    await learning;
    expect(known.cardOf(whelan)?.name).toBe("Paul Whelan");
    expect(came).toHaveBeenCalledOnce();
  });

  it("are asked for once, however often a name is found", async () => {
    const { known, asked } = knownCards(answering);
    await Promise.all([known.learn([whelan, whelan]), known.learn([whelan])]);
    await known.learn([whelan, bali]);
    expect(asked.mock.calls).toEqual([[[whelan]], [[bali]]]);
  });

  it("are there for whoever waits, also if another has asked for them", async () => {
    const { known } = knownCards(answering);
    void known.learn([whelan]);
    await known.learn([whelan]);
    expect(known.cardOf(whelan)).not.toBeNull();
  });

  it("stay when more come", async () => {
    const { known } = knownCards(answering);
    await known.learn([whelan]);
    await known.learn([bali]);
    expect([known.cardOf(whelan)?.name, known.cardOf(bali)?.name]).toEqual(["Paul Whelan", "Bali"]);
  });

  it("bring how they look", async () => {
    const { known } = knownCards(answering);
    expect(known.css()).toBe("");
    await known.learn([bali]);
    expect(known.css()).toBe(bundledCards([]).css);
  });

  it("are asked for again after a failure, which is told", async () => {
    const answers = [Promise.reject(new Error("asleep")), Promise.resolve(bundledCards([whelan]))];
    const { known, failed } = knownCards(
      () => answers.shift() ?? Promise.reject(new Error("more")),
    );
    await known.learn([whelan]);
    expect(known.cardOf(whelan)).toBeNull();
    expect(failed).toHaveBeenCalledOnce();
    await known.learn([whelan]);
    expect(known.cardOf(whelan)).not.toBeNull();
  });
});
