// Entry of the fact base as a page.
import { mountFactsPage } from "../screens/facts-page.tsx";
import { interfaceLanguage, storedItem, word } from "./browser-api.ts";
import { createBundledBase } from "./bundled-base.ts";
import { followSettings } from "./follow-settings.ts";

followSettings(storedItem("settings"), document, () => {});
mountFactsPage({
  root: document.body,
  view: window,
  base: createBundledBase()(),
  word,
  locale: interfaceLanguage(),
  today: () => new Date(),
});
