import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import { addsUp } from "#domain/grievance/testing/addsUp.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { recordPost } from "../posts/recordPost.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepOverdue } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { heat } from "./heat.ts";
import { overdueAt } from "./overdueAt.ts";
import { OLDEST_UNMARKED } from "./owingOffices.ts";
import { stats } from "./stats.ts";
import { casesOfPost, casesOfThread, isOfficialAuthor, officialPostsOfThread } from "./threads.ts";
import { NEWEST_EMERGENCIES, NEWEST_INCIDENTS, openEmergencies, wallCards } from "./wallCards.ts";
import { wallFigures } from "./wallFigures.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

function act(id: GrievanceId, now: number, ...actions: readonly GrievanceAction[]): void {
  for (const action of actions) {
    const grievance = readGrievance(writer, id);
    const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
    if (!decision?.ok) throw new Error(`${action.type} was not done`);
    appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
  }
}

const PHED_KARNAL = { department: "PHED", district: "Karnal", office: null } as const;
const dispose: readonly GrievanceAction[] = [
  { type: "mark", to: PHED_KARNAL },
  { type: "send-atr", atr: { outcome: "solved", text: "Repaired", officer: null, actedAt: null, proof: [] } },
  { type: "accept-atr", exception: null },
];

describe("the figures of the wall", () => {
  test("count the day of India, and the day before to the minute", () => {
    const midnight = startOfIndianDay(MORNING);
    const now = midnight + 10 * HOUR_MS + 7 * 60_000 + 30_000;
    const times = [midnight - 1, midnight, now, midnight + DAY_MS - 1, midnight + DAY_MS];
    const yesterday = [midnight - DAY_MS - 1, midnight - DAY_MS, now - DAY_MS - 1, now - DAY_MS, now - DAY_MS + 1];
    for (const [index, createdAt] of [...times, ...yesterday].entries()) recordPost(writer, examplePost(String(index), { createdAt }), now);
    expect(wallFigures(writer, now)).toMatchObject({ postsToday: 3, postsYesterdayByNow: 2 });
    expect(wallFigures(writer, midnight)).toMatchObject({ postsToday: 3, postsYesterdayByNow: 0 });
  });

  test("count what was opened and disposed of today, and add up", () => {
    const ids = ["1", "2", "3", "4"].map((each) => openExampleCase(writer, examplePost(each)));
    const old = openExampleCase(writer, examplePost("old", { createdAt: MORNING - DAY_MS }));
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error("Cases were expected");
    act(first, MORNING, ...dispose);
    act(old, MORNING - HOUR_MS, ...dispose);
    act(second, MORNING, { type: "mark", to: PHED_KARNAL });
    act(third, MORNING, { type: "ask-details", question: "Where?" });
    sweepOverdue(writer, MORNING + 8 * DAY_MS);
    const figures = wallFigures(writer, MORNING);
    expect(figures).toMatchObject({
      openedToday: 4,
      disposedToday: 2,
      receipts: 5,
      pendingMarking: 1,
      inAction: 1,
      atrSent: 0,
      disposed: 2,
      sideStates: 1,
      reportsOverdue: 1,
      markingsOverdue: 1,
    });
    expect(addsUp(figures)).toBe(true);
    act(first, MORNING, { type: "reopen", why: "Dry again" });
    expect(wallFigures(writer, MORNING)).toMatchObject({ disposedToday: 1, inAction: 2, disposed: 1 });
    expect(wallFigures(writer, MORNING + DAY_MS)).toMatchObject({ openedToday: 0, disposedToday: 0 });
  });

  test("are all nought on an empty record", () => {
    const { openedUsual, disposedUsual, reportsOverdueWeek, ...counts } = wallFigures(writer, MORNING);
    expect([openedUsual, disposedUsual, reportsOverdueWeek]).toEqual([null, null, null]);
    expect(Object.values(counts).every((value) => value === 0)).toBe(true);
    expect(stats(writer)).toMatchObject({ posts: 0, cases: 0, overdue: 0, events: 0, byState: { new: 0, "sub-judice": 0 } });
  });
});

describe("the cards of the wall", () => {
  const photo: PostMedia = { kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null };

  test("are the cases that were opened last, newest first, with the citizen's words", () => {
    for (let minute = 0; minute < 5; minute++) {
      openExampleCase(
        writer,
        examplePost(String(minute), { createdAt: MORNING + minute * 60_000, text: `post ${minute}`, media: [photo, photo] }),
      );
    }
    const cards = wallCards(writer, 3);
    expect(cards.map(({ text }) => text.told())).toEqual(["post 4", "post 3", "post 2"]);
    expect(cards[0]).toMatchObject({
      channel: "x",
      kind: "grievance",
      state: "new",
      urgency: "routine",
      department: "PHED",
      district: "Karnal",
      place: null,
      openedAt: MORNING + 240_000,
      postCount: 1,
      mediaCount: 2,
      overdue: false,
    });
    expect(cards[0]?.ticket).toMatch(/^261124-/u);
  });

  test("leave out what is no grievance", () => {
    const id = openExampleCase(writer, examplePost("1"));
    act(id, MORNING, { type: "set-aside", aside: { as: "not-a-grievance", reason: "Greetings" } });
    expect(wallCards(writer, 10)).toEqual([]);
  });

  test("stay empty of words while the post has not arrived", () => {
    writer.transaction(() => openExampleCase(writer, examplePost("1")));
    writer.sqlite.exec("UPDATE grievance SET first_post_external_id = 'elsewhere'");
    expect(wallCards(writer, 1)[0]?.text.told()).toBe("");
  });
});

