import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { openCasesNewestFirst } from "#db/queries/openCases.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { idOfRow } from "#db/queue/seenCases.ts";
import { queueOf } from "#domain/desk/views.ts";
import { stats } from "#db/queries/stats.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { appendEvents } from "#db/append/append.ts";
import { decide } from "#domain/grievance/decide.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { act } from "../../core/commands/act.ts";
import { createPresence } from "../desk/presence.ts";
import { createHands } from "./hands.ts";
import { actAll, rehearsedTimes } from "./rehearsedOffices.ts";

const START = Date.UTC(2026, 10, 20);
const MINUTE_MS = 60_000;

function complaint(index: number): IncomingPost {
  return {
    channel: "x",
    externalId: `${index}`,
    versionId: `${index}`,
    versionIndex: 0,
    author: { externalId: `a${index}`, handle: null, name: null, location: null },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text: index % 10 === 0 ? "Follow for follow, win an iPhone" : "पानीपत में चार दिन से पानी नहीं आ रहा",
    languageHint: null,
    createdAt: START + index * 60_000,
    conversationId: `${index}`,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: "{}",
  };
}

describe("rehearsed offices", () => {
  test("take cases all the way, leave some unmarked and some unanswered, and do nothing twice", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const now = START + 5 * DAY_MS;
    const posts = Array.from({ length: 200 }, (_, index) => complaint(index));
    const happenedAt = rehearsedTimes(() => now);
    ingestPosts(record, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => now, happenedAt });
    for (let round = 0; round < 10 && actAll(record, now) > 0; round += 1);
    const { byState, cases } = stats(record);
    expect(byState.disposed).toBeGreaterThan(60);
    expect(byState["in-action"]).toBeGreaterThan(20);
    expect(byState.new).toBeGreaterThan(3);
    expect(byState["not-a-grievance"]).toBeGreaterThan(10);
    expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(cases);
    expect(actAll(record, now)).toBe(0);
    expect(verifyEvents(record)).toMatchObject({ intact: true });
    temporary.remove();
  });

  test("report whole sentences also of a case of which no district is known", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const now = START + 5 * DAY_MS;
    const posts = Array.from({ length: 60 }, (_, index) => ({ ...complaint(index), text: `हमारे यहाँ चार दिन से पानी नहीं आ रहा ${index}` }));
    ingestPosts(record, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => now, happenedAt: rehearsedTimes(() => now) });
    for (let round = 0; round < 10 && actAll(record, now) > 0; round += 1);
    const reports = [...listQueue(record, queueOf("all", "desk"))].flatMap((row) => {
      const id = idOfRow(record, row);
      const grievance = id && readGrievance(record, id);
      return grievance?.atr == null || grievance.district !== null ? [] : [grievance.atr.text];
    });
    expect(reports.length).toBeGreaterThan(5);
    for (const text of reports) expect(text).not.toMatch(/^ |  /u);
    temporary.remove();
  });

  test("acknowledge what raises an alert within minutes, so that no banner holds up a demonstration", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const fire = { ...complaint(1), text: "Karnal Sector 12 me gas cylinder blast, aag lagi hai, log fanse hain, turant madad bhejo" };
    ingestPosts(record, [fire], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => fire.createdAt });
    const alertsAt = (now: number) => {
      while (actAll(record, now) > 0);
      return openAlerts(record, now, 5).total;
    };
    expect(alertsAt(fire.createdAt + 50_000)).toBe(1);
    expect(alertsAt(fire.createdAt + 5 * 60_000)).toBe(0);
    temporary.remove();
  });

  test("leave what a person did at a desk alone for some minutes, however old the complaint is, so that it can be taken back", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const now = START + 5 * DAY_MS;
    ingestPosts(record, [complaint(1)], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => now });
    const [id] = openCasesNewestFirst(record, 1);
    if (id === undefined) throw new Error("No case came of the post");
    const grievance = readGrievance(record, id);
    const marked =
      grievance &&
      decide(
        grievance,
        { type: "mark", to: { department: "PHED", district: "Panipat", office: null } },
        { now, policy: DEFAULT_SLA_POLICY },
      );
    if (marked?.ok !== true) throw new Error("The case could not be marked");
    appendEvents(record, { grievanceId: id, events: marked.events, actor: "desk", now });
    expect(actAll(record, now + 5 * 60_000)).toBe(0);
    expect(readGrievance(record, id)?.state).toBe("marked");
    expect(actAll(record, now + DAY_MS)).toBe(1);
    expect(
      readEvents(record, id)
        .map(({ at }) => at)
        .toSorted((one, other) => one - other),
    ).toEqual(readEvents(record, id).map(({ at }) => at));
    temporary.remove();
  });

  test("do nothing before what it follows on, also where a person was there first or sent a report back", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const posts = Array.from({ length: 40 }, (_, index) => complaint(index));
    const started = START + HOUR_MS;
    ingestPosts(record, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => started });
    const rules = { policy: DEFAULT_SLA_POLICY, registry: standardRegistry(), ruleScores: () => ({}) as never };
    const cases = openCasesNewestFirst(record, 100);
    const byPerson = (id: GrievanceId, action: GrievanceAction, at: number) =>
      act(record, { id, action, actor: "osd", now: at, ...rules }).outcome === "done";
    // Marked by a person long after the rehearsed cell would have done it, and every report sent back once.
    for (const id of cases)
      byPerson(id, { type: "mark", to: { department: "PHED", district: "Panipat", office: null } }, started + 6 * HOUR_MS);
    const returned = new Set<GrievanceId>();
    for (let at = started + 6 * HOUR_MS; at < started + 9 * DAY_MS; at += HOUR_MS) {
      for (const id of cases) {
        const isHere = readGrievance(record, id)?.state === "atr-sent" && !returned.has(id);
        if (isHere && byPerson(id, { type: "return-atr", reason: "फ़ोटो नहीं" }, at)) returned.add(id);
      }
      while (actAll(record, at) > 0);
    }
    expect(returned.size).toBeGreaterThan(5);
    for (const id of cases) {
      const times = readEvents(record, id)
        .filter(({ actor }) => actor === "osd" || actor === "rehearsal")
        .map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
    temporary.remove();
  });

  test("leave alone what a window has open or selected, and take it some minutes after it was left", () => {
    const now = START + DAY_MS;
    const [temporary, unwatched] = [temporaryRecord(), temporaryRecord()];
    for (const { writer } of [temporary, unwatched])
      ingestPosts(
        writer,
        Array.from({ length: 40 }, (_, index) => complaint(index + 1)),
        { understand, policy: () => DEFAULT_SLA_POLICY, now: () => START + HOUR_MS },
      );
    const record = temporary.writer;
    actAll(unwatched.writer, now);
    const all = openCasesNewestFirst(record, 100);
    const [open, selected] = all.filter((id) => readGrievance(unwatched.writer, id)?.state === "marked");
    if (open === undefined || selected === undefined) throw new Error("Nothing is to be marked");

    const presence = createPresence(() => undefined);
    const hands = createHands(record, presence);
    const states = () => [open, selected].map((id) => readGrievance(record, id)?.state);
    presence.enter({}, "", { id: open, selected: [selected] }, now);
    hands.look(now, false);
    while (actAll(record, now, hands.leftAt) > 0);
    expect(states()).toEqual(["new", "new"]);
    expect(all.filter((id) => readGrievance(record, id)?.state === "new").length).toBeLessThan(all.length / 2);
    while (actAll(record, now + MINUTE_MS, hands.leftAt) > 0);
    expect(states()).toEqual(["new", "new"]);
    while (actAll(record, now + 7 * MINUTE_MS, hands.leftAt) > 0);
    expect(states()).not.toContain("new");
    expect(readEvents(record, open).find(({ event }) => event?.type === "marked")?.at).toBeGreaterThan(now);
    temporary.remove();
    unwatched.remove();
  });

  test("leave the first of the new cases to a newcomer for some minutes, but see the alerts among them", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const posts = Array.from({ length: 40 }, (_, index) => complaint(index + 1));
    const now = START + 41 * MINUTE_MS;
    ingestPosts(record, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => now });
    const presence = createPresence(() => undefined);
    const hands = createHands(record, presence);
    const first = [...listQueue(record, queueOf("new", "desk")).subarray(0, 10)].map((row) => idOfRow(record, row));
    const states = () => first.map((id) => id && readGrievance(record, id)?.state);
    presence.enter({}, "", { id: openCasesNewestFirst(record, 1)[0] ?? null, selected: [] }, now);
    for (let at = now; at < now + 10 * MINUTE_MS; at += 2_000) {
      hands.look(at, true);
      actAll(record, at, hands.leftAt);
    }
    expect(new Set(states())).toEqual(new Set(["new"]));
    expect(openCasesNewestFirst(record, 100).some((id) => readGrievance(record, id)?.state === "marked")).toBe(true);
    const [some] = first;
    expect(some && [hands.leftAt(some, "mark"), hands.leftAt(some, "acknowledge-alert")]).toEqual([expect.any(Number), null]);
    for (let at = now + 10 * MINUTE_MS; at < now + HOUR_MS; at += MINUTE_MS) {
      hands.look(at, true);
      actAll(record, at, hands.leftAt);
    }
    expect(states()).toContain("marked");
    temporary.remove();
  });

  test("leave what stands beside the case that a person has open in the list of new ones: they go there next", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const posts = Array.from({ length: 60 }, (_, index) => complaint(index + 1));
    const now = START + HOUR_MS;
    ingestPosts(record, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => START });
    const presence = createPresence(() => undefined);
    // The first minutes of the desk are over, in which the beginning of the list is the person's.
    presence.enter({}, "", { id: null, selected: [] }, START);
    const hands = createHands(record, presence);
    const listed = () => [...listQueue(record, queueOf("new", "desk"))].map((row) => idOfRow(record, row)!);
    const before = listed();
    const at = before.length - 8;
    presence.enter({}, "", { id: before[at]!, selected: [] }, now);
    hands.look(now, true);
    while (actAll(record, now, hands.leftAt) > 0);
    const left = new Set(listed());
    expect(before.slice(at - 3).filter((id) => !left.has(id))).toEqual([]);
    expect(before.slice(0, at - 20).some((id) => !left.has(id))).toBe(true);
    temporary.remove();
  });

  test("do nothing before its time", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    ingestPosts(record, [complaint(1)], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => START });
    expect(actAll(record, START + 60_000)).toBe(0);
    temporary.remove();
  });
});
