// Entry of the options page: shows what is stored, and stores what is changed.
import { mountOptions, type Shortcut } from "../screens/options.tsx";
import { extensionVersion, interfaceLanguage, storedItem, word } from "./browser-api.ts";
import { commandKeys, openShortcuts } from "./browser-ui.ts";
import { createBundledBase } from "./bundled-base.ts";
import { followSettings } from "./follow-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { createSettingsStore } from "./settings-store.ts";

const stored = storedItem("settings");
const { packs } = createBundledBase()();
const options = mountOptions({
  root: document.body,
  word,
  locale: interfaceLanguage(),
  onChange: createSettingsStore(stored).change,
  onReset: () => stored.write(DEFAULT_SETTINGS),
  onShortcuts: openShortcuts,
});

async function shortcuts(): Promise<Shortcut[]> {
  const commands = await commandKeys();
  return commands.map(({ name, description, keys }) => ({
    name,
    // The browser's own command has no description of ours.
    description: name === "_execute_action" ? word("command_popup") : description,
    keys,
  }));
}

async function show(settings: Settings): Promise<void> {
  options.show({
    ...{ settings, packs, shortcuts: await shortcuts() },
    version: extensionVersion(),
    factsPage: "facts-page.html",
  });
}

followSettings(stored, document, show);
