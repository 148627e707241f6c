import { describe, expect, test } from "vitest";
import { isEscapeFromBehind } from "./useEscape.ts";

/** Dialogs as they stand in the page, the one that opened last at the end; `inside` is what surrounds the target of a key. */
function page(...dialogs: readonly string[]) {
  const all = dialogs.map((name) => ({ name }) as unknown as Element);
  const querySelectorAll = (() => all) as unknown as Document["querySelectorAll"];
  const escape = (of: number, { inside = false, code = "Escape", repeat = false } = {}) =>
    isEscapeFromBehind(
      { code, repeat, isComposing: false, target: { closest: () => (inside ? {} : null) } as unknown as EventTarget },
      all[of] ?? null,
      { querySelectorAll },
    );
  return { escape };
}

describe("Escape behind a dialog", () => {
  test("is heard by the dialog, which has not taken the focus yet or has lost it", () => {
    expect(page("reply").escape(0)).toBe(true);
  });

  test("is left to the dialog's own way where the focus is in one, or in a list that opened out of it", () => {
    expect(page("reply").escape(0, { inside: true })).toBe(false);
  });

  test("is heard by the dialog that lies over the others, and by no other", () => {
    const { escape } = page("letters", "keep writing");
    expect([escape(0), escape(1)]).toEqual([false, true]);
  });

  test("is one press of that key", () => {
    const { escape } = page("reply");
    expect([escape(0, { code: "KeyA" }), escape(0, { repeat: true }), escape(1)]).toEqual([false, false, false]);
  });
});
