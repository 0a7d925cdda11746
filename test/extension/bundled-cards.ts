// What the background answers, from the bundled pack, with words for keys.
import { createCardModels } from "../../src/card/card-model.ts";
import { printCard } from "../../src/card/printed-card.tsx";
import type { Cards } from "../../src/extension/messages.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import bundledPack from "../../src/packs/g20-new-delhi-2023.json";

const loaded = loadFactBase([bundledPack]);
if (!loaded.ok) throw new Error("the bundled pack is invalid");
const { base } = loaded;

const word = (key: string) => key;

const modelOf = createCardModels({
  word,
  locale: "en",
  today: () => new Date("2026-03-02"),
});

export const bundledCards = (entityIds: readonly string[]): Cards => ({
  css: ".card { color: teal }",
  cards: entityIds.flatMap((id) => {
    const entity = base.entity(id);
    const subject = { sheet: base.sheetFor([id]), mention: null, pageDate: null };
    const model = entity && modelOf({ ...subject, entityId: entity.id });
    return model ? [printCard(model, word, "The pack")] : [];
  }),
});
