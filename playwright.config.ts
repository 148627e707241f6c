import { defineConfig } from "@playwright/test";

/** Specs that look at frames or at how soon something shows: another app beside them would be measured too. */
const ALONE = ["**/arrival.spec.ts", "**/longQueue.spec.ts", "**/surge.spec.ts"];

/** They begin first, so that none of them is what all others have to be waited for with at the end. */
const LONGEST = [
  "**/accessible.spec.ts",
  "**/heldOffline.spec.ts",
  "**/imports.spec.ts",
  "**/mixedFigures.spec.ts",
  "**/people.spec.ts",
  "**/settingsByKeyboard.spec.ts",
  "**/transfer.spec.ts",
  "**/wallReading.spec.ts",
];

/** Each spec starts the real app. `build/e2e.mjs` says how many run side by side. One that fails is tried once more; `build/test.mjs` names it in any case. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: [
    { name: "longest", testMatch: LONGEST },
    { name: "together", testMatch: "**/*.spec.ts", testIgnore: [...LONGEST, ...ALONE] },
    { name: "alone", testMatch: ALONE },
  ],
});
