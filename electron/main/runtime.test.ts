import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RELEASED_ON_ELECTRON, describeRuntime, runtimeLine } from "./runtime.ts";

describe("the runtime's name", () => {
  test("the released line is the one that package.json pins", () => {
    const manifest: { devDependencies: { electron: string } } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(manifest.devDependencies.electron.split(".")[0]).toBe(String(RELEASED_ON_ELECTRON));
  });

  test("an older Electron is named a stand-in, and 450 is not 45", () => {
    expect(runtimeLine(describeRuntime({ electron: "33.2.1", chrome: "130.0.6723.137", node: "20.18.1" }))).toBe(
      "Electron 33.2.1 (stand-in for 45), Chrome 130.0.6723.137, Node 20.18.1",
    );
    expect(describeRuntime({ electron: "45.4.1", chrome: "1", node: "24" }).official).toBe(true);
    expect(describeRuntime({ electron: "450.0.0", chrome: "1", node: "24" }).official).toBe(false);
  });
});
