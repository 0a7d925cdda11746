import { describe, expect, it } from "vitest";
import {
  expectCard,
  expectMarks,
  expectNoCard,
  inBothBrowsers,
  marksBecome,
  pause,
  restOn,
  staysSo,
  take,
} from "./stage.ts";

const STORY = "<p>Antony Blinken met Sergey Lavrov in Kyiv.</p>";
const NAMES = ["Antony Blinken", "Sergey Lavrov", "Kyiv"];

/** Marks that a page has taken away are back after the next look at the page, with time to spare. */
const NEXT_BEAT_MS = 3_000;

const ROBBED_MS = 1_200;

/**
 * Takes from the page's world all that an extension's script could need, and notes whatever of it is
 * called. Later gives it back, since the tests themselves look from that world.
 */
const ROBBERY = `<script>
  const taken = [], calls = [];
  window.calls = calls;
  function rob(owner, name, value) {
    const was = Object.getOwnPropertyDescriptor(owner, name);
    if (!was?.configurable) return;
    taken[taken.length] = [owner, name, was];
    Object.defineProperty(owner, name, value);
  }
  const trap = (name) => ({ configurable: true, get() { calls[calls.length] = name; throw new Error(name) }, set() {} });
  const define = Object.defineProperty;
  function giveBack() {
    for (let i = taken.length; i-- > 0;) define(taken[i][0], taken[i][1], taken[i][2]);
  }
  setTimeout(giveBack, ${ROBBED_MS});
  const names = ["MutationObserver", "IntersectionObserver", "Highlight", "StaticRange", "Range", "CSSStyleSheet",
    "getComputedStyle", "requestAnimationFrame", "cancelAnimationFrame", "setInterval", "NodeFilter", "performance",
    "customElements", "scheduler", "Map", "Set", "WeakMap", "Promise", "JSON", "AbortController", "chrome", "browser"];
  const methods = [
    [Node, "textContent childNodes parentNode nextSibling isConnected contains getRootNode appendChild"],
    [CharacterData, "data length"],
    [Document, "createElement createElementNS createRange createNodeIterator elementFromPoint caretPositionFromPoint hidden designMode"],
    [Element, "attachShadow shadowRoot matches closest checkVisibility getBoundingClientRect querySelectorAll append localName"],
    [HTMLElement, "showPopover hidePopover popover dataset style"],
    [EventTarget, "addEventListener dispatchEvent"],
    [Event, "isTrusted composedPath timeStamp type"], [MouseEvent, "clientX clientY"],
    [HighlightRegistry, "get set delete has"], [Highlight, "add delete size has"],
    [Array, "push map filter find flatMap"], [String, "slice replace matchAll"], [RegExp, "exec test"],
  ];
  for (const [owner, list] of methods) for (const name of list.split(" ")) rob(owner.prototype, name, trap(owner.name + "." + name));
  for (const name of names) rob(window, name, trap(name));
  for (const name of ["highlights", "supports"]) rob(CSS, name, trap("CSS." + name));
</script>`;