describe("the incidents of the wall", () => {
  const water = "वार्ड 12 में तीन दिन से पानी नहीं आ रहा";
  const later = (minutes: number) => MORNING + minutes * 60_000;
  const ofWard = (id: string, minutes: number, text = water) => examplePost(id, { text, createdAt: later(minutes) });

  test("are one card each, at the time and in the words of their newest case, with the worst urgency that is open", () => {
    openExampleCase(writer, ofWard("1", 0), exampleProposal({ place: "Ward 12" }));
    const worst = openExampleCase(writer, ofWard("2", 10), exampleProposal({ urgency: "emergency" }));
    openExampleCase(
      writer,
      ofWard("3", 5, "सड़क टूटी है, वार्ड 3"),
      exampleProposal({ departments: [{ code: "PWD", score: 1, evidence: [] }] }),
    );
    openExampleCase(writer, ofWard("4", 20, "ward 12 me pani nahi aa raha"));
    const [card, other] = wallCards(writer, 5);
    expect(wallCards(writer, 5)).toHaveLength(2);
    expect(card?.text.told()).toBe("ward 12 me pani nahi aa raha");
    expect(card).toMatchObject({
      urgency: "emergency",
      place: "Ward 12",
      openedAt: later(20),
      evidence: ["पानी"],
      incident: { cases: 3, openCases: 3, citizens: 3 },
    });
    expect(other).toMatchObject({ urgency: "routine", evidence: [], incident: { cases: 1 } });
    act(worst, MORNING, ...dispose);
    expect(wallCards(writer, 1)[0]).toMatchObject({ urgency: "routine", incident: { cases: 3, openCases: 2 } });
  });

  test("lend one emergency each to the strip, newest first, while every open case is counted", () => {
    const emergency = exampleProposal({ urgency: "emergency", urgencyEvidence: ["करंट"] });
    for (let minute = 0; minute < 4; minute++) openExampleCase(writer, ofWard(`same ${minute}`, minute), emergency);
    for (let ward = 1; ward <= 6; ward++) openExampleCase(writer, ofWard(`ward ${ward}`, ward, `वार्ड ${ward} में करंट`), emergency);
    const { total, cards } = openEmergencies(writer, 5);
    expect(total).toBe(10);
    expect(cards.map(({ text }) => text.told())).toEqual(
      [6, 5, 4].map((ward) => `वार्ड ${ward} में करंट`).concat(cards.slice(3).map(({ text }) => text.told())),
    );
    expect(new Set(cards.map(({ incident }) => incident.id)).size).toBe(5);
    expect(cards[0]?.evidence).toEqual(["करंट", "पानी"]);
    for (const { grievanceId } of cards) act(grievanceId, MORNING, ...dispose);
    expect(openEmergencies(writer, 5).total).toBe(5);
    const [first] = openEmergencies(writer, 1).cards;
    if (!first) throw new Error("An emergency was expected");
    act(first.grievanceId, MORNING, { type: "set-aside", aside: { as: "not-a-grievance", reason: "A film" } });
    expect(openEmergencies(writer, 5).total).toBe(4);
    const takeBack = writer.sqlite.prepare("UPDATE post SET deleted_at = 1 WHERE external_id = ?");
    // Of the ones of one incident the others still tell of it.
    takeBack.run("same 0");
    expect(openEmergencies(writer, 5).total).toBe(4);
    const open = openExampleCase(writer, ofWard("back", 9, "वार्ड 9 में करंट"), emergency);
    expect(openEmergencies(writer, 1)).toMatchObject({ total: 5, takenBack: 0, cards: [{ grievanceId: open }] });
    takeBack.run("back");
    const left = openEmergencies(writer, 5);
    expect(left.total).toBe(4);
    // By hand: a case is gone where every post of it, and of the others of its incident, was deleted.
    const gone = writer.sqlite
      .prepare<[], number>(
        `SELECT count(*) FROM grievance g WHERE g.urgency = 'emergency' AND g.disposed_at IS NULL AND g.state <> 'not-a-grievance'
           AND (SELECT max(p.deleted_at IS NULL) FROM incident_case a JOIN incident_case b ON b.incident_id = a.incident_id
             JOIN case_post cp ON cp.grievance_id = b.grievance_id
             JOIN post p ON p.channel = cp.channel AND p.external_id = cp.external_id WHERE a.grievance_id = g.id) = 0`,
      )
      .pluck();
    expect([left.takenBack, gone.get()]).toEqual([1, 1]);
    expect(left.cards.map(({ grievanceId }) => grievanceId)).not.toContain(open);
  });
});

