// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { createFirstLook } from "../../src/matching/first-look.ts";
import { prepareFirstLook } from "../../src/matching/prepare-first-look.ts";
import { textsWithNames } from "../../src/page/texts-with-names.ts";

const placeOfName = createFirstLook(prepareFirstLook(["price cap", "Antony Blinken"]));

const found = (html: string) => {
  document.body.innerHTML = html;
  return [...textsWithNames(document.body, placeOfName)].flatMap((text) => text?.data ?? []);
};

describe("textsWithNames", () => {
  it.each([
    ["<p>Then <b>Antony</b> Blinken</p>", ["Antony"]],
    ["<p><b>A</b>ntony Blinken</p>", ["A"]],
    // Where blocks meet without a space a name may begin all the same.
    ["<li>oil</li><li>price cap</li><li>gas</li>", ["price cap"]],
    ["<li>Item</li><li>Antony Blinken</li>", ["Antony Blinken"]],
    ["<p>A pri<i></i>ce cap</p>", ["A pri"]],
    ["<p>nobody was seen</p><p>two were seen, and all that is unpriced</p>", []],
  ])("gives the texts of %s in which a name may begin", (html, texts) => {
    expect(found(html)).toEqual(texts);
  });
});
