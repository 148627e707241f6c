import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { toastSentence } from "./toastSentence.ts";
import { passedOverSentences } from "./passedOver.ts";

const english = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const of = (why: "told-already" | "other-channel", ...tickets: readonly string[]) => tickets.map((ticket) => ({ id: ticket, ticket, why }));

test("who is passed over is told by number, reason and ticket, a few tickets of many", () => {
  const passedOver = [...of("other-channel", "T9"), ...of("told-already", "T1", "T2", "T3", "T4", "T5")];
  expect(passedOverSentences(passedOver, english)).toEqual([
    "Not to 5: already told this (T1, T2, T3 and 2 more).",
    "Not to 1: nothing can be sent on their channel (T9).",
  ]);
  expect(passedOverSentences([], english)).toEqual([]);
});

test("after all of an incident was answered it is told how many were, and that some were not stays on the screen", () => {
  const notice = { kind: "answered", prepared: 2, at: 0 } as const;
  expect(toastSentence({ ...notice, passedOver: [] }, english)).toEqual({ good: true, sentence: "2 replies prepared." });
  expect(toastSentence({ ...notice, passedOver: of("told-already", "T1") }, english)).toEqual({
    good: false,
    sentence: "2 replies prepared. Not to 1: already told this (T1).",
  });
});
