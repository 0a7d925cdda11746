// A finder for tests of the page: every name given is a mention wherever its characters stand.
import type { EntityId } from "../../src/facts/fact.ts";
import type {
  BlockOffset,
  BlockReading,
  Mention,
  MentionFinder,
} from "../../src/matching/mention.ts";

export interface FakeFinder extends MentionFinder {
  /** The texts that were read, in order: what a change has cost. */
  readonly textsRead: string[];
}

function mentionsIn(text: string, names: readonly string[]): Mention[] {
  const found = names.flatMap((name) => {
    const places: Mention[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const span = { start: at as BlockOffset, end: (at + name.length) as BlockOffset };
      const entityId = name.toLowerCase().replaceAll(" ", "-") as EntityId;
      places.push({ entityId, span, surfaceForm: name, sum: 1, evidence: [] });
    }
    return places;
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A name may also begin in a text and end behind it. */
function mayHold(name: string, text: string): boolean {
  const beginnings = Array.from(name.slice(1), (_, index) => name.slice(0, index + 1));
  return text.includes(name) || beginnings.some((part) => text.endsWith(part));
}

export function fakeFinder(...names: string[]): FakeFinder {
  const textsRead: string[] = [];
  const texts = new WeakMap<BlockReading, string>();
  return {
    textsRead,
    mayHoldNames: (texts) =>
      texts.flatMap((text, number) => (names.some((name) => mayHold(name, text)) ? number : [])),
    read(text) {
      textsRead.push(text);
      const reading = { advance: () => true };
      texts.set(reading, text);
      return reading;
    },
    openLedger<Key extends object>() {
      const mentions = new Map<Key, readonly Mention[]>();
      const changed = new Set<Key>();
      return {
        add(key: Key, reading: BlockReading) {
          mentions.set(key, mentionsIn(texts.get(reading) ?? "", names));
          changed.add(key);
        },
        remove(key: Key) {
          mentions.delete(key);
        },
        settle(isTimeUp = () => false) {
          const blocks = new Set<Key>();
          for (const key of changed) {
            if (isTimeUp()) break;
            changed.delete(key);
            blocks.add(key);
          }
          return blocks;
        },
        isSettled: () => changed.size === 0,
        mentionsOf: (key: Key) => mentions.get(key) ?? [],
      };
    },
  };
}
