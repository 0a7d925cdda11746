// The toolbar's popup: what the page in view holds, and the switch for its site.
import type { EntityId, FactSheet } from "../facts/fact.ts";
import { Icon, Sign } from "./icons.tsx";
import {
  type MountedScreen,
  mountScreen,
  type NothingSeen,
  type ScreenDeps,
} from "./mount-screen.ts";
import { type CountedName, summaryOf } from "./names-on-page.ts";
import { OptionsButton } from "./options-button.tsx";
import { Summary, TopName } from "./popup-names.tsx";
import type { ScreenWords } from "./screen-words.ts";
import { Switch } from "./switch.tsx";

export type PopupData =
  | {
      readonly kind: "on";
      /** The host of the page; empty for a file, which cannot be switched. */
      readonly site: string;
      /** In reading order; empty where the page names nobody we know. */
      readonly names: readonly CountedName[];
      /** Knows these names. */
      readonly sheet: FactSheet;
    }
  | NothingSeen;

export interface PopupActs {
  readonly onSwitch: (isOn: boolean) => void;
  /** Leads to the entity's first mention on the page. */
  readonly onJump: (id: EntityId) => void;
  /** Null where the browser has no panel. */
  readonly onPanel: (() => void) | null;
  readonly onFactBase: () => void;
  readonly onOptions: () => void;
}

export const mountPopup = (deps: ScreenDeps & PopupActs): MountedScreen<PopupData> =>
  mountScreen(deps, "extension_name", (data, words) => <Popup {...{ data, words }} acts={deps} />);

interface PopupProps {
  readonly data: PopupData;
  readonly words: ScreenWords;
  readonly acts: PopupActs;
}

const Popup = ({ data, words, acts }: PopupProps) => (
  <main class="popup">
    <header>
      <Sign size={24} off={data.kind !== "on"} />
      <h1>{words.word("extension_name")}</h1>
      <OptionsButton size={18} {...{ words, acts }} />
    </header>
    {data.kind !== "unreadable" && data.site !== "" && (
      <SiteRow site={data.site} isOn={data.kind === "on"} words={words} onSwitch={acts.onSwitch} />
    )}
    {data.kind === "on" && <OnPage {...{ data, words, acts }} />}
    {data.kind === "unreadable" && (
      <>
        <p class="message">{words.word("popup_unreadable")}</p>
        <Browse words={words} acts={acts} />
      </>
    )}
  </main>
);

interface SiteRowProps {
  readonly site: string;
  readonly isOn: boolean;
  readonly words: ScreenWords;
  readonly onSwitch: (isOn: boolean) => void;
}

const SiteRow = ({ site, isOn, words: { word }, onSwitch }: SiteRowProps) => (
  <div class="site">
    <div>
      <p class="host" dir="ltr">
        {site}
      </p>
      <p aria-live="polite">{word(isOn ? "popup_on" : "popup_off")}</p>
    </div>
    <Switch isOn={isOn} label={word("popup_switch", site)} onSwitch={onSwitch} />
  </div>
);

const TOP_NAMES = 5;

interface OnPageProps extends Omit<PopupProps, "data"> {
  readonly data: Extract<PopupData, { kind: "on" }>;
}

function OnPage({ data, words, acts }: OnPageProps) {
  const { word, counted } = words;
  const summary = summaryOf(data.names, data.sheet, TOP_NAMES);
  if (summary.nameCount === 0) {
    return (
      <>
        <p class="message">{word("popup_none")}</p>
        <Browse words={words} acts={acts} />
      </>
    );
  }
  return (
    <>
      <Summary summary={summary} words={words} />
      <ul class="top" aria-label={word("popup_top_label")}>
        {summary.top.map((name) => (
          <li key={name.entity.id}>
            <TopName {...name} words={words} onJump={acts.onJump} />
          </li>
        ))}
      </ul>
      {summary.moreCount > 0 && <p class="more">{counted("popup_more", summary.moreCount)}</p>}
      <Buttons words={words} acts={acts} />
    </>
  );
}

type ButtonsProps = Pick<PopupProps, "words" | "acts">;

const Buttons = ({ words: { word }, acts }: ButtonsProps) => (
  <div class="buttons">
    {acts.onPanel && (
      <button type="button" class="button primary" onClick={acts.onPanel}>
        <Icon name="panel" /> {word("popup_panel")}
      </button>
    )}
    <button type="button" class="button" onClick={acts.onFactBase}>
      <Icon name="book" /> {word("facts_title")}
    </button>
  </div>
);

const Browse = ({ words: { word }, acts }: ButtonsProps) => (
  <div class="buttons">
    <button type="button" class="button" onClick={acts.onFactBase}>
      <Icon name="book" /> {word("popup_browse")}
    </button>
  </div>
);
