import { createIntl } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FORMAT_LOCALES, MESSAGES, TIME_ZONE } from "./messages.ts";
import { wordsOf } from "./useWords.ts";

const intlOf = (locale: "hi" | "en") => createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale], timeZone: TIME_ZONE });

test("anyone who asks for the words of a page gets the same ones, until its language changes", () => {
  const [hindi, english] = [intlOf("hi"), intlOf("en")];
  expect(wordsOf(hindi)).toBe(wordsOf(hindi));
  expect(wordsOf(english)).not.toBe(wordsOf(hindi));
});

test("a sentence is said in the language of its words, however often, and follows its values", () => {
  const [hindi, english] = [wordsOf(intlOf("hi")), wordsOf(intlOf("en"))];
  for (const _ of [1, 2]) {
    expect(hindi.say("age.now")).toBe(MESSAGES.hi["age.now"]);
    expect(english.say("age.now")).toBe(MESSAGES.en["age.now"]);
  }
  expect([1, 12].map((n) => english.say("desk.filter.some", { n }))).toEqual(
    [1, 12].map((n) => intlOf("en").formatMessage({ id: "desk.filter.some" }, { n })),
  );
});

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 6, 30), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a date of another year carries it, and months are shortened without a sign", () => {
  const [hindi, english] = [wordsOf(intlOf("hi")), wordsOf(intlOf("en"))];
  const [now, before] = [Date.UTC(2026, 9, 31, 6), Date.UTC(2025, 9, 31, 6)];
  expect([hindi.dayOfMonth(now), hindi.dayOfMonth(before)]).toEqual(["31 अक्टू", "31 अक्टू 2025"]);
  expect([english.dayOfMonth(now), english.dayOfMonth(before)]).toEqual(["31 Oct", "31 Oct 2025"]);
  expect([hindi.date(now), hindi.date(before)]).toEqual(["शनि, 31 अक्टूबर", "शुक्र, 31 अक्टूबर 2025"]);
  expect([english.date(now), english.date(before)]).toEqual(["Sat, 31 October", "Fri, 31 October 2025"]);
  // The year is that of India: this is the first of January there.
  expect(english.dayOfMonth(Date.UTC(2025, 11, 31, 20))).toBe("1 Jan");
});

test("what is below zero has a true minus sign", () => {
  const hindi = wordsOf(intlOf("hi"));
  expect([hindi.number(-12), hindi.shortNumber(-3), hindi.change(-0.25), hindi.change(0.06)]).toEqual(["−12", "−3", "−25%", "+6%"]);
});

test("a week is told by its days, never by its number", () => {
  const [hindi, english] = [wordsOf(intlOf("hi")), wordsOf(intlOf("en"))];
  expect([english.week("2026-W48"), hindi.week("2026-W44")]).toEqual(["23 Nov to 29 Nov", "26 अक्टू से 1 नव"]);
  expect(english.week("2026-W53")).toBe("28 Dec to 3 Jan 2027");
  expect(english.week("soon")).toBe("soon");
});
