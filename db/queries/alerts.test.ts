import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { ALERT_KINDS, ALERT_LASTS_MS } from "#domain/grievance/alert.ts";
import { isAlerting } from "#domain/grievance/testing/isAlerting.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { holderOf } from "./holderOf.ts";
import { askingOf, openAlerts, seenOf, standingAlerts } from "./alerts.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const WATER = "पानीपत वार्ड 12 में तीन दिन से पानी नहीं आ रहा";
const DISTRICTS = ["Panipat", "Hisar", "Karnal"] as const;

let serial = 0;
function open(urgency: "routine" | "emergency", createdAt: number, district: (typeof DISTRICTS)[number] = "Panipat"): GrievanceId {
  serial += 1;
  const proposal = exampleProposal({ urgency, district, category: "no-water" as never, routine: true });
  return openExampleCase(writer, examplePost(String(serial).padStart(6, "0"), { text: WATER, createdAt }), proposal);
}

function act(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (decision?.ok === true) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

function flag(id: GrievanceId, now: number): void {
  const event = { type: "red-flagged", version: 1, payload: { cameOfAgeAt: now } } as const;
  appendEvents(writer, { grievanceId: id, events: [event], actor: "engine", now });
}

const acknowledge = (id: GrievanceId, now: number, kind: "emergency" | "red-flag" = "emergency") =>
  act(id, { type: "acknowledge-alert", kind }, now);
const told = (now: number) => {
  const { total, next } = openAlerts(writer, now, 100);
  return { total, next: next.map(({ kind, sinceAt, card }) => ({ kind, sinceAt, id: card.grievanceId })) };
};

describe("the alerts", () => {
  test("leave out for a wall what its author took back before they are paged, and keep it for a desk", () => {
    const kept = open("emergency", MORNING + 1_000, "Panipat");
    open("emergency", MORNING + 2_000, "Hisar");
    blankPost(writer, { channel: "x", externalId: String(serial).padStart(6, "0") }, MORNING + 3_000);
    const page = (withGone: boolean) => {
      let all = 0;
      const asked = openAlerts(writer, MORNING + HOUR_MS, 1, {
        withGone,
        pageOf: (alerts) => ((all = alerts.length), { from: 0, size: 1 }),
      });
      return [all, asked.total, asked.next.map(({ card }) => card.grievanceId)];
    };
    expect(page(false)).toEqual([1, 1, [kept]]);
    expect(page(true).slice(0, 2)).toEqual([2, 2]);
  });

  test("name the office that has a case, and none of a marking that was undone", () => {
    const id = open("emergency", MORNING);
    const mark = (department: "PHED" | "ULB", now: number) =>
      appendEvents(writer, {
        grievanceId: id,
        actor: "osd",
        now,
        events: [
          {
            type: "marked",
            version: 1,
            payload: { to: { department, district: "Panipat", office: `${department}/district/Panipat` as OfficeId } },
          },
        ],
      });
    mark("PHED", MORNING + 1_000);
    const [wrong] = mark("ULB", MORNING + 2_000);
    expect(holderOf(writer, id)).toEqual({ office: "ULB/district/Panipat", sinceAt: MORNING + 2_000 });
    appendEvents(writer, {
      grievanceId: id,
      actor: "osd",
      now: MORNING + 3_000,
      events: [{ type: "act-undone", version: 1, payload: { events: [wrong?.id ?? ""] } }],
    });
    expect(holderOf(writer, id)).toEqual({ office: "PHED/district/Panipat", sinceAt: MORNING + 1_000 });
  });

  test("stand emergencies first, the newest first, and are counted beyond the few that are told", () => {
    const later = open("emergency", MORNING + 2_000, "Hisar");
    const first = open("emergency", MORNING + 1_000, "Panipat");
    const old = open("routine", MORNING, "Karnal");
    flag(old, MORNING);
    expect(told(MORNING + HOUR_MS)).toEqual({
      total: 3,
      next: [
        { kind: "emergency", sinceAt: MORNING + 2_000, id: later },
        { kind: "emergency", sinceAt: MORNING + 1_000, id: first },
        { kind: "red-flag", sinceAt: MORNING, id: old },
      ],
    });
    const few = openAlerts(writer, MORNING + HOUR_MS, 1);
    expect([few.total, few.next.length, few.oldestSinceAt, few.newestSinceAt]).toEqual([3, 1, MORNING, MORNING + 2_000]);
    const rowOf = (id: GrievanceId) => Number(writer.sqlite.prepare("SELECT rowid FROM grievance WHERE id = ?").pluck().get(id));
    expect(standingAlerts(writer, MORNING + HOUR_MS)).toEqual([[rowOf(later)], [rowOf(first)], [rowOf(old)]]);
    const last = openAlerts(writer, MORNING + HOUR_MS, 1, { pageOf: (all) => ({ from: all.length - 1, size: 1 }) });
    expect(last.next.map(({ card }) => card.grievanceId)).toEqual([old]);
  });

  test("of one incident are one, told by its newest emergency since its first", () => {
    const first = open("emergency", MORNING);
    const newest = open("emergency", MORNING + 60_000);
    open("routine", MORNING + 120_000);
    const { next } = openAlerts(writer, MORNING + HOUR_MS, 5);
    expect(next).toMatchObject([{ sinceAt: MORNING, card: { grievanceId: newest, incident: { cases: 3, openEmergencies: 2 } } }]);
    acknowledge(newest, MORNING + HOUR_MS);
    expect(told(MORNING + HOUR_MS).total).toBe(0);
    expect(readGrievance(writer, first)?.alerts.emergency?.acknowledgedAt).toBeNull();
  });

  test("are quiet for what joins an incident that was acknowledged, for a day", () => {
    acknowledge(open("emergency", MORNING), MORNING + 60_000);
    const joined = open("emergency", MORNING + HOUR_MS);
    expect(told(MORNING + 2 * HOUR_MS).total).toBe(0);
    expect(told(MORNING + 60_000 + DAY_MS).next).toMatchObject([{ id: joined }]);
  });

  test("ask through a long weekend, until somebody has acknowledged them", () => {
    const friday = open("emergency", MORNING);
    expect(told(MORNING + ALERT_LASTS_MS - 1).next).toMatchObject([{ id: friday }]);
    acknowledge(friday, MORNING + ALERT_LASTS_MS - 1);
    expect(told(MORNING + ALERT_LASTS_MS - 1).total).toBe(0);
  });

  test("leave with the case, and when they were put right", () => {
    const [disposed, aside, wrong] = DISTRICTS.map((district) => open("emergency", MORNING, district)) as [
      GrievanceId,
      GrievanceId,
      GrievanceId,
    ];
    expect(told(MORNING + 1).total).toBe(3);
    act(disposed, { type: "accept-atr", exception: "Told by telephone" }, MORNING + 1);
    act(aside, { type: "set-aside", aside: { as: "not-a-grievance", reason: "A drill" } }, MORNING + 1);
    act(wrong, { type: "correct-proposal", urgency: "urgent" }, MORNING + 1);
    expect(told(MORNING + 1).total).toBe(0);
    act(aside, { type: "restore", reason: "It was none" }, MORNING + 2);
    expect(told(MORNING + 2).next).toMatchObject([{ id: aside }]);
  });

  test("for its age leave with the case, and when they were acknowledged", () => {
    const [seen, disposed] = [open("routine", MORNING, "Hisar"), open("routine", MORNING, "Karnal")];
    for (const id of [seen, disposed]) flag(id, MORNING);
    expect(told(MORNING + 1).total).toBe(2);
    acknowledge(seen, MORNING + 1, "red-flag");
    expect(told(MORNING + 1).next).toMatchObject([{ kind: "red-flag", id: disposed }]);
    act(disposed, { type: "accept-atr", exception: "Told by telephone" }, MORNING + 1);
    expect(told(MORNING + 1).total).toBe(0);
  });

  test("are those that the cases say, whatever happened to them", () => {
    const anyStep = fc.record({
      afterMs: fc.nat(8 * HOUR_MS),
      on: fc.nat(5),
      what: fc.constantFrom("open", "open-emergency", "flag", "worse", "better", "see", "see-flag", "dispose", "alone"),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 30 }), (steps) => {
        const kept = temporaryRecord();
        writer = kept.writer;
        const cases: GrievanceId[] = [];
        let now = MORNING;
        for (const { afterMs, on, what } of steps) {
          now += afterMs;
          const id = cases[on % Math.max(1, cases.length)];
          if (what === "open" || what === "open-emergency") {
            cases.push(open(what === "open" ? "routine" : "emergency", now, DISTRICTS[on % 3]));
          } else if (id !== undefined && what === "flag") flag(id, now);
          else if (id !== undefined) act(id, ACTIONS[what as keyof typeof ACTIONS], now);
          // What is held from this look has to go with what is done next.
          told(now);
        }
        expect(told(now)).toEqual(expected(cases, now));
        kept.remove();
      }),
      { numRuns: 60 },
    );
  });

  test("are found by their own indexes alone", () => {
    const planOf = (sql: string) =>
      writer.sqlite
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1")}`)
        .all()
        .map(({ detail }) => detail)
        .join("\n");
    for (const column of ["emergency", "red_flag"] as const) {
      expect(planOf(askingOf(column))).toContain(`SEARCH g USING COVERING INDEX grievance_${column}_alert (${column}_alert_at>?)`);
      expect(planOf(seenOf(column))).toContain(`SEARCH g USING COVERING INDEX grievance_${column}_seen (${column}_seen_at>?)`);
      for (const plan of [planOf(askingOf(column)), planOf(seenOf(column))]) {
        expect(plan).toContain("SEARCH c USING COVERING INDEX incident_case_opened (opened_at=? AND grievance_id=?) LEFT-JOIN");
        expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
      }
    }
  });
});

