// Cards for tests: a sheet about a harbour with two sources, and what a card of it says.
import type { CardModel, CardSubject } from "../../src/card/card-model.ts";
import { createCardModels } from "../../src/card/card-model.ts";
import type { FactSheet, Pack } from "../../src/facts/fact.ts";
import { aFact, anEntity, anEntityId, aPack, type PackJson } from "./pack.ts";
import { englishWord } from "./words.ts";

type FactInput = NonNullable<Parameters<typeof aFact>[0]>;

const TODAY = "2026-04-01T12:00:00";

/** What the Ledger (HL) and the Post (QP) know; both have ten paragraphs. */
export const aSheet = (given: Partial<PackJson> = {}): FactSheet =>
  sheetOf(
    aPack({
      sources: ["hl", "qp"].map((id) => ({
        id,
        publisher: id === "hl" ? "The Harbour Ledger" : "The Quay Post",
        title: "A quiet morning at the quay",
        date: "2023-03-02",
        paragraphs: 10,
      })),
      entities: [
        anEntity(),
        anEntity({ name: "Bo Hansson", description: "A pilot." }),
        anEntity({ name: "Harbour Pact", kind: "treaty", description: "A treaty." }),
      ],
      facts: [aHarbourFact({})],
      ...given,
    }),
  );

const sheetOf = (pack: Pack): FactSheet => ({
  ...pack,
  entities: pack.entities.map((entity) => ({ ...entity, language: pack.language })),
});

/** A fact about Ada Lindqvist from the Ledger; its id comes from its statement. */
export function aHarbourFact(given: FactInput) {
  const statement = given.statement ?? "Ada Lindqvist keeps the log.";
  const id = statement
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  return aFact({ id, sources: [{ source: "hl", paragraph: 1 }], ...given, statement });
}

/** What the card of an entity (Ada Lindqvist) says on 1 April 2026, in English. */
export function aCardModel(
  given: Partial<PackJson> = {},
  subject: Partial<Omit<CardSubject, "entityId">> & { entityId?: string; today?: string } = {},
): CardModel {
  const { entityId = "ada-lindqvist", today = TODAY, ...rest } = subject;
  const modelOf = createCardModels({
    word: englishWord,
    locale: "en",
    today: () => new Date(today),
  });
  const about = { sheet: aSheet(given), mention: null, pageDate: null, ...rest };
  const model = modelOf({ entityId: anEntityId(entityId), ...about });
  if (!model) throw new RangeError(`no card of ${entityId}`);
  return model;
}
