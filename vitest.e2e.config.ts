import { defineConfig } from "vitest/config";

/** The built extension in a real Chromium and a real Firefox: one test at a time, none tried twice. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: "test/e2e/find-browsers.ts",
    environment: "node",
    fileParallelism: false,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
