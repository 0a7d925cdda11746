// The panel beside a page: its mentions in reading order, grouped by name, and what is known of each.
// It is told anew whenever the tab or its page changes.
import { createCardModels } from "../card/card-model.ts";
import type { IsoDay } from "../facts/edtf-date.ts";
import type { EntityId, FactSheet } from "../facts/fact.ts";
import { Sign } from "./icons.tsx";
import type { PanelMention } from "./mention-groups.ts";
import {
  type MountedScreen,
  mountScreen,
  type NothingSeen,
  type ScreenDeps,
} from "./mount-screen.ts";
import { OptionsButton } from "./options-button.tsx";
import { type ModelOf, PanelPage } from "./panel-page.tsx";
import type { ScreenWords } from "./screen-words.ts";

export type PanelData =
  | {
      readonly kind: "on";
      /** Tells pages apart: what a reader opened or typed stays while it is the same. */
      readonly pageId: string;
      /** In reading order. */
      readonly mentions: readonly PanelMention[];
      /** Knows these names, and those that lead from them. */
      readonly sheet: FactSheet;
      /** The mention that was last jumped to or opened; null before that. */
      readonly currentId: string | null;
      /** When the page says that it was published, null where it does not. */
      readonly pageDate: IsoDay | null;
    }
  | NothingSeen;

export interface PanelActs {
  /** Scrolls the page to a mention and flashes it. */
  readonly onJump: (mentionId: string) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  /** With the entity in view, null for the fact base as a whole. */
  readonly onFactBase: (id: EntityId | null) => void;
  readonly onOptions: () => void;
}

export interface SidePanelDeps extends ScreenDeps, PanelActs {
  readonly today: () => Date;
}

export function mountSidePanel(deps: SidePanelDeps): MountedScreen<PanelData> {
  const cardOf = createCardModels(deps);
  return mountScreen(deps, "panel_title", (data, words) => {
    const modelOf: ModelOf = (entityId) =>
      data.kind === "on"
        ? cardOf({ entityId, sheet: data.sheet, pageDate: data.pageDate, mention: null })
        : null;
    return <SidePanel {...{ data, words, modelOf }} acts={deps} />;
  });
}

interface SidePanelProps {
  readonly data: PanelData;
  readonly words: ScreenWords;
  readonly modelOf: ModelOf;
  readonly acts: PanelActs;
}

const SidePanel = ({ data, words, modelOf, acts }: SidePanelProps) => (
  <div class="panel">
    <header class="panel-title">
      <Sign size={20} off={data.kind !== "on"} />
      <h1>{words.word("panel_title")}</h1>
      <OptionsButton size={16} {...{ words, acts }} />
    </header>
    {data.kind === "on" ? (
      <PanelPage key={data.pageId} {...{ page: data, words, modelOf, acts }} />
    ) : (
      <main class="message">
        {data.kind === "off" ? words.word("panel_off", data.site) : words.word("popup_unreadable")}
      </main>
    )}
  </div>
);