const ACTIONS = {
  worse: { type: "correct-proposal", urgency: "emergency" },
  better: { type: "correct-proposal", urgency: "routine" },
  see: { type: "acknowledge-alert", kind: "emergency" },
  "see-flag": { type: "acknowledge-alert", kind: "red-flag" },
  dispose: { type: "accept-atr", exception: "Told by telephone" },
  alone: { type: "take-out-of-incident" },
} as const satisfies Record<string, GrievanceAction>;

/** From the cases themselves, one by one. */
function expected(cases: readonly GrievanceId[], now: number) {
  const incidentOf = writer.sqlite.prepare<[string], number>("SELECT incident_id FROM incident_case WHERE grievance_id = ?").pluck();
  const known = cases.flatMap((id) => {
    const grievance = readGrievance(writer, id);
    return grievance === null ? [] : [{ id, grievance, incident: incidentOf.get(id) }];
  });
  const next = ALERT_KINDS.flatMap((kind) => {
    const isSeen = (incident: number | undefined) =>
      known.some((each) => each.incident === incident && (each.grievance.alerts[kind]?.acknowledgedAt ?? 0) > now - DAY_MS);
    const asking = known.filter(({ grievance, incident }) => isAlerting(grievance, kind, now) && !isSeen(incident));
    return [...new Set(asking.map(({ incident }) => incident))]
      .map((incident) => {
        const all = asking.filter((each) => each.incident === incident);
        const since = all.toSorted((one, other) => sinceOf(one) - sinceOf(other) || (one.id < other.id ? -1 : 1));
        const newest = all.toSorted((one, other) => other.grievance.openedAt - one.grievance.openedAt || (one.id < other.id ? 1 : -1));
        return { first: since[0], sinceAt: since[0] ? sinceOf(since[0]) : 0, id: newest[0]?.id };
      })
      .toSorted((one, other) => other.sinceAt - one.sinceAt || ((one.first?.id ?? "") < (other.first?.id ?? "") ? -1 : 1))
      .map(({ sinceAt, id }) => ({ kind, sinceAt, id }));
    function sinceOf({ grievance }: (typeof known)[number]): number {
      return grievance.alerts[kind]?.sinceAt ?? 0;
    }
  });
  return { total: next.length, next };
}
