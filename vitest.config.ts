import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Tests that replace modules, load them again or change globals of the process. All others of a worker share their modules, which saves more
 * than half of the work: so a test may leave nothing behind in a module, a global, the environment or the clock.
 */
const ISOLATED = [
  "db/recordSchema.test.ts",
  "electron/engine/everySqlText.test.ts",
  "electron/engine/app/cli/fileModes.test.ts",
  "electron/engine/app/cli/serveFaults.test.ts",
  "bench/harness/smoke.test.ts",
  "build/patterns/patterns.test.ts",
  "electron/engine/app/handlers/everyRight.test.ts",
  "electron/main/printer.test.ts",
  "electron/main/walls.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["build/bundleForTests.mjs"],
    // One more than cores: a test often waits for a peer or a process.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // On a busy machine what is waited for comes later, and is no fault.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["{domain,db,hub,electron,renderer,e2e,build,bench,training}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ...ISOLATED],
          isolate: false,
        },
      },
      { extends: true, test: { name: "isolated", include: ISOLATED } },
    ],
  },
});
