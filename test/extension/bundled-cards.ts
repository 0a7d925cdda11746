// What the background answers, from the bundled pack, with words for keys.
import { createCardModels } from "../../src/card/card-model.ts";
import type { Cards } from "../../src/extension/messages.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import bundledPack from "../../src/packs/g20-new-delhi-2023.json";

const loaded = loadFactBase([bundledPack]);
if (!loaded.ok) throw new Error("the bundled pack is invalid");
const { base } = loaded;

const cardOf = createCardModels({
  word: (key) => key,
  locale: "en",
  today: () => new Date("2026-03-02"),
});

export const bundledCards = (entityIds: readonly string[]): Cards => ({
  css: ".card { color: teal }",
  cards: entityIds.flatMap((id) => {
    const entity = base.entity(id);
    const subject = { sheet: base.sheetFor([id]), mention: null, pageDate: null };
    return (entity && cardOf({ ...subject, entityId: entity.id })) ?? [];
  }),
});
