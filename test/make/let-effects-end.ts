// Before every file of tests. Preact runs effects up to 35 ms after it has drawn: where a file ends
// sooner, they would look for a window that has gone, which fails the whole run now and then.
import { afterAll } from "vitest";

const EFFECTS_MS = 40;

afterAll(async () => {
  if (typeof document === "undefined") return;
  // Twice, since what waits that long then puts the effects off once more.
  for (const ms of [EFFECTS_MS, EFFECTS_MS]) await new Promise((done) => setTimeout(done, ms));
});
