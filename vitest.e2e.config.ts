import { defineConfig } from "vitest/config";

const START = "test/e2e/start.test.ts";

/** All files of a project run one after the other in one process, so that they can share a browser. */
const common = {
  environment: "node",
  isolate: false,
  fileParallelism: false,
  globalSetup: "test/e2e/find-browsers.ts",
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 8_000 } },
  // A machine that is busy with other things may miss what is a matter of time: such a case is
  // tried once more, and the report says so.
  retry: 1,
} as const;

/** The built extension in a real Chromium and a real Firefox, each a project; `npm start` by itself. */
export default defineConfig({
  test: {
    projects: [
      ...(["chromium", "firefox"] as const).map((browserName) => ({
        test: {
          ...common,
          name: browserName,
          include: ["test/e2e/**/*.test.ts"],
          exclude: [START],
          provide: { browserName },
        },
      })),
      { test: { ...common, name: "start", include: [START] } },
    ],
  },
});
