import { createIntl } from "react-intl";
import { expect, test } from "vitest";
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
