import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    setupFiles: "test/make/let-effects-end.ts",
    environment: "node",
    // Property tests on a busy machine take their time; what hangs still ends.
    testTimeout: 60_000,
    // Vitest leaves one core free for who waits and watches; half of a small machine would idle.
    maxWorkers: "100%",
  },
});
