/**
 * Tests that replace modules, load them again or change globals of the process. All others of a worker share their modules, which saves more
 * than half of the work: so a test may leave nothing behind in a module, a global, the environment or the clock.
 */
export const ISOLATED = [
  "db/recordSchema.test.ts",
  "electron/engine/everySqlText.test.ts",
  "electron/engine/app/cli/fileModes.test.ts",
  "build/patterns/patterns.test.ts",
  "electron/engine/app/handlers/everyRight.test.ts",
  "electron/main/printer.test.ts",
  "electron/main/walls.test.ts",
];
