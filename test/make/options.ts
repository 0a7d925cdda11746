// What the options page shows in tests: settings as the extension comes with them.
import type { OptionSettings } from "../../src/screens/option-settings.ts";
import type { OptionsData } from "../../src/screens/options.tsx";
import { aBase } from "./base.ts";

export const someSettings = (given: Partial<OptionSettings> = {}): OptionSettings => ({
  ...{ marks: "first-on-page", markStyle: "dotted", hiddenKinds: [], hiddenNames: [] },
  ...{ badge: false, openDelayMs: 300, openOn: "hover-or-click", textScale: 1, theme: "system" },
  ...{ siteRule: "all-except", sitesExcept: ["mail.example", "bank.example"], sitesOnly: [] },
  ...given,
});

export const someOptions = (given: Partial<OptionSettings> = {}): OptionsData => ({
  settings: someSettings(given),
  packs: aBase().packs,
  shortcuts: [
    { name: "next", description: "Next mark", keys: "Alt+Shift+." },
    { name: "panel", description: "Open the panel", keys: "" },
  ],
  version: "0.1.0",
  factsPage: "facts-page.html",
});
