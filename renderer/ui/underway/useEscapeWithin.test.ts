import { expect, test } from "vitest";
import { isEscapeOf } from "./useEscapeWithin.ts";

const ESCAPE = { code: "Escape", isComposing: false, repeat: false };
const page = (...dialogs: readonly Element[]) => ({ querySelectorAll: () => dialogs }) as unknown as Document;
const within = (dialog: Element | null) => ({ closest: () => dialog });
const [letter, question] = [{} as Element, {} as Element];

test("Escape belongs to the work of the page, and to that of the dialog that lies over all others", () => {
  expect(isEscapeOf(ESCAPE, within(null), page())).toBe(true);
  expect(isEscapeOf(ESCAPE, within(letter), page(letter))).toBe(true);
});

test("it is left to a dialog that lies over the work", () => {
  expect(isEscapeOf(ESCAPE, within(null), page(letter))).toBe(false);
  expect(isEscapeOf(ESCAPE, within(letter), page(letter, question))).toBe(false);
});

test("no other key is taken, nor an Escape that is held down or ends a composition", () => {
  for (const other of [{ code: "KeyA" }, { repeat: true }, { isComposing: true }])
    expect(isEscapeOf({ ...ESCAPE, ...other }, within(null), page())).toBe(false);
  expect(isEscapeOf(ESCAPE, null, page())).toBe(false);
});
