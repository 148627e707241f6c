import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLate } from "../clock/daysLate.ts";
import { DAY_MS, HOUR_MS, endOfIndianDay } from "../clock/indianDay.ts";
import { LETTER_KINDS } from "../grievance/choices.ts";
import type { SeatId, TicketNumber } from "../ids.ts";
import { composeLetter, nextKindOf, usualAnswerBy } from "./compose.ts";
import type { LetterFacts } from "./facts.ts";
import { composeGroupLetter } from "./groupLetter.ts";
import { fillIn, hideFacts } from "./hiddenFacts.ts";
import { letterNumber, numberSeries } from "./number.ts";
import { maskPersonalData } from "../text/mask.ts";

const WRITTEN = Date.UTC(2026, 10, 24, 5);
const facts: LetterFacts = {
  ticket: "261120-K4F7QX" as TicketNumber,
  shortNumber: "123-456-789",
  openedAt: WRITTEN - 4 * DAY_MS,
  writtenAt: WRITTEN,
  matter: maskPersonalData("वार्ड 12 में पानी नहीं आ रहा"),
  department: { en: "Public Health (PHED)", hi: "जन स्वास्थ्य" },
  place: { en: "Karnal", hi: "करनाल" },
  answers: { as: "marked", at: WRITTEN - 4 * DAY_MS, firstAt: WRITTEN - 4 * DAY_MS, askedAt: WRITTEN - 4 * DAY_MS },
  dueAt: WRITTEN - 2 * DAY_MS,
  reminders: 2,
  earlier: [
    { kind: "reminder", number: "CMO/ISMGT/2026/3F-0011", issuedAt: WRITTEN - DAY_MS, answerBy: WRITTEN - HOUR_MS, answeredAt: null },
  ],
  report: {
    text: maskPersonalData("Work done"),
    receivedAt: WRITTEN - 3 * DAY_MS,
    lateSince: null,
    end: { as: "returned", at: WRITTEN - 3 * DAY_MS, why: maskPersonalData("No photograph") },
  },
  answerBy: WRITTEN + 3 * DAY_MS,
};

