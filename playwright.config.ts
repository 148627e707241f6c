import { defineConfig } from "@playwright/test";

/** Each spec starts the real app; one at a time, for two walls on one machine would measure each other. No second chance. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
});
