// What the benchmark calls of the two libraries it measures against, which bring no types.
declare module "mark.js/dist/mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: Record<string, unknown>): void;
  }
}

declare module "findandreplacedomtext" {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset?: "prose" },
  ): unknown;
}
