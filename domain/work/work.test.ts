import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { draftWordsSchema } from "./drafts.ts";
import { mentionAt, namedIn, withMention } from "./mention.ts";
import { isSnoozeTime, SNOOZE_PRESETS, snoozeUntil } from "./snooze.ts";

/** In India: a Tuesday, 24 November 2026, half past eleven at night; and ten in the morning of the Monday before. */
const LATE_TUESDAY = Date.UTC(2026, 10, 24, 18, 0);
const MONDAY = Date.UTC(2026, 10, 23, 4, 30);
const inIndia = (at: number) => new Date(at + 5.5 * 3_600_000).toISOString().slice(0, 16);

describe("a case is put off", () => {
  test("until nine in the morning in India, and on a Monday to the next one", () => {
    expect(SNOOZE_PRESETS.map((preset) => inIndia(snoozeUntil(preset, LATE_TUESDAY)))).toEqual([
      "2026-11-25T09:00",
      "2026-11-30T09:00",
      "2026-12-01T09:00",
    ]);
    expect(inIndia(snoozeUntil("monday", MONDAY))).toBe("2026-11-30T09:00");
  });

  test("until later than now, and not for ever", () => {
    expect([0, 1, 366 * DAY_MS, 400 * DAY_MS].map((more) => isSnoozeTime(MONDAY + more, MONDAY))).toEqual([false, true, true, false]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) =>
        SNOOZE_PRESETS.every((preset) => isSnoozeTime(snoozeUntil(preset, now), now)),
      ),
    );
  });
});

test("A draft is bounded in its fields and its letters", () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, each) => [`f${each}`, "x"]));
  expect(
    [{ a: "x" }, many, { a: "x".repeat(60_001) }, { a: "x".repeat(40_000), b: "x".repeat(40_000) }, { "": "x" }].map(
      (words) => draftWordsSchema.safeParse(words).success,
    ),
  ).toEqual([true, false, false, false, false]);
});

describe("a note", () => {
  const people = [
    { id: "1", name: "Anita Rani" },
    { id: "2", name: "Anita" },
    { id: "3", name: "सुनीता देवी" },
  ];
  const ids = (text: string) => namedIn(text, people).map(({ id }) => id);

  test.each([
    ["@Anita Rani please call", ["1"]],
    ["@Anita please call", ["2"]],
    ["(@सुनीता देवी) और @Anita", ["3", "2"]],
    ["@Anitab", []],
    ["Anita", []],
    ["a@Anita, @Anita, @Anita", ["2"]],
  ])("%s names whom it says", (text, named) => {
    expect(ids(text)).toEqual(named);
  });

  test("is completed where an @ begins a word, and nowhere else", () => {
    expect(mentionAt("call @An", 8)).toEqual({ from: 5, typed: "An" });
    expect(mentionAt("@", 1)).toEqual({ from: 0, typed: "" });
    for (const text of ["mail me@an", "@Anita ", "@\nAn", "no sign", `@${"x".repeat(60)}`]) expect(mentionAt(text, text.length)).toBeNull();
  });

  test("names the person who was chosen, wherever the @ stood", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...people), ({ length }, person) => {
        const text = `${"x ".repeat(length % 5)}@An and more`;
        const at = mentionAt(text, text.indexOf("@") + 3);
        if (at === null) throw new Error("no @");
        const { text: written, caret } = withMention(text, at, person.name);
        expect(written.slice(0, caret)).toMatch(/ $/u);
        expect(namedIn(written, people)).toEqual([person]);
      }),
    );
  });
});
