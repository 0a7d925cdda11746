import type { Name } from "../../src/matching/matching-data.ts";

/** A name about which nothing is known. */
export const aName = (text: string, entity: number): Name => ({
  entity,
  text,
  strength: "strong",
  ordinary: false,
  full: false,
  plain: false,
  surname: false,
  doubtable: "always",
  rules: [],
});
