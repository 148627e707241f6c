import { describe, expect, test } from "vitest";
import packageText from "../../package.json?raw";
import { isReleasedRuntime } from "./AboutSection.tsx";

const { devDependencies } = JSON.parse(packageText) as { devDependencies: { electron: string } };

describe("the released runtime", () => {
  test("is the Electron that the project depends on", () => {
    expect(isReleasedRuntime(devDependencies.electron)).toBe(true);
  });

  test("is no other line of Electron", () => {
    for (const version of ["33.2.1", "4.5.0", "450.0.0", ""]) expect(isReleasedRuntime(version)).toBe(false);
  });
});
