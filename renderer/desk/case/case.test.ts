import fc from "fast-check";
import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { type GrievanceEvent, parseGrievanceEvent } from "#domain/grievance/events.ts";
import { REPLY_STATES } from "#domain/grievance/reply.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { dueOf } from "./DueLine.tsx";
import { eventSentence, type Told } from "./eventSentence.ts";
import { momentOf } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { lastAttemptOf, replyStageOf } from "./ReplySection.tsx";
import { exampleHistory, MARK, OPENED_AT } from "./testing/exampleHistory.ts";
import { shownTimeline } from "./timeline.ts";

const intlOf = (locale: "hi" | "en") =>
  createIntl({
    locale: FORMAT_LOCALES[locale],
    messages: MESSAGES[locale],
    onError: (error) => {
      throw error;
    },
  });
const WORDS = { hi: wordsOf(intlOf("hi")), en: wordsOf(intlOf("en")) };
const HOUR_MS = 3_600_000;

const told = (event: GrievanceEvent | null, locale: "hi" | "en" = "en"): Told =>
  eventSentence(event, {
    words: WORDS[locale],
    offices: officeNames({ offices: [] }, locale),
    person: () => "Sunita Devi",
    place: (name) => (locale === "hi" ? "सेक्टर 12" : name),
    moment: (at) => momentOf(at, OPENED_AT, WORDS[locale]),
  });

describe("how a case stands with the clock", () => {
  test("is told by what is left, or by how late it is", () => {
    expect(dueOf({ dueAt: 10, dueRemainingMs: null }, 4)).toEqual({ kind: "running", at: 10, leftMs: 6 });
    expect(dueOf({ dueAt: 10, dueRemainingMs: null }, 15)).toEqual({ kind: "late", at: 10, lateMs: 5 });
    expect(dueOf({ dueAt: null, dueRemainingMs: 7 }, 15)).toEqual({ kind: "stopped", leftMs: 7 });
    expect(dueOf({ dueAt: null, dueRemainingMs: -7 }, 15)).toEqual({ kind: "stopped-late", lateMs: 7 });
    expect(dueOf({ dueAt: null, dueRemainingMs: null }, 15)).toEqual({ kind: "none" });
  });

  test("is late to the millisecond when the record says so", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (dueAt, now) => {
        expect(dueOf({ dueAt, dueRemainingMs: null }, now).kind === "late").toBe(dueAt < now);
      }),
    );
  });
});

describe("the timeline", () => {
  const fates = (history: CaseHistory) => shownTimeline(history.timeline).map(({ event, fate }) => [event?.type, fate]);

  test("is newest first, with what was taken back struck out", () => {
    const undo: GrievanceAction = { type: "undo", events: ["event-1"] };
    expect(fates(exampleHistory([MARK, undo, { type: "note", words: "x" }]))).toEqual([
      ["noted", "counts"],
      ["act-undone", "counts"],
      ["marked", "undone"],
      ["grievance-opened", "counts"],
    ]);
  });

  test("tells an act that came to nothing, and does not judge one that nobody knows", () => {
    const { timeline } = exampleHistory([MARK]);
    const [first] = timeline;
    if (!first) throw new Error("There is an opening");
    const undertaken: GrievanceEvent = { type: "undertaken", version: 1, payload: {} };
    const shown = shownTimeline([
      first,
      { ...first, id: "a", event: undertaken, applied: false },
      { ...first, id: "b", event: null, applied: false },
    ]);
    expect(shown.map(({ fate }) => fate)).toEqual(["counts", "nothing", "counts"]);
  });
});

describe("where a reply stands", () => {
  test("is told for every state; an attempt without outcome is unclear after a while", () => {
    const stages = REPLY_STATES.map((state) => replyStageOf({ state }, OPENED_AT, OPENED_AT + 5_000));
    expect(stages).toEqual(["waits", "goes-out", "sending", "sent", "refused", "withdrawn"]);
    expect(replyStageOf({ state: "attempting" }, OPENED_AT, OPENED_AT + 60_000)).toBe("unclear");
    expect(replyStageOf({ state: "attempting" }, null, OPENED_AT)).toBe("unclear");
  });

  test("counts from the last attempt", () => {
    const to = { channel: "x", externalId: "1" } as const;
    const { timeline } = exampleHistory([
      { type: "prepare-reply", replyId: "r", purpose: "free", language: "hi", text: "नमस्ते", to, approved: true },
      { type: "attempt-reply", replyId: "r" },
      { type: "attempt-reply", replyId: "r" },
    ]);
    expect(lastAttemptOf("r", timeline)).toBe(OPENED_AT + 3 * HOUR_MS);
    expect(lastAttemptOf("other", timeline)).toBeNull();
  });
});

const MARKED = { department: "PHED", district: "Panipat", office: null };
const LETTER = {
  letterId: "l",
  kind: "explanation",
  number: "CMO/1",
  to: "PHED/department",
  officer: null,
  subject: { en: "s", hi: "s" },
  body: { en: "b", hi: "b" },
  answerBy: null,
};

