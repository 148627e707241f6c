import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import type { GrievanceId } from "../ids.ts";
import { BREACH_FIELDS, FIELDS_OF_NOTICE, noticesOf, breachSchema } from "./breach.ts";
import type { BreachReport } from "./breach.ts";
import { HOLDS, holdsOf } from "./holds.ts";
import type { HoldFacts } from "./holds.ts";
import { parsePrivacyEvent } from "./privacyEvents.ts";
import type { PrivacyEvent } from "./privacyEvents.ts";
import { mayClose, registersOf } from "./registers.ts";
import { maySettle, NOTHING_HELD, requestDueAt } from "./request.ts";
import { DEFAULT_RETENTION_POLICY, dueBefore, LEAST_MONTHS, retentionPolicySchema } from "./retentionPolicy.ts";

const NOW = Date.parse("2026-11-28T12:00:00+05:30");
const iso = (at: number) => new Date(at).toISOString();

describe("how long personal text is kept", () => {
  test("is counted in months of the calendar in India, from the last day where a month is shorter", () => {
    expect(iso(dueBefore(NOW, 12))).toBe(iso(Date.parse("2025-11-28T12:00:00+05:30")));
    expect(iso(dueBefore(Date.parse("2028-02-29T00:30:00+05:30"), 12))).toBe(iso(Date.parse("2027-02-28T00:30:00+05:30")));
    expect(iso(dueBefore(Date.parse("2026-03-31T23:59:00+05:30"), 1))).toBe(iso(Date.parse("2026-02-28T23:59:00+05:30")));
  });

  test("never less than a year, and longer the more months there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: LEAST_MONTHS, max: 300 }), fc.integer({ min: 0, max: 4_000 }), (months, days) => {
        const now = NOW + days * DAY_MS;
        expect(now - dueBefore(now, months)).toBeGreaterThanOrEqual(365 * DAY_MS);
        expect(dueBefore(now, months + 1)).toBeLessThan(dueBefore(now, months));
      }),
    );
  });

  test("is off until somebody switches it on, and no policy is below what the rules ask", () => {
    expect(DEFAULT_RETENTION_POLICY.isOn).toBe(false);
    const withMonths = (disposed: number | null) =>
      retentionPolicySchema.safeParse({ ...DEFAULT_RETENTION_POLICY, months: { ...DEFAULT_RETENTION_POLICY.months, disposed } }).success;
    expect([withMonths(11), withMonths(12), withMonths(null), withMonths(361)]).toEqual([false, true, true, false]);
    expect(retentionPolicySchema.safeParse({ ...DEFAULT_RETENTION_POLICY, answerWithinDays: 91 }).success).toBe(false);
  });
});

const FREE: HoldFacts = {
  state: "disposed",
  hasLegalHold: false,
  isInOpenReview: false,
  hasOpenPromise: false,
  hasDispute: false,
  hasOpenLetter: false,
  hasOpenReply: false,
  hasOpenMail: false,
  lastReceivedAt: dueBefore(NOW, 12) - DAY_MS,
};

describe("what holds a case", () => {
  test("is told in full, and nothing holds one that is closed and old", () => {
    expect(holdsOf(FREE, NOW)).toEqual([]);
    const all: HoldFacts = {
      state: "marked",
      hasLegalHold: true,
      isInOpenReview: true,
      hasOpenPromise: true,
      hasDispute: true,
      hasOpenLetter: true,
      hasOpenReply: true,
      hasOpenMail: true,
      lastReceivedAt: NOW,
    };
    expect(holdsOf(all, NOW)).toEqual(HOLDS);
  });

  test("each by itself is enough", () => {
    const alone = (changed: Partial<HoldFacts>) => holdsOf({ ...FREE, ...changed }, NOW);
    expect(alone({ hasLegalHold: true })).toEqual(["legal-hold"]);
    expect(alone({ state: "sub-judice" })).toEqual(["open"]);
    expect(alone({ hasOpenPromise: true })).toEqual(["promise"]);
    expect(alone({ hasOpenLetter: true })).toEqual(["letter"]);
    expect(alone({ lastReceivedAt: NOW - 300 * DAY_MS })).toEqual(["within-a-year"]);
  });
});

const ID = "0b8f4f64-6d0c-4f2d-9f0e-1c6d0d9f3a11";
const recorded = (...events: readonly PrivacyEvent[]) => events.map((event, index) => ({ event, actor: "anita", at: NOW + index }));
const received = {
  type: "request-received",
  version: 1,
  payload: { requestId: ID, number: "CMO/7", wish: "both", receivedAt: NOW, dueAt: NOW + 90 * DAY_MS },
} as const;