inBothBrowsers((stage) => {
  describe("a page's script", () => {
    it("that replaces prototypes and globals neither stops the marks and the card nor is called by them", async () => {
      const page = await stage.show(STORY + ROBBERY);
      await page.moveTo(100, 60, 4);
      await pause(ROBBED_MS + 100);
      expect(await page.run(() => Reflect.get(window, "calls"), null)).toEqual([]);
      await marksBecome(page, NAMES, 400);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
    });

    it("that clears the highlights, or puts its own in their place, has ours back at the next look", async () => {
      const page = await stage.show(`${STORY}<script>
        const left = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        window.steps = {
          clear() { CSS.highlights.clear(); return left() },
          empty() { CSS.highlights.forEach((highlight) => highlight.clear()); return left() },
          replace() { CSS.highlights.set("backgrounder-light", new Highlight()); return left() },
        }</script>`);
      await marksBecome(page, NAMES);
      for (const step of ["clear", "empty", "replace"]) {
        // Told by the page itself: the next look may come before anyone else could ask.
        expect(await take(page, step)).toBe(0);
        await marksBecome(page, NAMES, NEXT_BEAT_MS);
      }
    });

    it("that watches for our element gets a div that it can neither define nor open nor read", async () => {
      const page = await stage.show(`${STORY}<script>
        window.caught = [];
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          caught.push("attachShadow");
          return attach.call(this, { ...init, mode: "open" });
        };
        for (const name of ["backgrounder-card", "data-backgrounder-card"]) {
          customElements.define(name, class extends HTMLElement { constructor() { super(); caught.push(name) } });
        }
        addEventListener("message", (event) => caught.push("message"));
        // On their way back up: no shortcut of the page's, and no "click outside", may come of them.
        for (const type of ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "keydown", "keyup"]) {
          addEventListener(type, () => caught.push("bubbled " + type));
        }
        for (const type of ["click", "keydown", "pointerdown", "focusin"]) {
          addEventListener(type, (event) => caught.push([type, event.composedPath().length, event.target.localName].join()), true);
        }
        window.steps = {
          look() {
            const host = document.querySelector("[data-backgrounder-card]");
            const { x, y } = CSS.highlights.get("backgrounder-active-light") ? at() : { x: 0, y: 0 };
            getSelection().selectAllChildren(host);
            const selected = String(getSelection());
            getSelection().removeAllRanges();
            const caret = document.caretPositionFromPoint(x + 20, y + 60)?.offsetNode;
            return {
              root: host.shadowRoot, children: host.childNodes.length, text: host.innerText + host.textContent,
              html: host.getHTML({ serializableShadowRoots: true, shadowRoots: [] }), selected,
              found: [...document.querySelectorAll("*")].filter((e) => e.shadowRoot).length,
              caret: caret === host || host.contains(caret) ? "host" : "page",
              internals: (() => { try { return host.attachInternals().shadowRoot } catch { return null } })(),
              again: (() => { try { return attach.call(host, { mode: "open" }).mode } catch { return null } })(),
              loaded: performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith("data:")).length,
            };
          },
        };
        const at = () => {
          const [{ startContainer, startOffset, endOffset }] = CSS.highlights.get("backgrounder-active-light");
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(startContainer, endOffset);
          return range.getBoundingClientRect();
        };
      </script>`);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      const looked = (await take(page, "look")) as Record<string, unknown>;
      expect(looked).toMatchObject({ root: null, internals: null, again: null, found: 0 });
      expect(looked).toMatchObject({ children: 0, text: "", html: "", selected: "", loaded: 0 });
      // A click inside ends at the host, and tells no more than that.
      const close = await page.inCard("button");
      if (!close) throw new Error("no button in the card");
      await page.click(close.x + 4, close.y + 4);
      const caught = (await page.run(() => Reflect.get(window, "caught"), null)) as string[];
      expect(caught.filter((what) => !/^(click|pointerdown|focusin),\d,div$/.test(what))).toEqual(
        [],
      );
      expect(caught.filter((what) => !what.endsWith(",4,div"))).toEqual([]);
    });

    it("that takes our element away again and again only goes without cards", async () => {
      const page = await stage.show(`${STORY}<p>And Geneva.</p><script>
        window.removed = 0;
        const guard = new MutationObserver(() => {
          const host = document.querySelector("[data-backgrounder-card]");
          if (host) { host.remove(); removed++ }
        });
        guard.observe(document, { childList: true, subtree: true });
        window.steps = { stop() { guard.disconnect() }, count() { return removed } };
      </script>`);
      await restOn(page, "Kyiv");
      await expect.poll(() => take(page, "count")).toBeGreaterThan(0);
      await staysSo(600, async () => expect(await page.card()).toBeNull());
      // It is not a race: the card is not put up again without the reader's hand.
      expect(await take(page, "count")).toBeLessThan(4);
      await take(page, "stop");
      await page.moveTo(900, 600);
      await restOn(page, "Geneva");
      await expectCard(page, "Geneva");
    });

    it("that throws in its events, and keeps them from others, changes nothing for ours", async () => {
      const page = await stage.show(`${STORY}<script>
        window.onerror = () => true;
        for (const type of ["pointermove", "pointerover", "mousemove", "mouseout", "beforetoggle", "toggle", "scroll", "click"]) {
          document.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); throw new Error(type) }, true);
        }
      </script>`);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      await page.press("Escape");
      await expectNoCard(page);
      await restOn(page, "Sergey Lavrov");
      await expectCard(page, "Sergey Lavrov");
    });

    it("cannot open a card, follow a name in it or close it with events of its own making", async () => {
      const page = await stage.show(`${STORY}<script>
        const fire = (target, x, y) => {
          const at = { clientX: x, clientY: y, bubbles: true, composed: true, relatedTarget: null, key: "Escape" };
          for (const type of ["pointerover", "pointermove", "pointerdown", "pointerup", "pointerout"]) target.dispatchEvent(new PointerEvent(type, at));
          for (const type of ["mouseover", "mousemove", "mousedown", "mouseup", "click", "mouseout"]) target.dispatchEvent(new MouseEvent(type, at));
          target.dispatchEvent(new KeyboardEvent("keydown", at));
          target.click?.();
        };
        window.steps = {
          onName() { const { x, y } = box(); fire(document.elementFromPoint(x + 3, y + 5), x + 3, y + 5); fire(window, x + 3, y + 5) },
          onCard() { fire(document.querySelector("[data-backgrounder-card]"), 60, 200) },
          away() { fire(document.documentElement, 900, 600); fire(window, 900, 600) },
        };
        const box = () => { const range = new Range(); range.selectNodeContents(document.querySelector("p").firstChild); return range.getBoundingClientRect() };
      </script>`);
      await expectMarks(page, NAMES);
      await take(page, "onName");
      await staysSo(700, async () => expect(await page.card()).toBeNull());
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      await take(page, "onCard");
      await take(page, "away");
      await staysSo(700, async () => expect((await page.card())?.name).toBe("Kyiv"));
    });
  });

  describe("a page's styles", () => {
    it("that unset and hide everything do not reach the card", async () => {
      const page = await stage.show(`${STORY}<style>
        div, [data-backgrounder-card] { all: unset !important; display: none !important; visibility: hidden !important;
          opacity: 0 !important; transform: scale(0) !important; clip-path: inset(50%) !important; filter: blur(9px) !important;
          width: 1px !important; position: static !important; zoom: 3 !important; pointer-events: none !important;
          animation: none !important; contain: strict !important; content-visibility: hidden !important }
        * { color: red !important; font: 40px/3 fantasy !important; letter-spacing: 1em !important; text-transform: uppercase !important;
          direction: rtl !important; writing-mode: vertical-lr; visibility: inherit }
        ::backdrop, ::highlight(nothing) { display: none !important }</style>`);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      const card = await page.card();
      expect(card?.rect.width).toBe(352);
      expect(card?.text).toContain("Kyiv");
      expect(
        await page.run(() => document.documentElement.lastElementChild?.checkVisibility(), null),
      ).toBe(true);
    });

    it("that hide all of the page hide its marks, and leave nothing open", async () => {
      const page = await stage.show(`${STORY}<script>window.steps = {
        cover() {
          const style = document.createElement("style");
          style.textContent = "* { all: unset !important; display: none !important }";
          document.head.append(style);
        },
        uncover() { document.head.lastElementChild.remove() },
      }</script>`);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      await take(page, "cover");
      await expectNoCard(page);
      await marksBecome(page, [], NEXT_BEAT_MS);
      // Past the grace of a card whose name is only being drawn anew.
      await pause(800);
      await take(page, "uncover");
      await marksBecome(page, NAMES, NEXT_BEAT_MS);
      // It was closed, not only hidden with all the rest.
      await staysSo(600, async () => expect(await page.card()).toBeNull());
    });
  });
});
