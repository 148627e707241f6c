import { describe, expect, test } from "vitest";
import { appearanceOf, sizeByKey, stepped } from "./appearance.ts";

describe("the appearance", () => {
  test("is the usual one where nothing readable was kept", () => {
    const usual = { textSize: "normal", theme: "dark" };
    expect([appearanceOf(null), appearanceOf(""), appearanceOf("huge pink")]).toEqual([usual, usual, usual]);
    expect(appearanceOf("large light")).toEqual({ textSize: "large", theme: "light" });
  });

  test("steps from size to size, and stays at the last", () => {
    expect(stepped("small", -1)).toBe("small");
    expect(stepped("small", 1)).toBe("normal");
    expect(stepped("large", 1)).toBe("very-large");
    expect(stepped("very-large", 1)).toBe("very-large");
  });

  test("changes its size by Ctrl with plus, minus and zero, on any keyboard", () => {
    const press = (key: string, code: string, more = {}) =>
      sizeByKey({ key, code, ctrlKey: true, metaKey: false, altKey: false, ...more }, "large");
    expect(press("=", "Equal")).toBe("very-large");
    expect(press("+", "NumpadAdd")).toBe("very-large");
    expect(press("-", "Minus")).toBe("normal");
    expect(press("0", "Digit0")).toBe("normal");
    expect(press("०", "Digit0")).toBe("normal");
    expect(press("=", "Equal", { ctrlKey: false })).toBeNull();
    expect(press("k", "KeyK")).toBeNull();
  });
});
