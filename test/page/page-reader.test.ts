// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKnownBlocks, type KnownBlocks } from "../../src/page/known-blocks.ts";
import { createPageReader, type PageReader } from "../../src/page/page-reader.ts";
import { readBlocks } from "../../src/page/read-blocks.ts";
import { computedFlow } from "../../src/page/readable.ts";
import { pointsOf } from "../../src/page/text-block.ts";
import { type FakeFinder, fakeFinder } from "./fake-finder.ts";

let finder: FakeFinder;
let known: KnownBlocks;
let reader: PageReader;
let hidden: Element[];
let closedRoots: Map<Element, ShadowRoot>;
const stops: (() => void)[] = [];

/** Reads on until nothing is left; records of the page's changes come first. */
async function settle(): Promise<void> {
  await Promise.resolve();
  reader.beginSlice();
  while (reader.step());
  known.settle();
}

async function read(html: string, ...names: string[]): Promise<void> {
  document.body.innerHTML = html;
  finder = fakeFinder(...names);
  known = createKnownBlocks(finder);
  hidden = [];
  reader = createPageReader({
    view: window,
    known,
    shadowRootOf: (element) => closedRoots.get(element) ?? element.shadowRoot,
    mayHoldNames: finder.mayHoldNames,
    onStale: () => undefined,
    onHidden: (element) => hidden.push(element),
  });
  stops.push(reader.stop);
  reader.start();
  await settle();
}

const placed = () => known.inOrder().flatMap((block) => block.placed);
const found = () => placed().map(({ mention }) => mention.surfaceForm);
const element = (selector: string) => {
  const one = document.querySelector<HTMLElement>(selector);
  if (!one) throw new Error(`no ${selector} on the page`);
  return one;
};

