// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { compareNodes } from "../../src/page/mention-order.ts";

describe("compareNodes", () => {
  it("goes through shadow roots, a root's text before its host's own", () => {
    document.body.innerHTML = "<p>1</p><div><b>4</b></div><i>5</i>";
    const outer = document.querySelector("div")?.attachShadow({ mode: "open" });
    if (!outer) throw new Error("no root");
    outer.innerHTML = "<p>2</p><div></div>";
    const inner = outer.querySelector("div")?.attachShadow({ mode: "closed" });
    inner?.append("3");
    const nodes = [
      document.querySelector("p")?.firstChild,
      outer.querySelector("p")?.firstChild,
      inner?.firstChild,
      document.querySelector("b")?.firstChild,
      document.querySelector("i")?.firstChild,
    ] as Node[];
    expect([...nodes].reverse().sort(compareNodes)).toEqual(nodes);
    expect(nodes.every((node) => compareNodes(node, node) === 0)).toBe(true);
  });

  it("takes a link for no host, even where the link stands outside of any document", () => {
    const link = document.createElement("a");
    link.href = "https://example.org/";
    link.append("1", "2");
    const [first, second] = [...link.childNodes] as [Text, Text];
    expect(compareNodes(first, second)).toBeLessThan(0);
  });

  it("puts a host behind what stands in its root", () => {
    document.body.innerHTML = "<div></div>";
    const host = document.body.firstElementChild as Element;
    const inner = host.attachShadow({ mode: "open" }).appendChild(document.createElement("p"));
    expect(compareNodes(inner, host)).toBeLessThan(0);
    expect(compareNodes(host, inner)).toBeGreaterThan(0);
  });
});
