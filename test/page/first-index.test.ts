import fc from "fast-check";
import { expect, it } from "vitest";
import { firstIndex } from "../../src/page/first-index.ts";

it("gives the place at which a number belongs in a sorted list, however long", () => {
  const numbers = fc.array(fc.nat(20)).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(numbers, fc.nat(20), (list, number) => {
      const naive = list.filter((other) => other < number).length;
      expect(firstIndex(list, (other) => other >= number)).toBe(naive);
    }),
  );
});