beforeEach(() => {
  closedRoots = new Map();
  document.elementFromPoint = () => null;
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe("a page that stands", () => {
  it("gives the mentions of all its blocks in reading order", async () => {
    await read("<p>Lavrov in Moscow</p><p>New <b>START</b></p>", "Moscow", "New START", "Lavrov");
    expect(found()).toEqual(["Lavrov", "Moscow", "New START"]);
  });

  it("reads nothing but the blocks in which a name may stand", async () => {
    const others = `<p>${"no name here. ".repeat(60)}</p>`.repeat(20);
    await read(`${others}<p>Lavrov</p>`, "Lavrov");
    expect(finder.textsRead).toEqual(["Lavrov"]);
  });

  it("reads a text once that stands in many blocks, each of which has its mentions", async () => {
    await read("<p id=a>Lavrov</p><p id=b>Lavrov</p>", "Lavrov");
    expect(finder.textsRead).toEqual(["Lavrov"]);
    expect(found()).toEqual(["Lavrov", "Lavrov"]);
    element("#a").remove();
    await settle();
    expect(found()).toEqual(["Lavrov"]);
    element("#b").replaceChildren("nobody");
    await settle();
    expect(found()).toEqual([]);
    element("#b").replaceChildren("Lavrov");
    await settle();
    expect(found()).toEqual(["Lavrov"]);
    // Nothing is kept of a text that has gone, or a page that never stays the same would fill up.
    expect(finder.textsRead).toEqual(["Lavrov", "Lavrov"]);
  });

  it("takes up one block a step, so that the page gets its turn", async () => {
    await read("<main></main>", "Lavrov");
    const blocks = Array.from({ length: 9 }, (_, number) => `<p>Lavrov ${number}</p>`);
    element("main").innerHTML = `<section>${blocks.join("")}</section>`;
    await Promise.resolve();
    reader.beginSlice();
    let most = 0;
    for (let isMoreLeft = true; isMoreLeft; ) {
      const before = finder.textsRead.length;
      isMoreLeft = reader.step();
      most = Math.max(most, finder.textsRead.length - before);
    }
    expect(finder.textsRead).toHaveLength(9);
    expect(most).toBe(1);
  });

  it("shows a few of its blocks at a time where time is short, and all in the end", async () => {
    await read("", "Lavrov");
    document.body.innerHTML = "<p>Lavrov</p><p>Lavrov, too</p><p>And Lavrov</p>";
    await Promise.resolve();
    reader.beginSlice();
    while (reader.step());
    // Time for one step a call: three blocks are judged, one after the other, then taken over.
    const shown = Array.from({ length: 6 }, () => {
      let looks = 0;
      known.settle(() => looks++ > 0);
      return known.isSettled() ? "all" : found().length;
    });
    expect(shown).toEqual([0, 0, 0, 1, 2, "all"]);
    expect(found()).toEqual(["Lavrov", "Lavrov", "Lavrov"]);
  });

  it("finds a name wherever it stands in a long text", async () => {
    for (const length of [370, 390, 400, 410, 590, 610, 1200]) {
      await read(`<p>${"x".repeat(length)} New <b>START</b> ${"y".repeat(300)}</p>`, "New START");
      expect(found()).toEqual(["New START"]);
    }
  });

  it("tells of hidden elements in which a name may stand, and of no others", async () => {
    await read("<p hidden id=a>Lavrov, <b>Lavrov</b></p><p hidden>nobody</p>", "Lavrov");
    expect(hidden).toEqual([element("#a")]);
    expect(found()).toEqual([]);
  });

  it("reads open and closed shadow roots, nested too, before their hosts' own text", async () => {
    document.body.innerHTML = "";
    await read("<p>Lavrov</p><div id=h>Moscow</div><x-y></x-y>", "Lavrov", "Moscow", "Bout");
    const inner = document.createElement("x-y");
    closedRoots.set(element("x-y"), element("x-y").attachShadow({ mode: "closed" }));
    closedRoots.set(inner, inner.attachShadow({ mode: "closed" }));
    closedRoots.get(element("x-y"))?.append("Bout and ", inner);
    closedRoots.get(inner)?.append("Moscow");
    element("#h").attachShadow({ mode: "open" }).innerHTML = "Bout <slot></slot>";
    reader.lookAround();
    await settle();
    expect(found()).toEqual(["Lavrov", "Bout", "Moscow", "Bout", "Moscow"]);
  });

  it("does not read text that a shadow host shows nowhere", async () => {
    await read("<div id=h>Lavrov</div>", "Lavrov");
    element("#h").attachShadow({ mode: "open" });
    reader.lookAround();
    await settle();
    expect(found()).toEqual([]);
  });
});

describe("a page that is opened far down", () => {
  it("is read where the window stands before all else", async () => {
    document.body.getBoundingClientRect = () => ({ height: 90_000 }) as DOMRect;
    document.elementFromPoint = () => element("div p");
    Object.defineProperty(window, "scrollY", { value: 60_000, configurable: true });
    await read("<p>Lavrov</p><div><p>Bout</p></div><p>Moscow</p>", "Lavrov", "Bout", "Moscow");
    Reflect.deleteProperty(document.body, "getBoundingClientRect");
    Object.defineProperty(window, "scrollY", { value: 0 });
    expect(finder.textsRead).toEqual(["Bout", "Lavrov", "Moscow"]);
    expect(found()).toEqual(["Lavrov", "Bout", "Moscow"]);
  });
});

describe("a page that changes", () => {
  it.each<[string, string, () => void, string[]]>([
    ["text is replaced", "<p>Lavrov</p>", () => element("p").replaceChildren("Bout"), ["Bout"]],
    [
      "characters change",
      "<p>Lavrov</p>",
      () => {
        (element("p").firstChild as Text).data = "no Bout";
      },
      ["Bout"],
    ],
    ["a paragraph comes", "<p>Lavrov</p>", () => element("p").before("Bout"), ["Bout", "Lavrov"]],
    ["one goes", "<p>Lavrov</p><p>Bout</p>", () => element("p").remove(), ["Bout"]],
    [
      "one moves",
      "<p>Lavrov</p><p>Bout</p>",
      () => document.body.append(element("p")),
      ["Bout", "Lavrov"],
    ],
    [
      "a name is completed",
      "<p>New <i></i></p>",
      () => element("i").append("START"),
      ["New START"],
    ],
    ["a break leaves a name", "<p>New <br>START</p>", () => element("br").remove(), ["New START"]],
    [
      "a block leaves a name",
      "<p>New <s></s>START</p>",
      () => {
        element("s").replaceChildren();
        element("p").insertBefore(document.createElement("br"), element("s"));
      },
      [],
    ],
    [
      "a break comes into a name",
      "<p>New <s></s>START</p>",
      () => element("s").before(document.createElement("br")),
      [],
    ],
    ["text is hidden", "<p>Lavrov</p>", () => element("p").setAttribute("hidden", ""), []],
    ["text is shown", "<p hidden>Bout</p>", () => element("p").removeAttribute("hidden"), ["Bout"]],
    [
      "text is made editable",
      "<p>Lavrov</p>",
      () => element("p").setAttribute("contenteditable", ""),
      [],
    ],
    [
      "the body is replaced",
      "<p>Lavrov</p>",
      () => {
        const body = document.createElement("body");
        body.innerHTML = "<p>Bout</p>";
        document.body.replaceWith(body);
      },
      ["Bout"],
    ],
  ])("has the right mentions when %s", async (_what, html, change, names) => {
    await read(html, "Lavrov", "Bout", "New START");
    change();
    await settle();
    expect(found()).toEqual(names);
  });

  it("keeps each mention the same when a framework draws the same text anew", async () => {
    await read("<div><p>Lavrov and Bout</p><p>Lavrov</p></div>", "Lavrov", "Bout");
    const before = placed();
    element("div").innerHTML = "<p>Lavrov and Bout</p><p>Lavrov</p>";
    await settle();
    expect(placed()).toEqual(before);
    expect(placed().every((one, index) => one === before[index])).toBe(true);
    expect(placed().every(({ block }) => block.pieces[0]?.node.isConnected)).toBe(true);
    expect(finder.textsRead).toHaveLength(2);
  });

  it("reads nothing again but what has changed", async () => {
    await read("<p>Lavrov</p>".repeat(300), "Lavrov", "Bout");
    finder.textsRead.length = 0;
    element("p").after(document.createElement("p"));
    element("p + p").textContent = "Bout";
    await settle();
    expect(finder.textsRead).toEqual(["Bout"]);
  });

  it("keeps reading order when a block moves with its text, in a shadow root too", async () => {
    await read("<p>Lavrov</p><p>Bout</p><div></div>", "Lavrov", "Bout", "Moscow");
    element("div").attachShadow({ mode: "open" }).innerHTML = "<p>Moscow</p>";
    reader.lookAround();
    await settle();
    element("p").before(element("div"));
    document.body.append(element("p"));
    await settle();
    expect(found()).toEqual(["Moscow", "Bout", "Lavrov"]);
  });

  it.each([
    ["before it", () => element("#h").before("x")],
    ["behind it", () => element("#h").after(document.createElement("hr"))],
    ["in it", () => element("#h").append("x")],
  ])(
    "finds a root attached to an element that stands when something comes %s",
    async (_, change) => {
      await read(`<div id="h"></div><p>Lavrov</p>`, "Lavrov", "Moscow");
      element("#h").attachShadow({ mode: "open" }).innerHTML = "<p>Moscow</p>";
      await settle();
      expect(found()).toEqual(["Lavrov"]);
      change();
      await settle();
      expect(found()).toEqual(["Moscow", "Lavrov"]);
    },
  );

  it("reads a block once when all of its many parts change at the same time", async () => {
    await read(`<p>${"<i>Lavrov </i>".repeat(200)}</p>`, "Lavrov", "Bout");
    finder.textsRead.length = 0;
    for (const part of document.querySelectorAll("i")) part.textContent = "Bout ";
    await settle();
    expect(finder.textsRead).toEqual(["Bout ".repeat(200)]);
  });

  it("lets go of what was known of very many nodes in steps", async () => {
    await read("<p>Lavrov</p><div></div>", "Lavrov");
    let calls = 0;
    const { release } = known;
    const counted = (node: Node) => {
      calls++;
      release(node);
    };
    Object.assign(known, { release: counted });
    element("div").innerHTML = `<section>${"<i>x</i>".repeat(1200)}</section>`;
    await Promise.resolve();
    reader.beginSlice();
    const steps: number[] = [];
    for (let isMoreLeft = true; isMoreLeft; calls = 0) {
      isMoreLeft = reader.step();
      steps.push(calls);
    }
    expect(steps.reduce((all, one) => all + one)).toBeGreaterThanOrEqual(1200);
    expect(Math.max(...steps)).toBeLessThanOrEqual(500);
  });

  it("lets go of text that was emptied after it had been taken out", async () => {
    await read("<div><p>Lavrov</p></div>", "Lavrov");
    const gone = element("div");
    gone.remove();
    await Promise.resolve();
    gone.replaceChildren();
    await settle();
    reader.lookAround();
    await settle();
    expect(found()).toEqual([]);
  });

  it("finds after any changes what a fresh look at the page would find", async () => {
    const text = fc.constantFrom("New ", "START", "Lavrov ", "x", "Bout", " ");
    const name = fc.constantFrom("b", "p", "br", "code", "span", "nav");
    const act = fc.record({ what: fc.nat(5), at: fc.nat(40), to: fc.nat(40), text, name });
    const names = ["New START", "Lavrov", "Bout", "START"];
    const property = fc.asyncProperty(
      fc.array(fc.array(act, { maxLength: 8 }), { maxLength: 4 }),
      async (rounds) => {
        await read("<p>New <b>START</b></p><div>Lavrov <span>x</span></div>", ...names);
        for (const round of rounds) {
          for (const one of round) actOn(one);
          await settle();
        }
        expect(placed().map(where)).toEqual(freshLook(names));
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

interface Act {
  what: number;
  at: number;
  to: number;
  text: string;
  name: string;
}

function actOn({ what, at, to, text, name }: Act): void {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document.body);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const [node, other] = [nodes[at % nodes.length], nodes[to % nodes.length]];
  if (!node || !other) return;
  if (what === 0) node.parentNode?.insertBefore(document.createTextNode(text), node);
  if (what === 1) node.parentNode?.insertBefore(document.createElement(name), node).append(text);
  if (what === 2 && nodes.length > 4) node.parentNode?.removeChild(node);
  if (what === 3 && node instanceof Text) node.data = text;
  if (what === 4 && other instanceof Element && !node.contains(other)) other.append(node);
  if (what === 5 && node instanceof Text) node.splitText(Math.min(to, node.length));
}

const where = ({ block, mention }: ReturnType<typeof placed>[number]) => {
  const { start } = pointsOf(block, mention.span);
  return `${mention.surfaceForm} at ${start.offset} in ${block.text}`;
};

function freshLook(names: string[]): string[] {
  const fresh = createKnownBlocks(fakeFinder(...names));
  const flowOf = computedFlow((one) => getComputedStyle(one));
  for (const block of readBlocks(document.body, flowOf)) {
    fresh.take(block.pieces.map(({ node }) => node));
  }
  while (fresh.readOn(1000));
  fresh.settle();
  return fresh.inOrder().flatMap((block) => block.placed.map(where));
}
