import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIntl } from "react-intl";
import { MESSAGES } from "../../../i18n/messages.ts";
import { countdown, countdownOf } from "./countdown.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe("what is left of a time", () => {
  test.each([
    [-1, { unit: "over" }],
    [0, { unit: "over" }],
    [1, { unit: "minutes", m: 1 }],
    [59 * MINUTE_MS, { unit: "minutes", m: 59 }],
    [59 * MINUTE_MS + 1, { unit: "hours", h: 1, m: 0 }],
    [3 * HOUR_MS + 12 * MINUTE_MS, { unit: "hours", h: 3, m: 12 }],
    [2 * DAY_MS - MINUTE_MS, { unit: "hours", h: 47, m: 59 }],
    [2 * DAY_MS, { unit: "days", d: 2, h: 0 }],
    [9 * DAY_MS + 5 * HOUR_MS, { unit: "days", d: 9, h: 5 }],
    [Number.NaN, { unit: "over" }],
  ])("of %d ms", (leftMs, countdown) => {
    expect(countdownOf(leftMs)).toEqual(countdown);
  });

  test("never says more than is left and a minute, nor less than is left by more than its smaller unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 * DAY_MS }), (leftMs) => {
        const said = countdownOf(leftMs);
        if (said.unit === "over") throw new Error("Time is left");
        const [d, h, m] = ["d" in said ? said.d : 0, "h" in said ? said.h : 0, "m" in said ? said.m : 0];
        const saidMs = d * DAY_MS + h * HOUR_MS + m * MINUTE_MS;
        expect(saidMs - leftMs).toBeLessThan(MINUTE_MS);
        expect(leftMs - saidMs).toBeLessThan(said.unit === "days" ? HOUR_MS : MINUTE_MS);
      }),
    );
  });

  test.each([
    ["en", 29 * HOUR_MS, "in 29 h"],
    ["hi", 29 * HOUR_MS, "29 घं. में"],
    ["en", 3 * HOUR_MS + 12 * MINUTE_MS, "in 3 h 12 min"],
    ["hi", 3 * HOUR_MS + 12 * MINUTE_MS, "3 घं. 12 मि. में"],
    ["en", 2 * DAY_MS, "in 2 d"],
    ["hi", 9 * DAY_MS + 5 * HOUR_MS, "9 दिन 5 घं. में"],
  ] as const)("names in %s no smaller unit of which there is none: %d ms is %s", (locale, leftMs, said) => {
    const intl = createIntl({ locale, messages: MESSAGES[locale] });
    expect(countdown(leftMs, { say: (id, values) => intl.formatMessage({ id }, values) })).toBe(said);
  });
});
