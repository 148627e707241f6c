import { expect, test } from "vitest";
import { lineOfKey } from "./lineOfKey.ts";

const key = (code: string, more: object = {}) =>
  ({ code, ctrlKey: false, metaKey: false, nativeEvent: { isComposing: false, repeat: false }, ...more }) as never;

test("a number key stands for its line by its place, whatever the layout writes, and a held one for none", () => {
  expect(["Digit1", "Digit9", "Numpad3", "Digit0", "KeyA"].map((code) => lineOfKey(key(code)))).toEqual([0, 8, 2, null, null]);
  expect(lineOfKey(key("Digit1", { ctrlKey: true }))).toBeNull();
  expect(lineOfKey(key("Digit1", { nativeEvent: { isComposing: false, repeat: true } }))).toBeNull();
});
