// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { compareNodes, insertInOrder } from "../../src/page/mention-order.ts";

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
});

describe("insertInOrder", () => {
  it("puts nodes in order however they come", () => {
    document.body.innerHTML = "<p></p>".repeat(20);
    const nodes: Node[] = [...document.body.children];
    const list: Node[] = [];
    for (let index = 0; index < 20; index++) {
      insertInOrder(list, nodes[(index * 7) % 20] as Node, (node) => node);
    }
    expect(list).toEqual(nodes);
  });
});
