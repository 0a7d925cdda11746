import { describe, expect, it } from "vitest";
import { relatedEntities, relatedRows } from "../../src/screens/related-entities.ts";
import { relationLayout } from "../../src/screens/relation-layout.ts";
import { aBase } from "../make/base.ts";
import { aCardModel, aHarbourFact } from "../make/card.ts";
import { anEntity, anEntityId } from "../make/pack.ts";
import { englishWord } from "../make/words.ts";

const relatedTo = (id: string, base = aBase()) =>
  relatedEntities(anEntityId(id), base, englishWord);

describe("what an entity relates to", () => {
  it("is told from its own side, and along the edge", () => {
    const told = relatedTo("bo-hansson").map((one) => [
      ...[one.entity.name, one.label, one.edgeLabel, one.points],
    ]);
    expect(told).toEqual([
      ["Ada Lindqvist", "Spoke with", "Spoke with", "both"],
      ["The Pilots' Guild", "Member of", "Member of", "out"],
    ]);
    expect(relatedTo("the-pilots-guild")).toMatchObject([
      { label: "Members", edgeLabel: "Member of", points: "in" },
    ]);
  });

  it("stands in the order of a card: by the heaviest fact that bears it, then as in the pack", () => {
    const about = ["ada-lindqvist", "bo-hansson", "harbour-pact"];
    const facts = ([2, 2, 3] as const).map((weight, index) =>
      aHarbourFact({ statement: `Known ${index}.`, weight, about }),
    );
    const relation = (type: "party-to" | "spoke-with", to: string, ...ids: string[]) => ({
      ...{ from: "ada-lindqvist", type, to, facts: ids },
    });
    const relations = [
      relation("spoke-with", "bo-hansson", "known-0", "known-1"),
      relation("party-to", "harbour-pact", "known-2"),
    ];
    const base = aBase({ facts, relations, disputes: [] });
    const names = relatedTo("ada-lindqvist", base).map(({ entity }) => entity.name);
    expect(names).toEqual(["Harbour Pact", "Bo Hansson"]);
    const { relations: rows } = aCardModel({ facts, relations });
    expect(rows.flatMap(({ entities }) => entities.map(({ name }) => name))).toEqual(names);
  });

  it("stands in one row a label", () => {
    const fact = ["pilot"];
    const base = aBase({
      relations: ["ada-lindqvist", "bo-hansson"].map((from) => ({
        ...{ from, type: "party-to" as const, to: "harbour-pact", facts: fact },
      })),
    });
    const rows = relatedRows(relatedTo("harbour-pact", base));
    expect(rows.map(({ label, entities }) => [label, entities.map(({ name }) => name)])).toEqual([
      ["Parties", ["Ada Lindqvist", "Bo Hansson"]],
    ]);
  });
});

describe("the drawing of relations", () => {
  const one = (name: string, points: "out" | "in" | "both" = "out") => ({
    ...{ entity: anEntity({ name }), label: "Knows", edgeLabel: "Knows", points },
  });
  const five = ["Ann", "Ben", "Cid", "Dan", "Eve"].map((name) => one(name));

  it("is none without a relation", () => {
    expect(relationLayout("Ada", [])).toBeNull();
  });

  it("shows four at most, and none twice", () => {
    const layout = relationLayout("Ada", [one("Ann", "in"), ...five]);
    expect(layout?.nodes.map(({ name }) => name)).toEqual(["Ann", "Ben", "Cid", "Dan"]);
  });

  it.each([1, 2, 3, 4])("keeps %i names apart and inside the drawing", (count) => {
    const long = five.map(({ entity }) =>
      one(`${entity.name} of the long and winding quay by the sea`),
    );
    const layout = relationLayout("Somebody with a name", long.slice(0, count));
    if (!layout) throw new RangeError("nothing drawn");
    const boxes = [layout.centre, ...layout.nodes].map((node) => ({
      left: node.x - node.widthPx / 2,
      right: node.x + node.widthPx / 2,
      top: node.y - node.heightPx / 2,
      bottom: node.y + node.heightPx / 2,
    }));
    for (const [place, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(layout.widthPx);
      expect(a.top).toBeGreaterThanOrEqual(0);
      expect(a.bottom).toBeLessThanOrEqual(layout.heightPx);
      for (const b of boxes.slice(place + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet).toBe(false);
      }
    }
  });

  it("breaks a long name between words, and cuts what two lines do not hold", () => {
    const layout = relationLayout("Ada", [one("Keeper of the long and winding quay by the sea")]);
    expect(layout?.nodes.map(({ lines }) => lines)).toEqual([
      ["Keeper of the", "long and winding…"],
    ]);
  });

  it("points an edge the way the relation reads", () => {
    const [out] = relationLayout("Ada", [one("Ann", "out")])?.edges ?? [];
    const [back] = relationLayout("Ada", [one("Ann", "in")])?.edges ?? [];
    const [both] = relationLayout("Ada", [one("Ann", "both")])?.edges ?? [];
    expect(out?.to).toEqual(back?.from);
    expect(out?.from).toEqual(back?.to);
    expect([out?.hasArrow, back?.hasArrow, both?.hasArrow]).toEqual([true, true, false]);
  });
});
