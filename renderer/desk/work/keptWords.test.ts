import { expect, test } from "vitest";
import { areBothWritten, withoutFields, wordsOfForm, wordsToKeep } from "./keptWords.ts";

const empty = { outcome: "solved", text: "" };

test("What was typed before the kept words arrived takes the place of none but its own field", () => {
  const typed = { outcome: "not-possible" };
  expect(wordsOfForm({ empty, before: undefined, typed })).toEqual({ outcome: "not-possible", text: "" });
  const whole = wordsOfForm({ empty, before: { outcome: "solved", text: "three pages" }, typed });
  expect(whole).toEqual({ outcome: "not-possible", text: "three pages" });
  expect(wordsToKeep(whole, empty)).toEqual(whole);
});

test("A field that was taken away is gone, and a form as it began is nothing to keep", () => {
  expect(wordsOfForm({ empty: {}, before: { "marked:hi": "a", "marked:en": "b" }, typed: { "marked:hi": undefined } })).toEqual({
    "marked:en": "b",
  });
  expect(wordsToKeep(wordsOfForm({ empty, before: { text: "x" }, typed: { text: "" } }), empty)).toEqual({});
});

test("What is sent goes, and every other word that was kept stays", () => {
  const words = { "marked:hi": "a", "marked:en": "b", "free:hi": "c" };
  expect(withoutFields(words, ["marked:hi"])).toEqual({ "marked:en": "b", "free:hi": "c" });
  expect(withoutFields(words, undefined)).toEqual({});
});

test("What was sent goes from what is kept by now, but for a field into which something else came since", () => {
  const sent = { "marked:hi": "a", "marked:en": "b" };
  expect(withoutFields({ ...sent, "free:hi": "c" }, ["marked:en"], sent)).toEqual({ "marked:hi": "a", "free:hi": "c" });
  expect(withoutFields({ ...sent, "marked:en": "b, and more" }, ["marked:en"], sent)).toEqual({
    "marked:hi": "a",
    "marked:en": "b, and more",
  });
  expect(withoutFields(sent, undefined, sent)).toEqual({});
});

test("Two windows of one person write over each other only in one and the same field", () => {
  const base = { "marked:hi": "a" };
  expect(areBothWritten({ base, typed: { "marked:en": "b" }, elsewhere: { "marked:hi": "a, and more" } })).toBe(false);
  expect(areBothWritten({ base, typed: { "marked:hi": "a, from here" }, elsewhere: { "marked:hi": "a, from there" } })).toBe(true);
  expect(areBothWritten({ base, typed: { "marked:hi": "a, from here" }, elsewhere: base })).toBe(false);
  expect(areBothWritten({ base: {}, typed: { words: "same" }, elsewhere: { words: "same" } })).toBe(false);
});
