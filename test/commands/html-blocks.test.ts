import { describe, expect, it } from "vitest";
import { blocksOfHtml } from "../../src/commands/html-blocks.ts";

const texts = (html: string) => blocksOfHtml(html).map(({ text }) => text);

describe("the blocks of an HTML file", () => {
  it("run on across inline elements and end with their paragraph", () => {
    expect(texts("<p>New <b>START</b></p><p>ends<br>here</p>")).toEqual([
      "New START",
      "ends",
      "here",
    ]);
  });

  it("follow the file's own styles", () => {
    const style = "<style>.line { display: block } .gone { display: none }</style>";
    const lines =
      "<p><span class=line>Moscow</span><span class=line>Kyiv</span><i class=gone>x</i></p>";
    expect(texts(style + lines)).toEqual(["Moscow", "Kyiv"]);
  });

  it("leave out what is no prose", () => {
    const page =
      "<nav>World</nav><p>Bali</p><script>run()</script><pre>code</pre><textarea>x</textarea>";
    expect(texts(page)).toEqual(["Bali"]);
  });

  it("leave out formulas, and what is HTML in them", () => {
    const formula = '<math><mi>x</mi><mtext><b style="display: inherit">Kyiv</b></mtext></math>';
    expect(texts(`<p>Bali</p><p>Geneva ${formula} Moscow</p>`)).toEqual([
      "Bali",
      "Geneva ",
      " Moscow",
    ]);
  });

  it("start where the text before them ends, a newline behind each", () => {
    const blocks = blocksOfHtml("<h1>Bali</h1><p>Geneva</p><p>Kyiv</p>");
    const whole = blocks.map(({ text }) => `${text}\n`).join("");
    for (const { text, start } of blocks)
      expect(whole.slice(start, start + text.length)).toBe(text);
  });
});
