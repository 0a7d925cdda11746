// @vitest-environment jsdom
// Boxes are given here as a browser would measure them; jsdom lays nothing out.
import { afterEach, describe, expect, it, vi } from "vitest";
import { isInSight } from "../../src/card/mark-in-sight.ts";

const mark = new DOMRect(100, 300, 60, 20);

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Puts `html` on the page, its boxes at the places in `data-box` ("x y width height"). */
function aPage(html: string): Element {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll<HTMLElement>("[data-box]")) {
    const [x, y, width, height] = (element.dataset.box ?? "").split(" ").map(Number);
    element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
    const placedIn = element.parentElement?.closest("[data-places]") ?? null;
    Object.defineProperty(element, "offsetParent", { value: placedIn });
  }
  const holder = document.querySelector("p");
  if (!holder) throw new RangeError("no paragraph");
  return holder;
}

const above = `data-box="0 0 800 200"`;
const around = `data-box="0 200 800 400"`;

describe("a mark is in sight", () => {
  it("in the window, and not above, below or beside it", () => {
    const holder = aPage("<p>Lindqvist</p>");
    expect(isInSight(mark, holder)).toBe(true);
    expect(isInSight(new DOMRect(100, -30, 60, 20), holder)).toBe(false);
    expect(isInSight(new DOMRect(100, window.innerHeight, 60, 20), holder)).toBe(false);
    expect(isInSight(new DOMRect(-70, 300, 60, 20), holder)).toBe(false);
  });

  it("while a part of it is", () => {
    expect(isInSight(new DOMRect(100, -10, 60, 20), aPage("<p>Lindqvist</p>"))).toBe(true);
  });

  it("in a box that scrolls, until it has been scrolled out of that", () => {
    expect(isInSight(mark, aPage(`<div style="overflow: auto" ${around}><p></p></div>`))).toBe(
      true,
    );
    expect(isInSight(mark, aPage(`<div style="overflow: auto" ${above}><p></p></div>`))).toBe(
      false,
    );
  });

  it("outside of a box that lets its text stand out, or of a line's part, which cannot cut off", () => {
    expect(isInSight(mark, aPage(`<div ${above}><p></p></div>`))).toBe(true);
    const span = `<span style="overflow: hidden; display: inline" ${above}><p></p></span>`;
    expect(isInSight(mark, aPage(span))).toBe(true);
  });

  it("past boxes that what is placed on its own stands out of", () => {
    const placed = (position: string, places = "") =>
      aPage(`<div style="overflow: hidden" ${above} ${places}>
        <aside style="position: ${position}" ${around}><p></p></aside></div>`);
    expect(isInSight(mark, placed("static"))).toBe(false);
    expect(isInSight(mark, placed("absolute"))).toBe(true);
    expect(isInSight(mark, placed("absolute", "data-places"))).toBe(false);
    expect(isInSight(mark, placed("fixed"))).toBe(true);
  });

  it("not in a shadow root whose element is scrolled away", () => {
    aPage(`<div style="overflow: auto" ${above}><p></p></div>`);
    const inner = document.createElement("p");
    document.querySelector("p")?.attachShadow({ mode: "closed" }).append(inner);
    expect(isInSight(mark, inner)).toBe(false);
  });
});
