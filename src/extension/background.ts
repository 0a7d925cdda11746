// Entry of the background: answers what cards need to know. It sleeps at will and keeps nothing.
import { loadFactBase } from "../facts/fact-base.ts";
import bundledPack from "../packs/g20-new-delhi-2023.json";
import { onMessage, onStoredSettings, storedSettings } from "./browser-api.ts";
import { answerMessage } from "./messages.ts";
import { parseSettings } from "./settings.ts";

const loaded = loadFactBase([bundledPack]);

onMessage((message) =>
  loaded.ok
    ? answerMessage(message, loaded.base.sheetFor)
    : { kind: "failed", problem: "the bundled pack is invalid" },
);

// Pages fall back in silence; here is the one place where a broken setting is told of.
const tellProblems = (stored: unknown) => {
  for (const problem of parseSettings(stored).problems) console.warn(`Backgrounder: ${problem}`);
};
onStoredSettings(tellProblems);
storedSettings().then(tellProblems);
