import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { wordsOf } from "../../../i18n/useWords.ts";
import { shiftSpan } from "./ShiftFiguresPanel.tsx";

const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 30, hour, minute) - 5.5 * 3_600_000;
const MORNING = { fromAt: at(8), untilAt: at(16) };

test.each([
  ["en", at(9, 1), "08:00–16:00, hand-over in 6 h 59 min"],
  ["hi", at(9, 1), "08:00–16:00, कार्यभार हस्तांतरण 6 घं. 59 मि. में"],
  ["en", at(8), "08:00–16:00, hand-over in 8 h"],
  ["en", at(15, 59), "08:00–16:00, hand-over in 1 min"],
] as const)("says in %s to the minute how soon a shift is handed over", (locale, now, said) => {
  expect(shiftSpan(MORNING, now, wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] })))).toBe(said);
});
