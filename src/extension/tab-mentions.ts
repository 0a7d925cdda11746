// What the documents of a tab have told of themselves, checked and put together: one page, its
// mentions in reading order.
import * as v from "valibot";
import type { IsoDay } from "../facts/edtf-date.ts";
import type { PanelMention } from "../screens/mention-groups.ts";
import { inReadingOrder } from "./frame-order.ts";
import { EntityIdPart, PageDatePart } from "./message-parts.ts";

const ListSchema = v.object({
  kind: v.literal("list"),
  /** Of the document. */
  id: v.number(),
  /** Where it stands in the windows around it; see FramePlace. */
  path: v.pipe(v.array(v.number()), v.readonly()),
  before: v.pipe(v.array(v.number()), v.readonly()),
  /** As the reader calls the site; empty for a file. */
  site: v.string(),
  pageDate: PageDatePart,
  mentions: v.array(
    v.object({
      /** Its number in the document, which it keeps. */
      key: v.number(),
      entityId: EntityIdPart,
      /** These three are empty on a line that is about names alone. */
      before: v.string(),
      surfaceForm: v.string(),
      after: v.string(),
    }),
  ),
  /** The one last opened or jumped to, and when, in ms since 1970; null before that. */
  current: v.nullable(v.object({ key: v.number(), sinceMs: v.number() })),
});

const OffSchema = v.object({ kind: v.literal("off"), site: v.string() });

const ToldSchema = v.variant("kind", [ListSchema, OffSchema]);

/** What a document tells, again after each change. */
export type FrameList = v.InferOutput<typeof ListSchema>;
/** The site is switched off; told by the outermost document. */
export type SiteOff = v.InferOutput<typeof OffSchema>;

/** Leads the reader to a mention, in the document of that id. */
export interface JumpOrder {
  readonly kind: "jump";
  readonly id: number;
  readonly key: number;
}

export type TabState =
  | {
      readonly kind: "on";
      readonly pageId: string;
      readonly site: string;
      /** In reading order, over all frames. */
      readonly mentions: readonly PanelMention[];
      /** The one last opened or jumped to; null before that. */
      readonly currentId: string | null;
      readonly pageDate: IsoDay | null;
    }
  | SiteOff;

/** All documents of a tab have answered by then. */
export const ANSWER_MS = 300;

export interface TabMentions {
  /** Takes what a document has told; a message of another shape is passed over. */
  readonly hear: (message: unknown) => void;
  /** Null before the outermost document has told of itself. */
  readonly state: () => TabState | null;
}

const idOf = ({ id }: FrameList, key: number) => `${id} ${key}`;

/** The order that leads to a mention of `TabState`. */
export function jumpTo(mentionId: string): JumpOrder {
  const [id, key] = mentionId.split(" ").map(Number);
  return { kind: "jump", id: id ?? 0, key: key ?? 0 };
}

/** Knows nothing of the tab at first; one is made for each line. */
export function createTabMentions(): TabMentions {
  const lists = new Map<number, FrameList>();
  let off: SiteOff | null = null;

  function state(): TabState | null {
    const all = [...lists.values()];
    const top = all.find(({ path }) => path.length === 0);
    if (off || !top) return off;
    const frames = all.map((list) => ({ ...list, count: list.mentions.length }));
    const mentions = inReadingOrder(frames).flatMap(({ frame, index }) => {
      const mention = frame.mentions[index];
      return mention ? [{ ...mention, id: idOf(frame, mention.key) }] : [];
    });
    return {
      kind: "on",
      pageId: String(top.id),
      site: top.site,
      mentions,
      currentId: currentOf(all),
      pageDate: top.pageDate as IsoDay | null,
    };
  }

  return {
    hear(message) {
      const told = v.safeParse(ToldSchema, message);
      if (!told.success) return;
      off = null;
      if (told.output.kind === "list") lists.set(told.output.id, told.output);
      else {
        off = told.output;
        lists.clear();
      }
    },
    state,
  };
}

function currentOf(lists: readonly FrameList[]): string | null {
  const currents = lists.flatMap((list) => (list.current ? [{ list, ...list.current }] : []));
  const [last] = currents.sort((a, b) => b.sinceMs - a.sinceMs);
  return last ? idOf(last.list, last.key) : null;
}
