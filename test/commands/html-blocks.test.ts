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

  it.each([
    ['<style media="print">p { display: none }</style>', true],
    ['<style media="all and (max-width: 900px)">p { display: none }</style>', true],
    ['<style media="(min-width: 80em)">p { display: none }</style>', false],
    ["<style>@media print { p { display: none } }</style>", true],
    ["<style>@media only screen and (max-width: 1279px) { p { display: none } }</style>", true],
    ["<style>@media (width > 1000px) and (height <= 800px) { p { display: none } }</style>", false],
    ["<style>@media screen { @media (min-width: 600px) { p { display: none } } }</style>", false],
    ["<style>@media not print { p { display: none } }</style>", false],
    ["<style>@media (prefers-color-scheme: dark) { p { display: none } }</style>", true],
    ["<style>@media (prefers-color-scheme: light) { p { display: none } }</style>", false],
    ["<style>@media (prefers-reduced-motion: reduce) { p { display: none } }</style>", true],
    ["<style>@media (scripting: none) { p { display: none } }</style>", false],
    ["<style>@media screen and { p { display: none } }</style>", true],
  ])("follow styles that go for a desktop's window: %s", (style, isShown) => {
    expect(texts(`${style}<p>Bali</p>`)).toEqual(isShown ? ["Bali"] : []);
  });

  it("follow rules in their order and weight, whatever else stands in them", () => {
    const style = `<style>@media (min-width: 1px) { p { color: red; display: none !important } }
      p { display: block; margin: 0 } a:unheard-of { display: none } h1 { display: none }</style>
      <style>h1 { display: block; color: blue }</style>`;
    expect(texts(`${style}<h1>Kyiv</h1><p>Bali</p>`)).toEqual(["Kyiv"]);
  });

  it.each([
    ["p::before, p { display: none }", false],
    ["#kyiv, p { display: none } p.seen { display: block }", true],
    ["h1, p:is(.other, :not(h2, .hidden), .seen) { display: none }", false],
    ['p[title="a, b"], h1 { display: none }', false],
    ["p, ::: { display: none }", true],
  ])("follow each selector of a list: %s", (rules, isShown) => {
    const page = `<style>${rules}</style><p class=seen title="a, b">Bali</p>`;
    expect(texts(page)).toEqual(isShown ? ["Bali"] : []);
  });

  it.each([
    '<p style="display: flex"><span>Bali</span><span>Kyiv</span></p>',
    '<p style="display: inline-grid"><span>Bali</span><span>Kyiv</span></p>',
    '<p style="display: flex"><i style="display: contents"><b>Bali</b><b>Kyiv</b></i></p>',
    '<p style="display: flex"><ruby>Bali</ruby><ruby>Kyiv</ruby></p>',
    '<p>Bali<span style="float: left">Kyiv</span></p>',
    '<p>Bali<span style="position: absolute">Kyiv</span></p>',
    '<p>Bali<span style="position: fixed">Kyiv</span></p>',
  ])("part what stands by itself: %s", (html) => {
    expect(texts(html)).toEqual(["Bali", "Kyiv"]);
  });

  it.each([
    '<p><b style="float: left">B</b>ali</p>',
    '<p>B<b style="position: relative">ali</b></p>',
    '<p style="display: flex"><span>B<b>ali</b></span></p>',
    '<p style="display: flex"><b style="display: none">Kyiv</b>Bali</p>',
    '<p><i style="display: contents; float: left">B</i>ali</p>',
  ])("go on where nothing stands by itself: %s", (html) => {
    expect(texts(html)).toEqual(["Bali"]);
  });

  it("take a letter for the beginning of a word only where it floats", () => {
    const placed = '<p><b style="float: left; position: absolute">B</b>ali</p>';
    expect(texts(placed)).toEqual(["B", "ali"]);
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
