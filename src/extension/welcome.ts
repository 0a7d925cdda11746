// Entry of the page that opens after the first install. Its sample is read and marked by content.js
// itself, which welcome.html loads: content scripts do not run on the extension's own pages.
import { mountWelcome } from "../screens/welcome.tsx";
import { interfaceLanguage, storedItem, word } from "./browser-api.ts";
import { commandKeys } from "./browser-ui.ts";
import { followSettings } from "./follow-settings.ts";

const GOING_ON = ["next-mention", "previous-mention"];

function mount(shortcuts: Awaited<ReturnType<typeof commandKeys>>): void {
  mountWelcome({
    root: document.body,
    word,
    locale: interfaceLanguage(),
    shortcuts: shortcuts.filter(({ name }) => GOING_ON.includes(name)),
    optionsPage: "options.html",
    factsPage: "facts-page.html",
  });
}

mount([]);
commandKeys().then(mount);
followSettings(storedItem("settings"), document, () => {});
