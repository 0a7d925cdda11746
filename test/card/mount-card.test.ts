// @vitest-environment jsdom
// What a simulated DOM can tell of the card on a page; places, layers and looks are for real browsers.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WhyMarked } from "../../src/card/card-model.ts";
import { mountCard } from "../../src/card/mount-card.ts";
import { printCard } from "../../src/card/printed-card.tsx";
import { aCardModel } from "../make/card.ts";
import { englishWord } from "../make/words.ts";
import { button, maybeButton } from "./dom.ts";

const relations = [
  {
    from: "ada-lindqvist",
    type: "spoke-with" as const,
    to: "bo-hansson",
    facts: ["ada-lindqvist-keeps-the-log"],
  },
];
const cardOf = async (entityId: string) =>
  printCard(aCardModel({ relations }, { entityId }), englishWord, "Harbour pack");
const hideName = vi.fn();
const showSource = vi.fn();
const focusElsewhere = vi.fn();
const rect = new DOMRect(100, 100, 60, 20);

let roots: ShadowRoot[] = [];

/** What jsdom lacks: a window with a size, zoom, the top layer, constructed sheets. Closed roots are noted. */
beforeEach(() => {
  for (const side of ["clientWidth", "clientHeight"]) {
    Object.defineProperty(document.documentElement, side, { value: 800, configurable: true });
  }
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    Object.defineProperty(root, "adoptedStyleSheets", { value: [] });
    roots.push(root);
    return root;
  });
  vi.stubGlobal(
    "CSSStyleSheet",
    class {
      replaceSync() {}
    },
  );
  Object.assign(HTMLElement.prototype, { currentCSSZoom: 1, showPopover() {}, hidePopover() {} });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const hosts = () => document.querySelectorAll("[data-backgrounder-card]");
const fadedOut = () => new Promise((resolve) => setTimeout(resolve, 120));
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

async function aCard({
  byPointer = true,
  byTouch = false,
  why = null,
}: {
  byPointer?: boolean;
  byTouch?: boolean;
  why?: WhyMarked | null;
} = {}) {
  const onClosed = vi.fn();
  const reopen = vi.fn();
  const field = document.createElement("input");
  document.body.append(field);
  field.focus();
  let rects: DOMRect[] = [rect];
  const card = mounted(onClosed);
  const anchor = { rects: () => rects, contextElement: document.body };
  const show = async () => {
    const printed = {
      ...printCard(aCardModel({ relations }), englishWord, "Harbour pack"),
      why,
    };
    card.show({
      ...{ card: printed, anchor, byTouch, told: null, reopen, colors: "light", scale: 1 },
      byPointer: byPointer ? { x: 110, y: 110 } : null,
    });
    await settled();
  };
  await show();
  const root = roots.at(-1);
  if (!root) throw new Error("no root");
  const gone = () => {
    rects = [];
  };
  return {
    card,
    show,
    root,
    onClosed,
    reopen,
    field,
    gone,
    heading: () => root.querySelector("h2")?.textContent,
  };
}

const mounted = (onClosed: () => void) =>
  mountCard({
    ...{ view: window, css: () => "", word: englishWord },
    ...{ cardOf, hideName, showSource, focusElsewhere, onClosed },
  });

