// A real browser with the extension loaded, driven as a reader would and watched from outside: the
// words in which `npm start` and the end-to-end tests speak of either browser.
import type { BrowserName } from "./find-browser.ts";

/** In CSS pixels of the top document's viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark that is registered to be painted. */
export interface SeenMark {
  readonly text: string;
  /** The name of its highlight. */
  readonly highlight: string;
  /** Of its first line; without size where it has no box. */
  readonly rect: Rect;
  /** The address of the document that it stands in. */
  readonly frame: string;
}

/** A card that is open, read through its closed shadow root. */
export interface SeenCard {
  /** Its heading. */
  readonly name: string;
  /** All its words as they show, line by line. */
  readonly text: string;
  readonly rect: Rect;
  readonly frame: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DrivenPage {
  /** Goes to the address; resolves when the page has loaded, throws what `isUnreachable` knows if it does not. */
  readonly goTo: (url: string) => Promise<void>;
  /** Runs a function in the page's own world; it may use nothing from around it but `arg`, which is JSON. */
  readonly run: <Arg, Result>(
    work: (arg: Arg) => Result | Promise<Result>,
    arg: Arg,
  ) => Promise<Result>;
  /** The marks frame by frame, the top one first, each from top to bottom and left to right. */
  readonly marks: () => Promise<readonly SeenMark[]>;
  /** The card that shows, in whichever frame; null if none does. */
  readonly card: () => Promise<SeenCard | null>;
  /** Where the first element that fits the selector stands in the card; null if there is none. */
  readonly inCard: (selector: string) => Promise<Rect | null>;
  /** What in a card has the focus, by its label or words, the card itself as "dialog"; null if nothing has. */
  readonly focusInCard: () => Promise<string | null>;
  /** All cards that show, pinned ones too. */
  readonly cards: () => Promise<readonly SeenCard[]>;
  /** Moves the pointer in a straight line; `steps` mouse moves, 1 unless given. */
  readonly moveTo: (x: number, y: number, steps?: number) => Promise<void>;
  readonly click: (x: number, y: number) => Promise<void>;
  /** A finger. */
  readonly tap: (x: number, y: number) => Promise<void>;
  /** Presses the mouse's main button where the pointer is, or lets it go. */
  readonly hold: (isDown: boolean) => Promise<void>;
  /** A key by its name in `KeyboardEvent.key`, modifiers before it: "Shift+Tab". */
  readonly press: (key: string) => Promise<void>;
  readonly resize: (size: Size) => Promise<void>;
  /** How the page is asked to look: a colour scheme, whether as on paper, and whether for fingers. */
  readonly prefer: (look: { dark?: boolean; print?: boolean; touch?: boolean }) => Promise<void>;
  /** A PNG of what the window shows, also written to `file` if one is named. */
  readonly screenshot: (file?: string) => Promise<Uint8Array>;
  /** Puts another tab before this one, which is hidden from then on. */
  readonly hide: () => Promise<void>;
  /** Brings the tab to the front again. */
  readonly toFront: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a reader, or the browser by itself, may do with the extension while pages are open. */
export type ExtensionStep = "update" | "disable" | "enable" | "remove";

export interface DrivenBrowser {
  readonly name: BrowserName;
  readonly openPage: () => Promise<DrivenPage>;
  /** Opens one of the extension's own pages in a tab: "options.html". */
  readonly openOwn: (path: string) => Promise<DrivenPage>;
  /** Stores settings as the extension does; undefined removes them. */
  readonly storeSettings: (settings: unknown) => Promise<void>;
  /** "update" loads it anew. Chromium cannot be made to remove it: it asks the reader in a window. */
  readonly extension: (step: ExtensionStep) => Promise<void>;
  /** As if text was selected and looked up from its menu, or typed behind the keyword in the address bar. */
  readonly lookUp: (text: string, from: "menu" | "address") => Promise<void>;
  /** As if its keys were pressed: a command of the manifest, in the tab that was opened last. */
  readonly command: (name: string) => Promise<void>;
  /** Ends the background, as browsers do at will. */
  readonly endBackground: () => Promise<void>;
  /** Errors of pages and of the extension since the start, as far as they are known by now. */
  readonly errors: () => Promise<readonly string[]>;
  /** Resolves when the reader has closed the last window, or `close` was called. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  /** The program. */
  readonly path: string;
  /** The unpacked extension. */
  readonly extension: string;
  /** Without a window; a page is then 1280 × 800 unless resized. */
  readonly headless: boolean;
  /** `host:port` through which all but loopback requests go; direct if not given. */
  readonly proxy?: string;
}

export const HEADLESS_SIZE: Size = { width: 1280, height: 800 };