/** One event of every sort that the record can hold, but the opening. */
const EVENTS: Readonly<Record<Exclude<GrievanceEvent["type"], "grievance-opened">, unknown>> = {
  "post-joined": { post: { channel: "x", externalId: "2" }, role: "citizen", isRepost: false, createdAt: OPENED_AT, dueAtIfFirst: null },
  "proposal-revised": { dueAt: null },
  "proposal-corrected": {
    department: "ULB",
    district: null,
    place: null,
    kind: "praise",
    urgency: "urgent",
    routine: false,
    dueAt: null,
    lesson: null,
  },
  marked: { to: MARKED },
  "additionally-marked": { to: MARKED },
  "alert-acknowledged": { kind: "emergency" },
  "sensitivity-proposed": { sort: "illness" },
  "sensitivity-set": { sort: null, reason: "words" },
  undertaken: {},
  "interim-replied": { reason: "words", expectedAt: OPENED_AT },
  "extension-granted": { dueAt: OPENED_AT },
  "atr-sent": { atr: { outcome: "partly", text: "words" } },
  "atr-returned": { reason: "words" },
  disposed: { exception: "words" },
  "details-asked": { question: "words" },
  "details-received": {},
  "set-aside": { aside: { as: "transferred-out", reason: "words", body: "Railways" } },
  restored: { reason: "words" },
  reopened: { why: "words", dueAt: null },
  assigned: { to: "person" },
  noted: { words: "words" },
  "personal-data-shown": {},
  "picture-approved": { file: `${"0".repeat(64)}.jpg`, copy: null, crop: null, blurs: [] },
  "picture-hidden": { file: `${"0".repeat(64)}.jpg` },
  "personal-data-erased": { why: "request" },
  "scan-read": { file: `${"0".repeat(64)}.jpg`, outcome: "read", text: "पानी नहीं आ रहा", confidence: 93, sheets: 1, sheetsLeft: 0 },
  "reading-corrected": { file: `${"0".repeat(64)}.jpg`, text: "words" },
  "file-saved": { file: `${"0".repeat(64)}.pdf`, name: "Letter.pdf" },
  reminded: { dueAt: OPENED_AT, tier: 2, to: MARKED },
  "fell-due": { dueAt: OPENED_AT },
  escalated: { dueAt: null, tier: 0, to: "CMO/cmo", why: "person", words: "words" },
  "red-flagged": {},
  disputed: { by: MARKED, words: "words", superior: "REVENUE/district-head/Panipat" },
  "dispute-answered": { words: "words" },
  "dispute-settled": { words: "words" },
  "taken-out-of-incident": {},
  "put-in-incident": { with: "5a000386-0000-5000-8000-000000000902" },
  "reply-prepared": {
    replyId: "r",
    purpose: "interim",
    language: "hi",
    text: "words",
    to: { channel: "x", externalId: "1" },
    approved: true,
  },
  "reply-approved": { replyId: "r", text: "words" },
  "reply-withdrawn": { replyId: "r" },
  "reply-attempted": { replyId: "r" },
  "reply-sent": { replyId: "r", externalId: "3" },
  "reply-refused": { replyId: "r", code: "not-allowed", detail: "403" },
  "letter-issued": LETTER,
  "letter-sent": { letterId: "l", way: "by-hand" },
  "letter-answered": { letterId: "l", words: "words" },
  linked: { channel: "cm-window", number: "CMOFF/N/2026/1" },
  unlinked: { channel: "cm-window", number: "CMOFF/N/2026/1" },
  sampled: { week: "2026-W48" },
  "satisfaction-said": { result: "solved", post: { channel: "x", externalId: "2" } },
  "check-called": { week: "2026-W48", result: "not-solved", words: "words" },
  "act-undone": { events: ["a", "b"] },
};

describe("what happened", () => {
  test.each(Object.entries(EVENTS))("is one line in both languages: %s", (type, payload) => {
    const event = parseGrievanceEvent(type, 1, payload);
    if (event === null) throw new Error(`${type} is no event`);
    const [english, hindi] = [told(event), told(event, "hi")];
    expect(english.what).toMatch(/^\p{Lu}[^{}\n]+$/u);
    expect(hindi.what).toMatch(/\p{Script=Devanagari}/u);
    expect(hindi.what).not.toMatch(/[{}]|undefined|null/u);
    // Whatever somebody wrote with it is shown as they wrote it.
    expect(english.quote).toBe(JSON.stringify(payload).includes('"words"') ? "words" : null);
  });

  test("names offices as the room does", () => {
    const marked = parseGrievanceEvent("marked", 1, { to: MARKED });
    expect([told(marked).what, told(marked, "hi").what]).toEqual([
      "Marked to Executive Engineer, Public Health (PHED), Panipat",
      "कार्यकारी अभियंता, जन स्वास्थ्य, पानीपत को अंकित",
    ]);
  });

  test("says what was put right, field by field", () => {
    const corrected = parseGrievanceEvent("proposal-corrected", 1, { urgency: "emergency", place: null, dueAt: null, lesson: null });
    expect(told(corrected).what).toBe("Corrected: Place: not known, Urgency: Emergency");
  });

  test("of a newer program is told as unknown", () => {
    expect(told(null).what).toBe("An event of a newer version of the program");
  });

  test("carries its day where it was not today", () => {
    expect([momentOf(OPENED_AT, OPENED_AT, WORDS.en), momentOf(OPENED_AT - 24 * HOUR_MS, OPENED_AT, WORDS.en)]).toEqual([
      "14:30",
      "Mon, 23 November, 14:30",
    ]);
  });
});