describe("mountCard", () => {
  it("adds nothing to the page before a card shows", () => {
    mounted(vi.fn());
    expect(hosts()).toHaveLength(0);
  });

  it("shows a card in one plain element whose root is closed", async () => {
    const { card, heading } = await aCard();
    expect(card.isOpen()).toBe(true);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.localName).toBe("div");
    expect(hosts()[0]?.shadowRoot).toBe(null);
    expect(heading()).toBe("Ada Lindqvist");
    card.stop();
  });

  it("comes again after the page has removed the element", async () => {
    const { card, show } = await aCard();
    hosts()[0]?.remove();
    await show();
    expect(hosts()).toHaveLength(1);
    card.stop();
  });

  it("stop leaves nothing in the page", async () => {
    const { card } = await aCard();
    card.stop();
    expect(hosts()).toHaveLength(0);
    expect(card.isOpen()).toBe(false);
    expect(card.rect()).toBe(null);
  });

  it("closes by its button, and says so", async () => {
    const { card, root, onClosed } = await aCard();
    button(root, "Close").click();
    expect(card.isOpen()).toBe(false);
    expect(onClosed).toHaveBeenCalledOnce();
    card.stop();
  });

  it("closes when its mark is gone, and says so", async () => {
    const { card, gone, onClosed } = await aCard();
    gone();
    await settled();
    expect(card.isOpen()).toBe(false);
    expect(onClosed).toHaveBeenCalledOnce();
    card.stop();
  });

  it("tells its own events from the page's", async () => {
    const { card, root } = await aCard();
    const seen: boolean[] = [];
    document.addEventListener("pointermove", (event) => seen.push(card.isTarget(event.target)), {
      capture: true,
      once: true,
    });
    root
      .querySelector("h2")
      ?.dispatchEvent(new Event("pointermove", { bubbles: true, composed: true }));
    document.addEventListener("pointermove", (event) => seen.push(card.isTarget(event.target)), {
      capture: true,
      once: true,
    });
    document.body.dispatchEvent(new Event("pointermove", { bubbles: true }));
    expect(seen).toEqual([true, false]);
    card.stop();
  });

  it("keeps keys and clicks in the card from the page's own shortcuts", async () => {
    const { card, root } = await aCard();
    const heard = vi.fn();
    for (const type of ["keydown", "click"]) document.addEventListener(type, heard);
    root
      .querySelector("h2")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, composed: true }));
    root
      .querySelector("h2")
      ?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    card.stop();
  });
});

describe("the card of a related entity", () => {
  it("is the one on the trail where that has it already", async () => {
    const { card, root, heading } = await aCard();
    button(root, "Bo Hansson").click();
    await settled();
    button(root.querySelector(".relations") as Element, "Ada Lindqvist").click();
    await settled();
    expect(heading()).toBe("Ada Lindqvist");
    expect(root.querySelector("nav")).toBe(null);
    card.stop();
  });

  it("opens in place, with a way back to the first", async () => {
    const { card, root, heading } = await aCard();
    button(root, "Bo Hansson").click();
    await settled();
    expect(heading()).toBe("Bo Hansson");
    expect(card.escape()).toBe(true);
    await settled();
    expect(heading()).toBe("Ada Lindqvist");
    expect(card.isOpen()).toBe(true);
    expect(card.escape()).toBe(true);
    expect(card.isOpen()).toBe(false);
    expect(card.escape()).toBe(false);
    card.stop();
  });

  it("has the focus on its heading, so that it is read", async () => {
    const { card, root } = await aCard();
    button(root, "Bo Hansson").click();
    await settled();
    expect(root.activeElement?.textContent).toBe("Bo Hansson");
    card.stop();
  });

  it("is not asked why it is marked, since no mark opened it", async () => {
    const { card, root } = await aCard();
    button(root, "Bo Hansson").click();
    await settled();
    expect(maybeButton(root, "Why marked?")).toBeUndefined();
    card.stop();
  });
});

describe("a pinned card", () => {
  it("stays as others open, and is closed on its own", async () => {
    const { card, root, show, onClosed } = await aCard();
    button(root, "Pin").click();
    expect(onClosed).toHaveBeenCalledOnce();
    expect(card.isOpen()).toBe(false);
    await show();
    expect(root.querySelectorAll("[role=dialog]")).toHaveLength(2);
    card.hide();
    await fadedOut();
    expect(root.querySelectorAll("[role=dialog]")).toHaveLength(1);
    button(root, "Close").click();
    await fadedOut();
    expect(root.querySelectorAll("[role=dialog]")).toHaveLength(0);
    card.stop();
  });

  it("is one of three at most", async () => {
    const { card, root, show } = await aCard();
    for (let pins = 0; pins < 4; pins++) {
      await show();
      card.pin();
      await fadedOut();
    }
    expect(root.querySelectorAll(".pinned")).toHaveLength(3);
    card.stop();
  });

  it("is opened at its name again when it is let go", async () => {
    const { card, root, reopen } = await aCard();
    button(root, "Pin").click();
    button(root, "Pin").click();
    expect(reopen).toHaveBeenCalledOnce();
    await fadedOut();
    expect(root.querySelectorAll(".pinned")).toHaveLength(0);
    card.stop();
  });

  it("is closed by Escape only while it has the focus", async () => {
    const { card, root } = await aCard();
    card.pin();
    expect(card.escape()).toBe(false);
    button(root, "Pin").focus();
    expect(card.escape()).toBe(true);
    await fadedOut();
    expect(root.querySelectorAll(".pinned")).toHaveLength(0);
    card.stop();
  });
});

