import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { ISOLATED } from "./build/isolatedTests.ts";

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