describe("the register of requests", () => {
  test("has when each is due, what was done, and by whom", () => {
    expect(requestDueAt(NOW, 90)).toBe(NOW + 90 * DAY_MS);
    const counts = { ...NOTHING_HELD, posts: 2 };
    const [request] = registersOf(
      recorded(
        received,
        { type: "request-exported", version: 1, payload: { requestId: ID, counts } },
        { type: "request-settled", version: 1, payload: { requestId: ID, outcome: "in-part", reason: "held" } },
      ),
    ).requests;
    expect(request).toMatchObject({ number: "CMO/7", exports: [{ by: "anita", counts }], settled: { outcome: "in-part", by: "anita" } });
  });

  test("lets nobody settle as done what was not done", () => {
    const of = (...events: readonly PrivacyEvent[]) => {
      const [request] = registersOf(recorded(received, ...events)).requests;
      if (request === undefined) throw new Error("no request");
      return request;
    };
    const exported = { type: "request-exported", version: 1, payload: { requestId: ID, counts: NOTHING_HELD } } as const;
    const erased: PrivacyEvent = {
      type: "request-erased",
      version: 1,
      payload: { requestId: ID, reason: "asked", counts: NOTHING_HELD, held: [] },
    };
    expect([maySettle(of(), "done"), maySettle(of(), "in-part"), maySettle(of(), "refused")]).toEqual([false, false, true]);
    expect([maySettle(of(exported), "done"), maySettle(of(exported), "in-part")]).toEqual([false, true]);
    expect(maySettle(of(exported, erased), "done")).toBe(true);
    expect(
      maySettle(of({ type: "request-settled", version: 1, payload: { requestId: ID, outcome: "refused", reason: "" } }), "refused"),
    ).toBe(false);
  });

  test("passes over events of requests that it does not know, and of a newer program", () => {
    expect(
      registersOf(recorded({ type: "request-settled", version: 1, payload: { requestId: ID, outcome: "done", reason: "" } })).requests,
    ).toEqual([]);
    expect(parsePrivacyEvent("request-received", 2, received.payload)).toBeNull();
    expect(parsePrivacyEvent("request-received", 1, { ...received.payload, name: "Asha Devi" })).toBeNull();
  });
});

const REPORT: BreachReport = {
  title: "Lost laptop",
  awareAt: NOW,
  people: null,
  fields: Object.fromEntries(BREACH_FIELDS.map((field) => [field, ""])) as BreachReport["fields"],
};

describe("the register of breaches", () => {
  test("takes no day that the times to tell cannot be counted from", () => {
    for (const awareAt of [-1, Number.MAX_SAFE_INTEGER, 8_640_000_000_000_000, 1.5])
      expect([awareAt, breachSchema.safeParse({ ...REPORT, awareAt }).success]).toEqual([awareAt, false]);
    expect(breachSchema.safeParse(REPORT).success).toBe(true);
  });

  const breachOf = (report: BreachReport, ...more: readonly PrivacyEvent[]) => {
    const [breach] = registersOf(recorded({ type: "breach-recorded", version: 1, payload: { breachId: ID, report } }, ...more)).breaches;
    if (breach === undefined) throw new Error("no breach");
    return breach;
  };

  test("counts 72 hours from becoming aware, or until what the Board allows", () => {
    const dueOf = (breach: ReturnType<typeof breachOf>) => noticesOf(breach).find(({ notice }) => notice === "board-detailed")?.dueAt;
    expect(dueOf(breachOf(REPORT))).toBe(NOW + 72 * HOUR_MS);
    const until = NOW + 200 * HOUR_MS;
    expect(dueOf(breachOf(REPORT, { type: "breach-term-extended", version: 1, payload: { breachId: ID, until } }))).toBe(until);
    expect(
      noticesOf(breachOf(REPORT))
        .filter(({ isAtOnce }) => isAtOnce)
        .map(({ notice }) => notice),
    ).toEqual(["board-first", "people"]);
  });

  test("names what each notice lacks, and every field of the rule is asked for by one", () => {
    expect(noticesOf(breachOf(REPORT)).map(({ missing }) => missing)).toEqual([
      FIELDS_OF_NOTICE["board-first"],
      FIELDS_OF_NOTICE.people,
      FIELDS_OF_NOTICE["board-detailed"],
    ]);
    expect(new Set(Object.values(FIELDS_OF_NOTICE).flat())).toEqual(new Set(BREACH_FIELDS));
    const written = {
      ...REPORT,
      fields: { ...REPORT.fields, nature: "theft", extent: "one disk", timing: "Tuesday", location: "Sector 1", impact: "low" },
    };
    expect(noticesOf(breachOf(written))[0]?.missing).toEqual([]);
  });

  test("closes once all were told, and keeps the first time that each was", () => {
    const told = (notice: "board-first" | "people" | "board-detailed", at: number) =>
      ({ type: "breach-told", version: 1, payload: { breachId: ID, notice, at } }) as const;
    const twice = breachOf(REPORT, told("board-first", NOW), told("board-first", NOW + 5), told("people", NOW));
    expect(twice.told["board-first"]?.at).toBe(NOW);
    expect(mayClose(twice)).toBe(false);
    expect(mayClose(breachOf(REPORT, told("board-first", NOW), told("people", NOW), told("board-detailed", NOW)))).toBe(true);
  });
});

test("a legal hold ends when it is lifted", () => {
  const grievanceId = "0b8f4f64-6d0c-5f2d-9f0e-1c6d0d9f3a11" as GrievanceId;
  const set = { type: "legal-hold-set", version: 1, payload: { grievanceId, ticket: "261124-ABC234", reason: "CWP 12 of 2026" } } as const;
  expect(registersOf(recorded(set)).legalHolds).toMatchObject([{ grievanceId, reason: "CWP 12 of 2026", by: "anita" }]);
  expect(registersOf(recorded(set, { type: "legal-hold-lifted", version: 1, payload: { grievanceId } })).legalHolds).toEqual([]);
});
