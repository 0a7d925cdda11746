// The fact base that the extension comes with.
import { type FactBase, loadFactBase } from "../facts/fact-base.ts";
import bundledPack from "../packs/g20-new-delhi-2023.json";

/** Takes some 20 ms at the first call, the parser's work, and nothing after it. */
export function createBundledBase(): () => FactBase {
  let base: FactBase | null = null;
  return () => {
    if (base) return base;
    const loaded = loadFactBase([bundledPack]);
    // The build refuses an invalid pack.
    if (!loaded.ok) throw new Error(loaded.problems.map(({ path }) => path).join(", "));
    base = loaded.base;
    return base;
  };
}
