// Entry in each document: hands the browser to a page session.
import { createFinder } from "../matching/mention-finder.ts";
import {
  askBackground,
  extensionVersion,
  isExtensionAlive,
  type Line,
  onLine,
  shadowRootOf,
  storedValue,
  tellBackground,
  word,
} from "./browser-api.ts";
import { type PageChanged, requestCards } from "./messages.ts";
import { type PageSession, startPageSession } from "./page-session.ts";
import { type PageSupply, supplyFor } from "./page-supply.ts";
import { isOn, placeOf } from "./reader-choice.ts";

const place = placeOf(window);
let session: PageSession | null = null;
let isOff = false;
/** Who asks for this document's mentions; a command hangs up at once. */
const lines = new Set<Line>();

const begin = ({ matching, ...supply }: PageSupply) =>
  startPageSession({
    ...supply,
    ...{ document, place, shadowRootOf, word },
    finder: createFinder(matching),
    entities: matching.entities,
    requestCards: (wanted) => requestCards(askBackground, wanted),
    tell: tellBackground,
    namesChanged: () => pageChanged(true),
    isAlive: isExtensionAlive,
  });

/** The toolbar shows another state of this page. */
const pageChanged = (isOn: boolean) =>
  tellBackground({ kind: "page-changed", isOn } satisfies PageChanged);

function end(): void {
  session?.stop();
  session = null;
}

/**
 * Right after an installation nothing may be stored yet: it is told when there is. By the time that it
 * comes a frame may have been taken out of its page, which leaves the document without a window.
 */
function take(stored: unknown): void {
  const isStanding = isExtensionAlive() && document.defaultView !== null;
  const supply = isStanding && supplyFor(extensionVersion(), stored);
  if (!supply) return;
  const wasOff = isOff;
  isOff = !isOn(supply.settings, place);
  if (session && !isOff) session.setSettings(supply.settings);
  else {
    end();
    session = isOff ? null : begin(supply);
    lines.forEach(answer);
  }
  if (isOff !== wasOff && window === top) pageChanged(!isOff);
}

/** Tells of this document as it is now, on or off. */
function answer(line: Line): void {
  if (session) session.answer(line);
  else if (isOff && window === top) line.send({ kind: "off", site: place.site });
}

const refresh = () =>
  storedValue("page").then(take, (reason) => {
    if (isExtensionAlive()) console.error("Backgrounder: no names came", reason);
  });

onLine((line) => {
  if (line.subject === "supply") {
    line.close();
    refresh();
    return;
  }
  answer(line);
  lines.add(line);
  line.onEnd(() => lines.delete(line));
});
refresh();
// A page that the reader comes back to has heard of no change, and of no answer to what it asked.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  end();
  refresh();
});