describe("a name that is not meant", () => {
  it.each([
    ["on this site", true],
    ["everywhere", false],
  ])("is hidden %s, and its card closes", async (where, isHereOnly) => {
    const { card, root } = await aCard({ why: { matched: "“Ada”", reasons: [] } });
    button(root, "Why marked?").click();
    await settled();
    button(root, where).click();
    expect(hideName).toHaveBeenLastCalledWith("ada-lindqvist", isHereOnly);
    expect(card.isOpen()).toBe(false);
    card.stop();
  });
});

describe("what a card shows in place", () => {
  it("begins at its top, wherever what stood there was scrolled to", async () => {
    const { card, root } = await aCard({ why: { matched: "“Ada”", reasons: [] } });
    const scrolledTo = () => root.querySelector(".body")?.scrollTop;
    const body = root.querySelector(".body");
    if (body) body.scrollTop = 90;
    expect(scrolledTo()).toBe(90);
    button(root, "Why marked?").click();
    await settled();
    expect(scrolledTo()).toBe(0);
    card.stop();
  });
});

describe("what is said to all", () => {
  it("is in a live region that was there before it, once more if it is said once more", async () => {
    const { card, root } = await aCard();
    const region = root.querySelector('[aria-live="polite"]');
    expect(region?.textContent).toBe("");
    for (let times = 0; times < 2; times++) {
      card.announce("Copied");
      expect(region?.textContent).toBe("");
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(region?.textContent).toBe("Copied");
    }
    card.stop();
  });

  it("is in the reader's language, whatever the page's", async () => {
    document.documentElement.lang = "sv";
    const { card, root } = await aCard();
    const region = root.querySelector<HTMLElement>('[aria-live="polite"]');
    expect([region?.lang, region?.dir]).toEqual(["en", "ltr"]);
    document.documentElement.lang = "";
    card.stop();
  });
});

describe("a card that a tap opens", () => {
  const aSheet = () => aCard({ byTouch: true });

  it("is a sheet, small at first: what it is, and the way to its facts", async () => {
    const { card, root } = await aSheet();
    expect(root.querySelector("h2")?.textContent).toBe("Ada Lindqvist");
    expect(root.querySelector("ol")).toBe(null);
    button(root, "Show the key fact").click();
    await settled();
    expect(root.querySelectorAll("ol > li")).toHaveLength(1);
    card.stop();
  });

  it("gets higher and lower by its handle, with the keyboard too", async () => {
    const { card, root } = await aSheet();
    button(root, "Expand").click();
    await settled();
    expect(root.querySelector("ol")).not.toBe(null);
    button(root, "Collapse").click();
    await settled();
    expect(root.querySelector("ol")).toBe(null);
    card.stop();
  });

  it.each([
    ["up", -60, "facts"],
    ["down", 60, "closed"],
  ])("after a swipe %s by %s px on its handle: %s", async (_way, byY, then) => {
    const { card, root } = await aSheet();
    const handle = button(root, "Expand");
    handle.setPointerCapture = vi.fn();
    handle.dispatchEvent(new MouseEvent("pointerdown", { clientY: 500 }));
    handle.dispatchEvent(new MouseEvent("pointerup", { clientY: 500 + byY }));
    await settled();
    expect(card.isOpen() ? root.querySelector("ol") && "facts" : "closed").toBe(then);
    card.stop();
  });
});

describe("focus", () => {
  it("stays where it is when the pointer opens a card", async () => {
    const { card, field } = await aCard();
    expect(document.activeElement).toBe(field);
    card.stop();
  });

  it("goes into a card that a command opens, and back when that closes", async () => {
    const { card, root, field } = await aCard({ byPointer: false });
    expect(root.activeElement?.getAttribute("role")).toBe("dialog");
    card.hide();
    expect(document.activeElement).toBe(field);
    card.stop();
  });

  it("goes back to where it was before it went into a card that the pointer opened", async () => {
    const { card, root, field } = await aCard();
    button(root, "Close").focus();
    card.hide();
    expect(document.activeElement).toBe(field);
    card.stop();
  });
});
