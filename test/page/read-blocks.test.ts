// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { readBlocks } from "../../src/page/read-blocks.ts";
import { computedFlow } from "../../src/page/readable.ts";

const flowOf = computedFlow((element) => getComputedStyle(element));
const textsOf = (html: string) => {
  document.body.innerHTML = html;
  return readBlocks(document, flowOf).map(({ text }) => text);
};

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe("readBlocks", () => {
  it.each([
    ["<p>New <b>START</b> ended</p>", ["New START ended"]],
    ["<p>New&nbsp;<a href=#>START</a></p>", ["New\u00a0START"]],
    ["<p>Zakha<wbr>rova and Zakha&shy;rova</p>", ["Zakharova and Zakha\u00adrova"]],
    ["<p>one<br>two</p>", ["one", "two"]],
    ["<div>one<p>two</p>three</div>", ["one", "two", "three"]],
    ["<span>one<div>two</div>three</span>", ["one", "two", "three"]],
    ["<ul><li>one<li>two</ul>", ["one", "two"]],
    ["<table><tr><td>one<td>two</table>", ["one", "two"]],
    ["one <i>two</i><hr>three", ["one two", "three"]],
    ["<p>Sergey <em><strong>Lav</strong>rov</em>!</p>", ["Sergey Lavrov!"]],
    ["<details><summary>one</summary>two</details>", ["one", "two"]],
    ["<p aria-hidden=true>one</p>", ["one"]],
    ["<p>one<!-- not this -->two</p>", ["onetwo"]],
  ])("reads %s as blocks", (html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it.each([
    "<script>Moscow</script>",
    "<style>Moscow</style>",
    "<template>Moscow</template>",
    "<noscript>Moscow</noscript>",
    "<nav>Moscow</nav>",
    "<div role=navigation>Moscow</div>",
    "<button>Moscow</button>",
    "<a role=button>Moscow</a>",
    "<textarea>Moscow</textarea>",
    "<select><option>Moscow</select>",
    "<pre>Moscow</pre>",
    "<p><code>Moscow</code></p>",
    "<kbd>Moscow</kbd>",
    "<samp>Moscow</samp>",
    "<div contenteditable>Moscow <b>Moscow</b></div>",
    "<div contenteditable=plaintext-only>Moscow</div>",
    "<svg><text>Moscow</text></svg>",
    "<p hidden>Moscow</p>",
    "<div style='display: none'><p>Moscow</p></div>",
    "<div data-backgrounder-card>Moscow</div>",
    "<p> \n </p>",
  ])("does not read %s", (html) => {
    expect(textsOf(html)).toEqual([]);
  });

  it("reads what is marked as not editable", () => {
    expect(textsOf("<p contenteditable=false>Moscow</p>")).toEqual(["Moscow"]);
  });

  it("does not let a name run across code or a button in a sentence", () => {
    expect(textsOf("<p>New <code>x</code>START <button>+</button>now</p>")).toEqual([
      "New ",
      "START ",
      "now",
    ]);
  });

  it("lets a name run across hidden text, which a reader does not see", () => {
    expect(textsOf("<p>New <i hidden>not </i>START<script>x</script>!</p>")).toEqual([
      "New START!",
    ]);
  });

  it("takes a floated letter for the beginning of the word, and a floated note for itself", () => {
    const styleOf = (element: Element) => ({
      display: /^(span|p|body|html|div)$/.test(element.localName) ? "block" : "inline",
      float: element.localName === "span" ? "left" : "none",
    });
    document.body.innerHTML = "<p><span>N</span>EW DELHI</p><p><span>A note.</span>Text</p>";
    const texts = readBlocks(document.body, computedFlow(styleOf)).map(({ text }) => text);
    expect(texts).toEqual(["NEW DELHI", "A note.", "Text"]);
  });

  it("names the innermost element that holds the whole block", () => {
    document.body.innerHTML = "<p>one <b>two</b></p><p><b>three</b></p>";
    expect(readBlocks(document, flowOf).map(({ element }) => element.localName)).toEqual([
      "p",
      "b",
    ]);
  });

  it("reads a shadow root by itself", () => {
    const root = document.body.attachShadow({ mode: "open" });
    root.innerHTML = "one <b>two</b>";
    const [block] = readBlocks(root, flowOf);
    expect(block).toMatchObject({ root, text: "one two", element: document.body });
  });

  it("gives the same texts however the text is cut into nodes", () => {
    const words = fc.constantFrom("New ", "START", "<br>", "<p>", "</p>", "<b>", "</b>", " ", "x");
    fc.assert(
      fc.property(fc.array(words), fc.array(fc.nat(9)), (parts, cuts) => {
        const html = parts.join("");
        const whole = textsOf(html);
        document.body.innerHTML = html;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (const cut of cuts) {
          const node = walker.nextNode() as Text | null;
          node?.splitText(Math.min(cut, node.length));
        }
        const blocks = readBlocks(document, flowOf);
        expect(blocks.map(({ text }) => text)).toEqual(whole);
        for (const { text, pieces } of blocks) {
          for (const { node, start } of pieces) {
            expect(text.slice(start, start + node.length)).toBe(node.data);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("reads elements nested deeper than the call stack is high", () => {
    let inner: Element = document.body;
    for (let depth = 0; depth < 3000; depth++) {
      inner = inner.appendChild(document.createElement("b"));
    }
    inner.append("deep");
    const plain = readBlocks(document, () => "inline");
    expect(plain.map(({ text }) => text)).toEqual(["deep"]);
  });
});
