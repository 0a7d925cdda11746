// One document's life with Backgrounder: its settings, its mentions, their facts and the card.
// Where all of it is put together; `stop` leaves no trace.
import { whyMarked } from "../card/card-model.ts";
import { mountCard } from "../card/mount-card.ts";
import type { Word } from "../card/wording.ts";
import type { EntityId, EntityKind } from "../facts/fact.ts";
import type { MentionFinder } from "../matching/mention.ts";
import { createAnnotatedPage } from "../page/annotated-page.ts";
import type { PlacedMention } from "../page/text-block.ts";
import { type HandEvent, watchPointer } from "../page/watch-pointer.ts";
import type { Line } from "./browser-api.ts";
import { type CardHome, cardHomeOf } from "./card-home.ts";
import { createFrameMentions } from "./frame-mentions.ts";
import { createHoverCards } from "./hover-cards.ts";
import { createKnownCards } from "./known-cards.ts";
import { createMentionList } from "./mention-list.ts";
import type { Cards, CardsWanted, HideName, ShowSource, TellFrames } from "./messages.ts";
import { pageDateOf } from "./page-date.ts";
import { hiddenIn, type Place } from "./reader-choice.ts";
import type { Settings } from "./settings.ts";

export interface PageSessionDeps {
  readonly document: Document;
  readonly finder: MentionFinder;
  readonly settings: Settings;
  readonly place: Place;
  /** All that the finder may find. */
  readonly entities: readonly { readonly id: EntityId; readonly kind: EntityKind }[];
  readonly requestCards: (wanted: Omit<CardsWanted, "kind">) => Promise<Cards>;
  readonly tell: (message: HideName | ShowSource | TellFrames) => void;
  /** For the toolbar, where that tells how many names there are: they are others. */
  readonly namesChanged: () => void;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly word: Word;
  /** The text of marks.css where the manifest's does not reach into shadow roots. */
  readonly markCss?: string;
  /** False once the extension was updated or removed under the page. */
  readonly isAlive: () => boolean;
}

export interface PageSession {
  /** What a reader has changed shows at once. */
  readonly setSettings: (settings: Settings) => void;
  /** Another part of the extension asks for its mentions, and may order something. */
  readonly answer: (line: Line) => void;
  readonly stop: () => void;
}

type View = Window & typeof globalThis;

/** Chromium lets the script of an extension that has gone run on: so often it looks whether it is one. */
const LIFE_CHECK_MS = 1000;

/** Begins at once; the document must have a window. */
export function startPageSession(deps: PageSessionDeps): PageSession {
  const { document } = deps;
  const view = document.defaultView as View;
  const ending = new AbortController();
  let { settings } = deps;
  removeOldHosts(document);

  const known = createKnownCards({
    request: (entityIds) => deps.requestCards({ entityIds, pageDate: pageDateOf(document) }),
    came: () => cards.cardsCame(),
    failed(reason) {
      // A lost extension is no fault; its background goes a moment before a page's script can tell.
      view.setTimeout(
        () => deps.isAlive() && console.error("Backgrounder: no facts came", reason),
        LIFE_CHECK_MS,
      );
    },
  });
  const page = createAnnotatedPage({
    ...{ document, finder: deps.finder, shadowRootOf: deps.shadowRootOf },
    ...(deps.markCss === undefined ? {} : { markCss: deps.markCss }),
    drawing: drawingFor(deps.settings),
    onChange() {
      known.learn(page.entityIds());
      cards.pageChanged();
      list.changed();
    },
  });

  function drawingFor(settings: Settings) {
    const { marks, markStyle } = settings;
    return { marks, markStyle, hidden: hiddenIn(settings, deps.place, deps.entities) };
  }

  function cardOf(placed: PlacedMention) {
    const { entityId, surfaceForm, evidence } = placed.mention;
    const printed = known.cardOf(entityId);
    if (!printed) return null;
    list.changed();
    const same = page.mentions().filter(({ mention }) => mention.entityId === entityId);
    const note = { surfaceForm, evidence, number: same.indexOf(placed) + 1, of: same.length };
    return { ...printed, why: whyMarked(note, deps.word) };
  }

  async function cardOfEntity(entityId: EntityId) {
    await known.learn([entityId]);
    return known.cardOf(entityId);
  }

  const home = cardHomeOf(view);
  const card = mountCard({
    view: home.view,
    css: known.css,
    word: deps.word,
    cardOf: cardOfEntity,
    focusElsewhere: () => deps.tell({ kind: "tell-frames", order: "focus" }),
    hideName(entityId, isHereOnly) {
      const site = isHereOnly ? deps.place.site : null;
      deps.tell({ kind: "hide-name", hidden: { entityId, site } });
    },
    showSource: (source) => deps.tell({ kind: "show-source", source }),
    onClosed: () => cards.closed(),
  });
  const cards = createHoverCards({
    ...{ view, page, card, home, cardOf, settings: () => settings },
    escapeElsewhere: () => deps.tell({ kind: "tell-frames", order: "escape" }),
  });

  const frame = createFrameMentions({
    ...{ view, page, cards, word: deps.word },
    // The first thing that we show on a page may be this.
    announce: (text) => known.style().then(() => card.announce(text)),
  });

  const list = createMentionList({
    ...{ view, page, cards, place: frame.place, site: deps.place.site },
    hasNumber: () => settings.badge,
    namesChanged: deps.namesChanged,
  });

  function hear(event: HandEvent): void {
    if (deps.isAlive()) cards.hear(event);
    else stop();
  }

  function stop(): void {
    if (ending.signal.aborted) return;
    ending.abort();
    view.clearInterval(lifeCheck);
    list.stop();
    cards.stop();
    card.stop();
    page.stop();
  }

  const lifeCheck = view.setInterval(() => deps.isAlive() || stop(), LIFE_CHECK_MS);
  watchPointer(view, hear, ending.signal);
  if (home.view !== view) watchHome(home, hear, ending.signal);
  page.start();
  return {
    setSettings(next) {
      settings = next;
      page.setDrawing(drawingFor(next));
      list.changed();
    },
    answer: (line) => (line.subject === "command" ? frame.answer(line) : list.tell(line)),
    stop,
  };
}

/** A card outside of its frame is pointed at outside of it, too. */
function watchHome(home: CardHome, hear: (event: HandEvent) => void, signal: AbortSignal): void {
  watchPointer(
    home.view,
    (event) => {
      const { x, y } = home.offset();
      hear("x" in event ? { ...event, x: event.x - x, y: event.y - y } : event);
    },
    signal,
  );
}

/** Firefox starts a new version in pages where the old one's card may still stand. */
function removeOldHosts(document: Document): void {
  for (const host of document.querySelectorAll("[data-backgrounder-card]")) host.remove();
}
