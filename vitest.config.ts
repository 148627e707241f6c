import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["build/bundleForTests.mjs"],
    include: ["{domain,db,electron,renderer,e2e,build,bench}/**/*.test.{ts,tsx}"],
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