describe("the heat of the offices", () => {
  test("counts open cases, with a place for those whose office is not known", () => {
    openExampleCase(writer, examplePost("1"));
    openExampleCase(writer, examplePost("2"), exampleProposal({ departments: [], district: null }));
    openExampleCase(writer, examplePost("3"), exampleProposal({ district: null }));
    act(openExampleCase(writer, examplePost("4")), MORNING, ...dispose);
    sweepOverdue(writer, MORNING + 8 * DAY_MS);
    const today = { asked: 0, reportsOverdue: 0, askedTooLate: 0, openedToday: 1, usualToday: null, oldestOpenedAt: MORNING };
    expect(heat(writer, MORNING)).toEqual([
      { department: null, district: null, open: 1, markingsOverdue: 1, ...today },
      { department: "PHED", district: null, open: 1, markingsOverdue: 1, ...today },
      { department: "PHED", district: "Karnal", open: 1, markingsOverdue: 1, ...today, openedToday: 2 },
    ]);
  });

  test("knows who is late at another time than that of the last sweep", () => {
    openExampleCase(writer, examplePost("1"));
    const later = openExampleCase(writer, examplePost("2", { createdAt: MORNING + DAY_MS }));
    act(later, MORNING + DAY_MS, { type: "mark", to: PHED_KARNAL });
    const late = () =>
      [0, 7, 8].map((days) => {
        const { reportsOverdue, markingsOverdue } = overdueAt(writer, MORNING + days * DAY_MS + 1);
        return [reportsOverdue, markingsOverdue];
      });
    const expected = [
      [0, 0],
      [0, 1],
      [1, 1],
    ];
    expect(late()).toEqual(expected);
    sweepOverdue(writer, MORNING + 9 * DAY_MS);
    expect(late()).toEqual(expected);
  });
});

describe("threads", () => {
  test("know their cases, their official posts and who is official", () => {
    const id = openExampleCase(writer, examplePost("1", { conversationId: "70" }));
    openExampleCase(writer, examplePost("2", { conversationId: "700" }));
    const answer = { externalId: "cmo", handle: "cmohry", name: null, location: null };
    recordPost(writer, examplePost("3", { conversationId: "70", role: "ours", author: answer, inReplyToAuthorId: "author-1" }), MORNING);
    expect(casesOfThread(writer, "x:70:" as never)).toEqual([id]);
    expect(casesOfPost(writer, "x", "1")).toEqual([id]);
    expect(casesOfPost(writer, "x", "3")).toEqual([]);
    expect(officialPostsOfThread(writer, "x", "70")).toEqual([
      {
        channel: "x",
        externalId: "3",
        role: "ours",
        authorExternalId: "cmo",
        inReplyToAuthorId: "author-1",
        isRepost: false,
        createdAt: MORNING,
      },
    ]);
    expect(isOfficialAuthor(writer, "x", "cmo")).toBe(true);
    expect(isOfficialAuthor(writer, "x", "author-1")).toBe(false);
  });
});

describe("the plans of the queries that a wall repeats", () => {
  const planOf = (sql: string) =>
    writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");

  test("take the newest incidents and emergencies from their indexes, without sorting", () => {
    expect(planOf(NEWEST_INCIDENTS)).toContain("SCAN t USING INDEX incident_newest");
    expect(planOf(NEWEST_EMERGENCIES)).toContain("SCAN g USING INDEX grievance_open_emergency");
    expect(planOf(NEWEST_INCIDENTS)).toContain("SEARCH b USING COVERING INDEX case_post_grievance");
    for (const plan of [planOf(NEWEST_INCIDENTS), planOf(NEWEST_EMERGENCIES)]) {
      expect(plan).not.toContain("TEMP B-TREE");
      expect(plan).not.toMatch(/SCAN (?:p|q|b|c|f)\b/u);
    }
  });

  test("find the oldest due time of an office by its index", () => {
    expect(planOf(OLDEST_UNMARKED)).toBe("SEARCH grievance USING INDEX grievance_overdue_unmarked (due_at>?)");
  });

  test("find who has become late by its index", () => {
    expect(planOf("SELECT rowid FROM grievance WHERE overdue = 0 AND due_at IS NOT NULL AND due_at < ? ORDER BY due_at LIMIT 5")).toBe(
      "SEARCH grievance USING COVERING INDEX grievance_due (overdue=? AND due_at>? AND due_at<?)",
    );
  });

  test("never go through all posts or cases", () => {
    for (const sql of [
      "SELECT count(*) FROM post WHERE id >= ? AND id < ? AND created_at >= ? AND created_at < ?",
      "SELECT id FROM grievance WHERE case_key >= ? AND case_key < ? ORDER BY case_key",
      "SELECT 1 FROM post WHERE channel = ? AND author_external_id = ? AND role <> 'citizen' LIMIT 1",
      "SELECT 1 FROM post WHERE channel = ? AND conversation_id = ? AND role <> 'citizen' ORDER BY id",
    ]) {
      expect(planOf(sql)).toMatch(/^SEARCH/u);
    }
  });
});
