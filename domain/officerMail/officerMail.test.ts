import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../clock/indianDay.ts";
import type { EventId, OfficeId, TicketNumber } from "../ids.ts";
import { composeDigest } from "./composeDigest.ts";
import { composeOfficerMail } from "./composeOfficerMail.ts";
import type { OfficerMailFacts } from "./facts.ts";
import { NOTICE_KINDS } from "./officerMail.ts";
import { messageIdOf, officerMailIdOf } from "./officerMailId.ts";
import { ownWords } from "./ownWords.ts";
import { afterQuietHours } from "./quietHours.ts";
import { readAnswer } from "./readAnswer.ts";
import { maskNumbers } from "../text/mask.ts";

/** 24 November 2026, 15:00 in India. */
const AT = Date.UTC(2026, 10, 24, 9, 30);
const words = (text: string) => ({ en: text, hi: `${text} (हि)` });
const FACTS: OfficerMailFacts = {
  kind: "marked",
  ticket: "261124-K4F7QX" as TicketNumber,
  shortNumber: "123-456-789",
  office: words("Executive Engineer, Karnal"),
  officer: "Er. Suresh Kumar",
  openedAt: AT - HOUR_MS,
  urgency: "routine",
  matter: maskNumbers("The leak was repaired last year and leaks again"),
  department: words("Public Health"),
  place: words("Karnal"),
  answeredBy: words("Executive Engineer, Karnal"),
  dueAt: AT + 48 * HOUR_MS,
  isLate: false,
  reminders: 1,
  words: null,
  disputedBy: null,
  history: [],
  letter: null,
  signatory: words("Officer on Special Duty"),
  cell: words("Monitoring Cell"),
};

describe("a mail", () => {
  it.each(NOTICE_KINDS)("of the kind %s is said in both languages, with its ticket, its office and who writes it", (kind) => {
    for (const language of ["hi", "en", "both"] as const) {
      const { subject, text } = composeOfficerMail({ ...FACTS, kind, words: "A reason" }, language);
      expect(subject.startsWith("[261124-K4F7QX] ")).toBe(true);
      for (const part of ["261124-K4F7QX", "Er. Suresh Kumar", "Monitoring Cell", "Karnal"]) expect(text).toContain(part);
      expect(/महोदय/u.test(text)).toBe(language !== "en");
      expect(/Sir\/Madam/u.test(text)).toBe(language !== "hi");
    }
  });

  it("has a subject of one line, whatever a place is called", () => {
    fc.assert(
      fc.property(fc.string(), (place) => {
        const { subject } = composeOfficerMail({ ...FACTS, place: words(`${place}\r\nBcc: x@example.org`) }, "both");
        expect(subject).not.toMatch(/[\r\n]/u);
        expect(Array.from(subject).length).toBeLessThanOrEqual(250);
      }),
    );
  });

  it("that is sent back unquoted is never read as the officer's own words", () => {
    const { text } = composeOfficerMail(FACTS, "both");
    const quoted = text.replaceAll(/^/gmu, "> ");
    expect(readAnswer({ text: `Noted.\n\n${quoted}`, fileCount: 0, sentAt: AT })).toEqual({ as: "undertake" });
    expect(ownWords(`OK\n${text}`)).not.toContain("क्या कार्य किया गया");
  });

  it("stands with others in one mail, each by its number", () => {
    const { text } = composeDigest([FACTS, { ...FACTS, ticket: "261124-AAAAAA" as TicketNumber }], "both");
    expect(text).toContain("[261124-K4F7QX]");
    expect(text).toContain("[261124-AAAAAA]");
  });

  it("has one id for one event and office, and from it one message id", () => {
    const id = officerMailIdOf("e1" as EventId, "PHED/district/Karnal" as OfficeId);
    expect(officerMailIdOf("e1" as EventId, "PHED/district/Karnal" as OfficeId)).toBe(id);
    expect(officerMailIdOf("e2" as EventId, "PHED/district/Karnal" as OfficeId)).not.toBe(id);
    expect(messageIdOf(id, "Cell@Example.gov.in")).toBe(`<mail.${id}@example.gov.in>`);
  });
});

describe("quiet hours", () => {
  it("put off until the morning, over midnight too", () => {
    const night = { fromMinute: 21 * 60, untilMinute: 7 * 60 };
    expect(afterQuietHours(AT, night)).toBe(AT);
    expect(afterQuietHours(AT + 7 * HOUR_MS, night)).toBe(AT + 16 * HOUR_MS);
    expect(afterQuietHours(AT + 13 * HOUR_MS, night)).toBe(AT + 16 * HOUR_MS);
    expect(afterQuietHours(AT, null)).toBe(AT);
  });

  it("end within a day, and what comes out of them is no longer in them", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), minute, minute, (at, fromMinute, untilMinute) => {
        const quiet = { fromMinute, untilMinute };
        const after = afterQuietHours(at, quiet);
        expect(after).toBeGreaterThanOrEqual(at);
        expect(after - at).toBeLessThanOrEqual(24 * HOUR_MS);
        expect(afterQuietHours(after, quiet)).toBe(after);
      }),
    );
  });
});
