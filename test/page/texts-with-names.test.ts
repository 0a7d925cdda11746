// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { createFirstLook } from "../../src/matching/first-look.ts";
import { prepareFirstLook } from "../../src/matching/prepare-first-look.ts";
import { textsWithNames } from "../../src/page/texts-with-names.ts";

const mayHoldNames = createFirstLook(prepareFirstLook(["price cap", "Antony Blinken"]));

const textsIn = (scope: Node, known: ReadonlySet<Node> = new Set()) =>
  textsWithNames(scope, mayHoldNames, known);

const found = (html: string) => {
  document.body.innerHTML = html;
  return [...textsIn(document.body)].flatMap((text) => text?.data ?? []);
};

describe("textsWithNames", () => {
  it.each([
    ["<p>Then <b>Antony</b> Blinken</p>", ["Antony"]],
    ["<p><b>A</b>ntony Blinken</p>", ["A"]],
    // Where blocks meet without a space a name may begin all the same.
    ["<li>oil</li><li>price cap</li><li>gas</li>", ["price cap"]],
    ["<li>Item</li><li>Antony Blinken</li>", ["Antony Blinken"]],
    ["<li>Antony Blinken</li><li>and others</li>", ["Antony Blinken"]],
    ["<p>Antony Blinkens</p>", []],
    ["<p>A pri<i></i>ce cap</p>", ["A pri"]],
    ["<p>nobody was seen</p><p>two were seen, and all that is unpriced</p>", []],
  ])("gives the texts of %s in which a name may begin", (html, texts) => {
    expect(found(html)).toEqual(texts);
  });

  const plain = "<p>nobody <i>was</i> seen</p>".repeat(120);
  const named = (name: string) => `<div>${plain}<p>${name}</p>${plain}</div>`;

  it("finds the few in a large page, in its order", () => {
    const html = `<p>A</p><main>${named("Antony Blinken")}${named("a price cap")}</main><b>A</b>`;
    expect(found(html)).toEqual(["A", "Antony Blinken", "a price cap", "A"]);
  });

  it("goes on where it was when the page takes away what stands before, or puts something there", () => {
    document.body.innerHTML = `<main>${plain}<p>Antony Blinken</p>${plain}<p>a price cap</p></main>`;
    const main = document.querySelector("main") as Element;
    const seen: string[] = [];
    let pauses = 0;
    for (const text of textsIn(document)) {
      if (text) seen.push(text.data);
      if (++pauses > 9) continue;
      for (const child of [...main.childNodes].slice(0, 5)) child.remove();
      main.prepend("and", " on");
    }
    expect(seen).toEqual(["Antony Blinken", "a price cap"]);
  });

  it("gives a text whose name goes on behind what is hidden or a script's", () => {
    expect(found("<p>Antony <i hidden>35</i>Blinken</p>")).toEqual(["Antony "]);
    expect(found("<p>Antony <script>let x</script>Blinken</p>")).toEqual(["Antony "]);
  });

  it("leaves out what has become known while it goes through a page", () => {
    document.body.innerHTML = "<p>Antony Blinken, <b>Antony Blinken</b></p><p>a price cap</p>";
    const known = new Set<Node>();
    const seen: string[] = [];
    for (const text of textsIn(document, known)) {
      if (!text) continue;
      seen.push(text.data);
      for (const { firstChild } of document.querySelectorAll("b")) known.add(firstChild as Text);
    }
    expect(seen).toEqual(["Antony Blinken, ", "a price cap"]);
  });

  it("has the browser join no text of a page, which takes longer than to go through its nodes", () => {
    document.body.innerHTML = `<main>${plain}</main>`;
    const joined = vi.spyOn(Node.prototype, "textContent", "get");
    expect([...textsIn(document)].filter(Boolean)).toEqual([]);
    expect(joined).not.toHaveBeenCalled();
    joined.mockRestore();
  });
});
