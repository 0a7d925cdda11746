// A page of either browser as drive-browser.ts has it, made of what the two tools have in common.
// Reading closed shadow roots, looks and sizes differ, and are handed in.
import { readFileSync } from "node:fs";
import type { DrivenPage, Rect, SeenCard, SeenMark } from "./drive-browser.ts";
import { expressionOf, probeCards, probeFocus, probeInCard, probeMarks } from "./page-probes.ts";

/** What Playwright's and Puppeteer's frames share. */
export interface ToolFrame {
  readonly url: () => string;
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly frameElement: () => Promise<{ boundingBox: () => Promise<Rect | null> } | null>;
}

/** What Playwright's and Puppeteer's pages share. */
export interface ToolPage<Frame extends ToolFrame> {
  readonly goto: (url: string) => Promise<unknown>;
  readonly mainFrame: () => Frame;
  readonly frames: () => Frame[];
  readonly mouse: {
    readonly move: (x: number, y: number, options: { steps: number }) => Promise<void>;
    readonly click: (x: number, y: number) => Promise<void>;
    readonly down: () => Promise<void>;
    readonly up: () => Promise<void>;
  };
  readonly screenshot: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Found<Result> {
  readonly result: Result;
  /** Where the frame's viewport begins in the top one. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly frame: string;
}

/** What the two tools do differently. */
export interface PageParts
  extends Pick<
    DrivenPage,
    "press" | "resize" | "prefer" | "screenshot" | "tap" | "hide" | "toFront"
  > {
  /** Runs `work` on the closed root of each card host that stands in any frame of the page. */
  readonly onCardRoots: <Arg, Result>(
    work: (root: ShadowRoot, arg: Arg) => Result,
    arg: Arg,
  ) => Promise<Found<Result>[]>;
}

/** Highlights are asked for by name: going through the whole registry from outside is not safe in Firefox 153. */
const MARKS_CSS = readFileSync(new URL("../extension/marks.css", import.meta.url), "utf8");
const HIGHLIGHTS = [...new Set(MARKS_CSS.match(/(?<=::highlight\()backgrounder[\w-]*/g))];

export function drivenPage<Frame extends ToolFrame>(
  page: ToolPage<Frame>,
  parts: PageParts,
): DrivenPage {
  const { onCardRoots, ...own } = parts;
  const run: DrivenPage["run"] = async (work, arg) =>
    trusted(await page.mainFrame().evaluate(expressionOf(work, arg)));

  async function marks(): Promise<SeenMark[]> {
    const all = await Promise.all(page.frames().map((frame) => marksIn(page, frame)));
    return all.flatMap((some) => some.sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x));
  }

  async function cards(): Promise<SeenCard[]> {
    const found = await onCardRoots(probeCards, null);
    return found.flatMap(({ result, offset, frame }) =>
      result.map((one) => ({ ...one, rect: moved(one.rect, offset), frame })),
    );
  }

  async function focusInCard(): Promise<string | null> {
    const found = await onCardRoots(probeFocus, null);
    return found.find(({ result }) => result !== null)?.result ?? null;
  }

  async function inCard(selector: string): Promise<Rect | null> {
    for (const { result, offset } of await onCardRoots(probeInCard, selector)) {
      if (result) return moved(result, offset);
    }
    return null;
  }

  return {
    goTo: async (url) => {
      await page.goto(url).catch((error: unknown) => {
        throw unreachable(url, error);
      });
    },
    run,
    marks,
    cards,
    card: async () => (await cards()).at(-1) ?? null,
    focusInCard,
    inCard,
    moveTo: (x, y, steps = 1) => page.mouse.move(x, y, { steps }),
    click: (x, y) => page.mouse.click(x, y),
    hold: (isDown) => (isDown ? page.mouse.down() : page.mouse.up()),
    close: () => page.close(),
    ...own,
  };
}

/** In one sentence, with the browser's own word for the reason; the tools tell of their own inner ways. */
function unreachable(url: string, cause: unknown): Error {
  const [reason] = /(?<=net::|unknown error Error: )\w+|timeout/i.exec(String(cause)) ?? [];
  const words = `${url} cannot be reached${reason ? `: ${reason}` : ""}`;
  return Object.assign(new Error(words, { cause }), { name: UNREACHABLE });
}

const UNREACHABLE = "Unreachable";

/** Whether it is what `goTo` throws. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && error.name === UNREACHABLE;

/** The top left corner of a frame in the top viewport; a frame's border is taken for the usual one. */
export async function offsetOf(frame: ToolFrame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

async function marksIn<Frame extends ToolFrame>(page: ToolPage<Frame>, frame: Frame) {
  const top = frame === page.mainFrame();
  try {
    const found = await frame.evaluate(expressionOf(probeMarks, HIGHLIGHTS));
    const offset = top ? { x: 0, y: 0 } : await offsetOf(frame);
    return trusted<ReturnType<typeof probeMarks>>(found).map((mark) => ({
      ...mark,
      rect: moved(mark.rect, offset),
      frame: frame.url(),
    }));
  } catch (error) {
    // A frame may leave, or navigate, while it is asked.
    if (top) throw error;
    return [];
  }
}

function moved(rect: Rect, { x, y }: { x: number; y: number }): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y };
}

/** What a function sent to the page gave back, its type known from the function itself. */
export function trusted<Result>(value: unknown): Result {
  return value as Result;
}