describe("a letter", () => {
  test("does not say of one before it that nobody answered while the day for the answer is still to come", () => {
    const earlier = (answerBy: number | null) => facts.earlier.map((each) => ({ ...each, kind: "explanation" as const, answerBy }));
    const said = (answerBy: number | null) => [
      composeLetter("show-cause", { ...facts, earlier: earlier(answerBy) }).body,
      composeGroupLetter("show-cause", [{ ...facts, earlier: earlier(answerBy) }], facts.answerBy).body,
    ];
    for (const body of said(WRITTEN + DAY_MS)) {
      expect(body.en).toContain("(answer due on 25.11.2026)");
      expect(body.hi).toContain("(उत्तर की अंतिम तिथि 25.11.2026)");
    }
    for (const body of [...said(WRITTEN - DAY_MS), ...said(null)]) {
      expect(body.en).toContain("(not answered)");
      expect(body.hi).toContain("(उत्तर अप्राप्त)");
    }
  });

  test("names the case, the day it was due, how late it is, and by when an answer is asked, in both languages", () => {
    const { subject, body } = composeLetter("explanation", facts);
    for (const words of [body.en, body.hi]) {
      for (const fact of ["261120-K4F7QX", "20.11.2026", "22.11.2026", "27.11.2026", "CMO/ISMGT/2026/3F-0011", facts.matter])
        expect(words).toContain(fact);
    }
    expect(body.en).toContain("late by 2 days");
    expect(body.hi).toContain("2 दिन का विलंब");
    expect(subject.en).toContain("Public Health (PHED), Karnal");
    expect(subject.hi).toContain("जन स्वास्थ्य, करनाल");
  });

  test("names the day of marking by its date, also where it is that of the case: the words quoted before it may name another day", () => {
    const { body } = composeLetter("explanation", { ...facts, matter: maskPersonalData("पानी 15.11.2026 से नहीं आ रहा") });
    expect(body.en).toContain("“पानी 15.11.2026 से नहीं आ रहा”. It was marked to your office on 20.11.2026.");
    expect(body.hi).toContain("“पानी 15.11.2026 से नहीं आ रहा”। यह शिकायत दिनांक 20.11.2026 को आपके कार्यालय को अंकित की गई थी।");
  });

  test("names the first marking as well where the case came to the office again, and says that the time had run out before only of what was so", () => {
    const [first, last, dueAt] = [WRITTEN - 12 * DAY_MS, WRITTEN - 3 * DAY_MS, WRITTEN - 5 * DAY_MS];
    const again = { ...facts, report: null, dueAt } as const;
    const said = (answers: LetterFacts["answers"]) => composeLetter("reminder", { ...again, answers }).body;
    const passedOnInTime = said({ as: "marked", at: last, firstAt: first, askedAt: last });
    expect(passedOnInTime.en).toContain("It was first marked to your office on 12.11.2026, and again on 21.11.2026.");
    expect(passedOnInTime.hi).toContain("यह शिकायत आपके कार्यालय को पहली बार दिनांक 12.11.2026 को और पुनः दिनांक 21.11.2026 को अंकित की गई थी।");
    expect(passedOnInTime.en).toContain("The time limit had expired before it was marked to your office again.");
    expect(passedOnInTime.hi).toContain("आपके कार्यालय को पुनः अंकित होने से पहले ही समय-सीमा समाप्त हो चुकी थी।");
    const letItPass = { as: "marked", at: last, firstAt: first, askedAt: first } as const;
    expect(said(letItPass).en + said(letItPass).hi).not.toMatch(/had expired before|समाप्त हो चुकी थी/u);
    const added = said({ as: "additionally-marked", at: last, firstAt: first, askedAt: first });
    expect(added.en).toContain("It was first marked to your office on 12.11.2026, and again, as an additional office, on 21.11.2026.");
    expect(added.hi).toContain("और पुनः, अतिरिक्त कार्यालय के रूप में, दिनांक 21.11.2026 को अंकित की गई थी।");
    const one = { ...again, answers: letItPass };
    const group = composeGroupLetter("explanation", [one, one], null).body;
    expect(group.en).toContain("first marked to your office on 12.11.2026, and with it again since 21.11.2026; report due on 19.11.2026");
    expect(group.hi).toContain("आपके कार्यालय को पहली बार दिनांक 12.11.2026 को अंकित, पुनः दिनांक 21.11.2026 से आपके कार्यालय में");
    // Twice on one day is one date.
    expect(said({ ...letItPass, at: first + HOUR_MS }).en).toContain("It was marked to your office on 12.11.2026.");
  });

  test("counts the whole days since the report was due, as desk and slides do, and names the time from which it counts", () => {
    const said = (lateMs: number) => {
      const late = {
        ...facts,
        report: null,
        dueAt: WRITTEN - lateMs,
        answers: { as: "marked", at: WRITTEN - 9 * DAY_MS, firstAt: WRITTEN - 9 * DAY_MS, askedAt: WRITTEN - 9 * DAY_MS },
      } as const;
      const group = composeGroupLetter("explanation", [late, late], null).body;
      return [composeLetter("explanation", late).body, group].map(({ en, hi }) => {
        const days = [/late by (\d+) day/u.exec(en)?.[1], /(\d+) दिन का विलंब/u.exec(hi)?.[1]].map((n) => Number(n ?? 0));
        const at = [en, hi].map((words) => /\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}/u.exec(words)?.[0]);
        return { days, at };
      });
    };
    for (const lateMs of [HOUR_MS, 35 * HOUR_MS, 2 * DAY_MS - 1, 2 * DAY_MS, 5 * DAY_MS + 23 * HOUR_MS]) {
      const days = daysLate(WRITTEN - lateMs, WRITTEN);
      for (const each of said(lateMs)) expect(each.days).toEqual([days, days]);
    }
    // From 23:30 on the 22nd to 10:30 on the 24th is one day, which the dates alone would contradict.
    for (const each of said(35 * HOUR_MS)) expect(each).toEqual({ days: [1, 1], at: ["22.11.2026, 23:30", "22.11.2026, 23:30"] });
  });

  test("of dissatisfaction quotes the report and the reason for which it was returned", () => {
    const { body } = composeLetter("dissatisfaction", facts);
    expect(body.en).toContain("“Work done”");
    expect(body.hi).toContain("No photograph");
  });

  test("ends no sentence twice where the quoted words bring their own stop", () => {
    const said: LetterFacts = {
      ...facts,
      matter: maskPersonalData("पानी नहीं आ रहा। Please help."),
      report: {
        ...facts.report,
        text: maskPersonalData("काम हो गया।"),
        end: { as: "returned", at: WRITTEN, why: maskPersonalData("No photograph!") },
      } as LetterFacts["report"],
    };
    const { body } = composeLetter("dissatisfaction", said);
    for (const words of [body.en, body.hi]) {
      expect(words).toMatch(/“पानी नहीं आ रहा। Please help\.” .*“काम हो गया।” .*“No photograph!”/su);
      expect(words).not.toMatch(/[.।!?]”[.।]/u);
    }
  });

  test("says nothing that the facts do not hold", () => {
    const bare: LetterFacts = {
      ...facts,
      place: null,
      matter: null,
      answers: null,
      dueAt: null,
      reminders: 0,
      earlier: [],
      report: null,
      answerBy: null,
    };
    fc.assert(
      fc.property(fc.constantFrom(...LETTER_KINDS), (kind) => {
        const { subject, body } = composeLetter(kind, bare);
        for (const words of [subject.en, subject.hi, body.en, body.hi]) expect(words).not.toMatch(/null|undefined|NaN|: \.|  /);
      }),
    );
  });

  test("is followed by a sharper one", () => {
    expect(nextKindOf([], (kind) => kind !== "dissatisfaction")).toBe("reminder");
    expect(nextKindOf([], () => true)).toBe("dissatisfaction");
    expect(nextKindOf(["reminder"], () => true)).toBe("explanation");
    expect(nextKindOf(["reminder"], (kind) => kind === "reminder")).toBe("reminder");
    expect(nextKindOf(["reminder", "explanation"], () => true)).toBe("show-cause");
    expect(nextKindOf([], () => false)).toBeNull();
    expect(usualAnswerBy("show-cause", WRITTEN)).toBe(endOfIndianDay(WRITTEN + 7 * DAY_MS));
  });

  test("reminds of a report that is not due yet by its own day, never by an earlier or a later one", () => {
    for (const days of [1, 5]) {
      const dueAt = WRITTEN + days * DAY_MS;
      expect(usualAnswerBy("reminder", WRITTEN, dueAt)).toBe(endOfIndianDay(dueAt));
    }
    expect(usualAnswerBy("reminder", WRITTEN, WRITTEN - DAY_MS)).toBe(endOfIndianDay(WRITTEN + 2 * DAY_MS));
    expect(usualAnswerBy("explanation", WRITTEN, WRITTEN + 9 * DAY_MS)).toBe(endOfIndianDay(WRITTEN + 3 * DAY_MS));
  });

  test("has a number of its seat and its Indian year", () => {
    const newYearInIndia = Date.UTC(2026, 11, 31, 19);
    expect(letterNumber(numberSeries("CMO/ISMGT", "3f00000000000000" as SeatId, newYearInIndia), 12)).toBe("CMO/ISMGT/2027/3F-0012");
  });
});

describe("a letter in a sensitive case", () => {
  test("is written without what the case tells, and says it whole once it is issued", () => {
    for (const kind of LETTER_KINDS) {
      const draft = composeLetter(kind, hideFacts(facts));
      expect(JSON.stringify(draft)).not.toMatch(/वार्ड 12|Karnal|करनाल|Work done|No photograph/u);
      expect(fillIn(draft, facts)).toEqual(composeLetter(kind, facts));
    }
  });
});
