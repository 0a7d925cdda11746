import { describe, expect, it } from "vitest";
import {
  filterGroups,
  groupMentions,
  inOrder,
  type MentionGroup,
  shortBefore,
  shownMentions,
} from "../../src/screens/mention-groups.ts";
import { aBase, englishWords } from "../make/base.ts";
import { panelMentions } from "../make/mentions.ts";

const sheet = aBase().sheetFor(["ada-lindqvist", "bo-hansson", "harbour-pact"]);
const groups = groupMentions(
  panelMentions(
    ["harbour-pact", "what is left of the [Harbour Pact], if anything"],
    ["bo-hansson", "[Bo Hansson] waved"],
    ["ada-lindqvist", "and [Ada Lindqvist] wrote"],
    ["bo-hansson", "the boat of [Hansson]"],
  ),
  sheet,
);
const told = (list: readonly MentionGroup[]) =>
  list.map(({ entity, mentions }) => [entity.name, ...mentions.map(({ number }) => number)]);

describe("the mentions of a page", () => {
  it("stand by name, in the order in which the page first has them, numbered through", () => {
    expect(told(groups)).toEqual([
      ["Harbour Pact", 1],
      ["Bo Hansson", 2, 4],
      ["Ada Lindqvist", 3],
    ]);
  });

  it("tell how many facts there are, and where the sources differ", () => {
    expect(groups.map(({ factCount, differs }) => [factCount, differs])).toEqual([
      [1, false],
      [3, true],
      [4, true],
    ]);
  });

  it("are passed over where nothing is known, without changing the numbers", () => {
    const mentions = panelMentions(["nobody", "[X]"], ["bo-hansson", "[Hansson]"]);
    expect(told(groupMentions(mentions, sheet))).toEqual([["Bo Hansson", 2]]);
  });

  it("stand by the alphabet when asked to", () => {
    const names = told(inOrder(groups, "name", englishWords.compareNames)).map(([name]) => name);
    expect(names).toEqual(["Ada Lindqvist", "Bo Hansson", "Harbour Pact"]);
  });

  it("are found by name, and by what is known", () => {
    expect(told(filterGroups(groups, "lindq", sheet)).map(([name]) => name)).toEqual([
      "Ada Lindqvist",
    ]);
    expect(told(filterGroups(groups, "steers", sheet)).map(([name]) => name)).toEqual([
      "Bo Hansson",
      "Ada Lindqvist",
    ]);
  });

  it("are found by the words around them, each by its own", () => {
    expect(told(filterGroups(groups, "boat", sheet))).toEqual([["Bo Hansson", 4]]);
  });

  it("are all there for a query without a word", () => {
    expect(filterGroups(groups, " ", sheet)).toEqual(groups);
  });

  it("show the first three of a name, and the current one wherever it stands", () => {
    const five = panelMentions(
      ...Array.from({ length: 5 }, () => ["bo-hansson", "[Bo]"] as [string, string]),
    );
    const [group] = groupMentions(five, sheet);
    if (!group) throw new RangeError("no group");
    const numbers = (currentId: string | null) =>
      shownMentions(group, currentId).map(({ number }) => number);
    expect(numbers(null)).toEqual([1, 2, 3]);
    expect(numbers("m5")).toEqual([1, 2, 3, 5]);
  });
});

describe("the text before a mention", () => {
  it.each([
    ["the case of ", "the case of "],
    ["  a line\n break ", "a line break "],
    ["nobody in the whole wide harbour spoke of ", "wide harbour spoke of "],
    ["averyveryverylongwordthatneverends ", ""],
  ])("%j is shown as %j", (before, shown) => {
    expect(shortBefore(before)).toBe(shown);
  });
});
