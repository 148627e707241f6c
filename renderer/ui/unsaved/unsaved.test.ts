import { describe, expect, test } from "vitest";
import { isChosenBy, isTypedBy, Unsaved } from "./unsaved.ts";

describe("what is typed and not saved", () => {
  test("is known within its part and all around it, until it is saved or its field is gone", () => {
    const window = new Unsaved();
    const dialog = new Unsaved();
    const other = new Unsaved();
    window.hold(dialog);
    const close = window.hold(other);
    const field = {};
    expect(window.isThere()).toBe(false);
    dialog.put(field, true);
    expect([window.isThere(), dialog.isThere(), other.isThere()]).toEqual([true, true, false]);
    other.put({}, true);
    dialog.put(field, false);
    expect([window.isThere(), dialog.isThere(), other.isThere()]).toEqual([true, false, true]);
    close();
    expect(window.isThere()).toBe(false);
  });

  test("is nothing where each word is kept as it is typed", () => {
    const window = new Unsaved();
    const dialog = new Unsaved();
    window.hold(dialog);
    dialog.put({}, true);
    const end = dialog.keep({});
    expect([window.isThere(), dialog.isThere()]).toEqual([false, false]);
    end();
    expect([window.isThere(), dialog.isThere()]).toEqual([true, true]);
  });

  test("is what a person chose, also where it is nothing, and neither what was chosen at first nor what the program chose since", () => {
    expect(isChosenBy({ first: "true", written: "false", value: "false" })).toBe(true);
    expect(isChosenBy({ first: "[1]", written: "[]", value: "[]" })).toBe(true);
    expect(isChosenBy({ first: "null", written: null, value: "1793000000000" })).toBe(false);
    expect(isChosenBy({ first: "routine", written: "routine", value: "routine" })).toBe(false);
    expect(isChosenBy({ first: "routine", written: "urgent", value: "emergency" })).toBe(false);
  });

  test("is what a person wrote, and neither what stood there nor what the program put there since", () => {
    expect(isTypedBy({ first: "", written: null, value: "" })).toBe(false);
    expect(isTypedBy({ first: "", written: null, value: "a template" })).toBe(false);
    expect(isTypedBy({ first: "a template", written: "a template, changed", value: "a template, changed" })).toBe(true);
    expect(isTypedBy({ first: "a template", written: "a template, changed", value: "another template" })).toBe(false);
    expect(isTypedBy({ first: "a template", written: "a template", value: "a template" })).toBe(false);
    expect(isTypedBy({ first: "", written: "   ", value: "   " })).toBe(false);
  });
});
