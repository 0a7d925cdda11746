// Changing what is stored of a reader's settings; who shows or applies them hears of it from storage.
import type { HiddenName, OptionSettings } from "../screens/option-settings.ts";
import { switchSite } from "./reader-choice.ts";
import { parseSettings, withChange } from "./settings.ts";

export interface SettingsStore {
  readonly change: (change: Partial<OptionSettings>) => Promise<void>;
  /** Adds a name to those hidden; one that is hidden there already stays as it is. */
  readonly hideName: (hidden: HiddenName) => Promise<void>;
  readonly switchSite: (site: string, isOn: boolean) => Promise<void>;
}

/** Changes are stored one after the other; each rejects if it could not be. */
export function createSettingsStore(deps: {
  /** What is stored now, unchecked. */
  readonly read: () => Promise<unknown>;
  readonly write: (settings: unknown) => Promise<void>;
}): SettingsStore {
  // One after the other: a change is made to what the one before it has stored.
  let last: Promise<void> = Promise.resolve();

  function store(changeOf: (stored: unknown) => Partial<OptionSettings>): Promise<void> {
    const run = async () => {
      const stored = await deps.read();
      await deps.write(withChange(stored, changeOf(stored)));
    };
    last = last.then(run, run);
    return last;
  }

  return {
    change: (change) => store(() => change),
    switchSite: (site, isOn) =>
      store((stored) => switchSite(parseSettings(stored).settings, site, isOn)),
    hideName: (hidden) =>
      store((stored) => {
        const { hiddenNames } = parseSettings(stored).settings;
        const isSame = ({ entityId, site }: HiddenName) =>
          entityId === hidden.entityId && site === hidden.site;
        return { hiddenNames: [...hiddenNames.filter((one) => !isSame(one)), hidden] };
      }),
  };
}
