import { describe, expect, test } from "vitest";
import type { ReplayBoard, ReplayFrame } from "#contract/wallReplay.ts";
import { REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import { createIntl } from "react-intl";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { replayTitle } from "./replayTitleWords.ts";

const wordsIn = (locale: "en" | "hi") => wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));

const UNTIL = Date.UTC(2026, 10, 24, 4, 35);
const NOTHING: Omit<ReplayFrame, "at"> = {
  opened: 0,
  disposed: 0,
  openedToday: null,
  disposedToday: null,
  reportsLate: 0,
  markingsLate: 0,
  reportsOverdue: 0,
  markingsOverdue: 0,
  emergencies: 0,
  openedInStep: 0,
  emergenciesInStep: 0,
};

function board(opened: number, knownFrom: number | null): ReplayBoard {
  const frames = Array.from({ length: REPLAY_STEPS + 1 }, (_, frame) => ({ ...NOTHING, at: timeOfFrame(frame, UNTIL), opened }));
  return { fromAt: timeOfFrame(0, UNTIL), untilAt: UNTIL, knownFrom, frames, districts: [], emergencies: [] };
}

const told = (shown: ReplayBoard | null, isFailed = false) => ({ board: shown, isFailed, untilAt: UNTIL });
const LONG_AGO = 0;

describe("over a replay", () => {
  test("it says that it is not the present, and which hours it tells of, in both languages", () => {
    const spanIn = (locale: "en" | "hi") => replayTitle(told(board(1, LONG_AGO)), wordsIn(locale), { is: "all" }).span;
    expect(spanIn("en")).toMatch(/^Not the present: .*10:05 to .*10:05$/u);
    expect(spanIn("hi")).toMatch(/^वर्तमान नहीं: 23 नव.*, 10:05 से 24 नव.*, 10:05 तक$/u);
  });

  test("it says what is not known: a failing source, a short history, an answer that did not come", () => {
    const unknown = (...[shown, known]: [ReturnType<typeof told>, Parameters<typeof replayTitle>[2]?]) =>
      replayTitle(shown, wordsIn("en"), known ?? { is: "all" }).unknown.join(" | ");
    expect(unknown(told(board(3, LONG_AGO)))).toBe("");
    expect(unknown(told(board(3, LONG_AGO)), { is: "failing" })).toMatch(/not all sources can be read/u);
    expect(unknown(told(board(3, UNTIL - 3_600_000)))).toMatch(/begins on .*09:05, and before that nothing is known/u);
    expect(unknown(told(board(0, null)))).toMatch(/no case yet/u);
    expect(unknown(told(null, true))).toMatch(/could not be read/u);
  });

  test("it says of an empty day that it was one", () => {
    expect(replayTitle(told(board(0, LONG_AGO)), wordsIn("en"), { is: "all" }).unknown).toEqual([
      "in these 24 hours nothing came in, was disposed of or became late",
    ]);
  });
});
