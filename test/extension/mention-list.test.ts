// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LineSubject } from "../../src/extension/browser-api.ts";
import { createMentionList } from "../../src/extension/mention-list.ts";
import { createTabMentions, jumpTo } from "../../src/extension/tab-mentions.ts";
import type { EntityId } from "../../src/facts/fact.ts";
import type { PlacedMention } from "../../src/page/text-block.ts";

const TEXT = `${"Long ago, ".repeat(20)}he went from Kyiv to Bali.`;
const TEXT_OF_PAGE = /Kyiv|Bali|went|ago/;
const QUIET_LINE = { onMessage: () => {}, onEnd: () => {}, close: () => {} };

function aMention(surfaceForm: string): PlacedMention {
  const start = TEXT.indexOf(surfaceForm);
  const span = { start, end: start + surfaceForm.length };
  const entityId = surfaceForm.toLowerCase() as EntityId;
  return {
    block: { text: TEXT },
    mention: { entityId, span, surfaceForm },
  } as unknown as PlacedMention;
}

/** A document with two names, and whoever listens to it. */
function aDocument({ hasNumber = false } = {}) {
  let mentions = [aMention("Kyiv"), aMention("Bali")];
  let order = (_: unknown) => {};
  let end = () => {};
  const page = {
    mentions: () => mentions,
    entityIds: () => new Set(mentions.map(({ mention }) => mention.entityId)),
    bringInSight: vi.fn(),
    activate: vi.fn(),
  };
  const namesChanged = vi.fn();
  const list = createMentionList({
    view: window,
    page: page as never,
    place: () => ({ id: 7, path: [], before: [], count: mentions.length }),
    cards: { isOpen: () => false, lastOpened: () => ({ placed: null, sinceMs: 0 }) },
    site: "news.example",
    hasNumber: () => hasNumber,
    namesChanged,
  });
  const tab = createTabMentions();
  const send = vi.fn((message: unknown) => tab.hear(JSON.parse(JSON.stringify(message))));
  return {
    ...{ page, list, send, namesChanged },
    listen: (subject: LineSubject = "list") =>
      list.tell({
        ...{ subject, send, close: () => {} },
        onMessage: (heard) => {
          order = heard;
        },
        onEnd: (ended) => {
          end = ended;
        },
      }),
    order: (message: unknown) => order(message),
    hangUp: () => end(),
    become: (...names: string[]) => {
      mentions = names.map(aMention);
      list.changed();
      vi.runAllTimers();
    },
    seen: () => {
      const state = tab.state();
      return state?.kind === "on" ? state : null;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a document's mentions", () => {
  it("are told at once to who listens, each with some words around it", () => {
    const { listen, seen } = aDocument();
    listen();
    const [kyiv, bali] = seen()?.mentions ?? [];
    expect(kyiv).toMatchObject({ surfaceForm: "Kyiv", after: " to Bali." });
    expect(kyiv?.before.endsWith("he went from ")).toBe(true);
    expect(bali?.before.length).toBeLessThan(100);
  });

  it("are told without any text to who asks for names alone", () => {
    const { listen, seen, send, become } = aDocument();
    listen("names");
    become("Bali", "Kyiv");
    expect(seen()?.mentions.map(({ entityId }) => entityId)).toEqual(["bali", "kyiv"]);
    expect(JSON.stringify(send.mock.calls)).not.toMatch(TEXT_OF_PAGE);
  });

  it("are told with text to the panel only, while others listen for names", () => {
    const { list, listen, seen, send } = aDocument();
    const others = vi.fn();
    list.tell({ ...QUIET_LINE, subject: "names", send: others });
    listen();
    expect(seen()?.mentions[0]).toMatchObject({ surfaceForm: "Kyiv", after: " to Bali." });
    expect(JSON.stringify(send.mock.calls)).toMatch(TEXT_OF_PAGE);
    expect(others).toHaveBeenCalled();
    expect(JSON.stringify(others.mock.calls)).not.toMatch(TEXT_OF_PAGE);
  });

  it("are told again when they have changed, and keep their ids", () => {
    const { listen, list, seen, send, become } = aDocument();
    listen();
    const before = seen()?.mentions.map(({ id }) => id);
    list.changed();
    vi.runAllTimers();
    expect(seen()?.mentions.map(({ id }) => id)).toEqual(before);
    become("Bali");
    expect(seen()?.mentions.map(({ surfaceForm }) => surfaceForm)).toEqual(["Bali"]);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it("are told to nobody who has hung up", () => {
    const { listen, hangUp, send, become } = aDocument();
    listen();
    hangUp();
    become("Bali");
    expect(send).toHaveBeenCalledOnce();
  });

  it("are scrolled to and drawn as active for a moment when a reader asks for one", () => {
    const { listen, order, seen, page } = aDocument();
    listen();
    const bali = page.mentions()[1];
    const id = seen()?.mentions[1]?.id ?? "";
    order({ kind: "jump", id: 8, key: 2 });
    expect(page.bringInSight).not.toHaveBeenCalled();
    order(jumpTo(id));
    expect(page.bringInSight).toHaveBeenCalledExactlyOnceWith(bali);
    expect(page.activate).toHaveBeenLastCalledWith(bali);
    vi.runAllTimers();
    expect(page.activate).toHaveBeenLastCalledWith(null);
    expect(seen()?.currentId).toBe(id);
  });
});

describe("the toolbar", () => {
  it("is told of other names only where it tells how many there are", () => {
    const silent = aDocument();
    silent.become("Bali");
    expect(silent.namesChanged).not.toHaveBeenCalled();
    const { become, namesChanged } = aDocument({ hasNumber: true });
    become("Bali");
    become("Bali");
    expect(namesChanged).toHaveBeenCalledOnce();
  });
});
