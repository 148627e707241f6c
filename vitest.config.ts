import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["build/bundleForTests.mjs"],
    include: ["{domain,db,electron,renderer,e2e,build,bench}/**/*.test.{ts,tsx}"],
    // One core would else be left to nobody, which on a small machine is half of it.
    maxWorkers: "100%",
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
