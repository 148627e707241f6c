import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { ReviewCaseCommand } from "#contract/review.ts";
import type { CaseKey, GrievanceId, OfficeId, ReviewId } from "#domain/ids.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { readReview, readReviewEvents } from "#db/projections/readReview.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { tick } from "../../core/clock/clock.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { minutesOf } from "../../services/review/minutes.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

const windowOf = () => createRouterClient(router, { context: engine.context });
const DC_KARNAL = "REVENUE/district-head/Karnal" as OfficeId;
const SP_KARNAL = "POLICE/district/Karnal" as OfficeId;
const CTM_KARNAL = "CMO/district/Karnal" as OfficeId;

async function begun(): Promise<string> {
  const { id } = await windowOf().review.prepare({
    title: "November review",
    plannedAt: Date.now(),
    scope: { of: "districts", districts: ["Karnal", "Panipat"] },
  });
  await windowOf().review.act({ id, action: { type: "begin" } });
  return id;
}

describe("a review", () => {
  test("frees the walls and the officers' screen when it is ended, and leaves them to another one", async () => {
    const [id, other] = [await begun(), await begun()];
    const put = () => windowOf().presenting.put({ screen: { reviewId: id, stop: "Karnal", slide: "figures", grievanceId: null } });
    await put();
    await windowOf().review.act({ id: other, action: { type: "end" } });
    expect((await windowOf().walls.order()).review).toBe("Karnal");
    await windowOf().review.act({ id, action: { type: "end" } });
    expect((await windowOf().walls.order()).review).toBeNull();
    const screen = await windowOf().presenting.watch();
    expect(await screen[Symbol.asyncIterator]().next()).toMatchObject({ value: null });
  });

  test("procedures the heads of each district and of its police, and the nodal officer", async () => {
    const id = await begun();
    const { stops } = await windowOf().review.get({ id });
    expect(stops.map(({ key, offices }) => [key, offices.map(({ label }) => label.en)])).toEqual([
      ["Karnal", ["Deputy Commissioner, Karnal", "Superintendent of Police, Karnal", expect.stringContaining("Karnal")]],
      ["Panipat", ["Deputy Commissioner, Panipat", "Superintendent of Police, Panipat", expect.stringContaining("Panipat")]],
    ]);
  });

  test("is in the list with what it still has to see kept", async () => {
    const id = await begun();
    const act = (office: OfficeId) =>
      windowOf().review.act({
        id,
        action: { type: "promise", office, officer: null, cases: [], words: "Pump by Friday", dueAt: Date.now() + 3 * DAY_MS },
      });
    await act(DC_KARNAL);
    const { promises } = await act(SP_KARNAL);
    await windowOf().review.act({ id, action: { type: "settle", promiseId: promises[0]?.id ?? "", result: "kept", words: null } });
    expect(await windowOf().review.list()).toMatchObject([{ id, state: "begun", promises: 2, unsettled: 1 }]);
    expect(await windowOf().review.promises({ offices: [DC_KARNAL], days: 30 })).toMatchObject([{ standing: "kept", office: DC_KARNAL }]);
  });

  test("says what is refused and why", async () => {
    const { id } = await windowOf().review.prepare({
      title: "Later",
      plannedAt: Date.now() + DAY_MS,
      scope: { of: "departments", departments: ["PHED"] },
    });
    await expect(windowOf().review.act({ id, action: { type: "end" } })).rejects.toMatchObject({
      code: "REFUSED",
      data: { refusal: "not-begun" },
    });
    await expect(windowOf().review.get({ id: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("a letter for being absent has a number of its own series, and goes to nobody who came", async () => {
  const id = await begun();
  const take = (office: OfficeId, attendance: "present" | "absent") =>
    windowOf().review.act({ id, action: { type: "take-attendance", office, attendance, name: null } });
  await take(DC_KARNAL, "present");
  await take(SP_KARNAL, "absent");
  const issue = async (office: OfficeId) => {
    const { subject, body, answerBy, to } = await windowOf().review.absenceLetter.draft({ id, office });
    return windowOf().review.absenceLetter.issue({ id, letter: { to, subject, body, answerBy } });
  };
  expect((await issue(SP_KARNAL)).number).toMatch(/R0001$/);
  await take(CTM_KARNAL, "absent");
  expect((await issue(CTM_KARNAL)).number).toMatch(/R0002$/);
  await expect(issue(DC_KARNAL)).rejects.toMatchObject({ data: { refusal: "not-absent" } });
  const { stops } = await windowOf().review.get({ id });
  expect(stops[0]?.offices.map(({ letter }) => letter !== null)).toEqual([false, true, true]);
});

test("a letter for being absent that is given up once it is being numbered, and pressed again at once, is one letter of one number", async () => {
  const id = await begun();
  await windowOf().review.act({ id, action: { type: "take-attendance", office: SP_KARNAL, attendance: "absent", name: null } });
  const press = async () => {
    const { subject, body, answerBy, to } = await windowOf().review.absenceLetter.draft({ id, office: SP_KARNAL });
    return windowOf().review.absenceLetter.issue({ id, letter: { to, subject, body, answerBy } });
  };
  const [first, again] = await Promise.all([press(), press()]);
  expect(first.number).toMatch(/R0001$/u);
  expect([again, await press()]).toEqual([first, first]);
  expect(readReview(engine.context.writer, id as ReviewId)?.absenceLetters).toHaveLength(1);
});

test("the clock says of a promise once that its day is near and once that it has come, and not of one that its cases have kept", async () => {
  const { writer: record, understanding, policy } = engine.context;
  const post = examplePost("1", { text: "Karnal me patwari jamabandi ki nakal nahi de raha", createdAt: Date.now() });
  ingestPosts(record, [post], { understand: understanding.understand, policy, now: Date.now });
  const caseId = grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
  const id = await begun();
  const dueAt = Date.now() + 3 * DAY_MS;
  const promise = (cases: GrievanceId[]) =>
    windowOf().review.act({
      id,
      action: { type: "promise", office: DC_KARNAL, officer: null, cases, words: "Soon", dueAt },
    });
  await promise([]);
  await promise([caseId]);
  for await (const _ of await windowOf().desk.act({
    target: { kind: "case", id: caseId },
    act: { do: "act", action: { type: "accept-atr", exception: "The copy was handed over" } },
  }));
  const saidBy = (now: number) => {
    tick({ record, policy, superiorsOf: () => [], now: () => now, onDidChange: () => undefined });
    return readReviewEvents(record, id as ReviewId).flatMap(({ event }) => (event?.type.startsWith("promise-made") ? [] : [event?.type]));
  };
  const clockWords = (now: number) => saidBy(now).filter((type) => type === "promise-reminded" || type === "promise-fell-due");
  expect(clockWords(dueAt - 2 * DAY_MS)).toEqual([]);
  expect(clockWords(dueAt - 5 * HOUR_MS)).toEqual(["promise-reminded"]);
  expect(clockWords(dueAt - 4 * HOUR_MS)).toEqual(["promise-reminded"]);
  expect(clockWords(dueAt + 1)).toEqual(["promise-reminded", "promise-fell-due", "promise-fell-due"]);
  expect(clockWords(dueAt + DAY_MS)).toHaveLength(3);
  const lines = await windowOf().review.promises({ offices: [DC_KARNAL], days: 1 });
  expect(lines.map(({ standing, cases }) => `${standing}, ${cases.length} cases`).toSorted()).toEqual(["kept, 1 cases", "open, 0 cases"]);
});

describe("the dossier of a district", () => {
  test("is of thirty days only where the record is as old: of what was before it nothing is known", async () => {
    const { writer: record, understanding, policy } = engine.context;
    const today = startOfIndianDay(Date.now());
    expect((await windowOf().review.dossier({ stop: "Karnal" })).period).toMatchObject({ since: "record", from: today });
    const createdAt = today - 3 * DAY_MS + HOUR_MS;
    const rules = { understand: understanding.understand, policy, now: Date.now };
    ingestPosts(record, [examplePost("9", { text: "Hisar me pani nahi aa raha", createdAt })], rules);
    expect((await windowOf().review.dossier({ stop: "Karnal" })).period).toMatchObject({ since: "record", from: today - 3 * DAY_MS });
  });

  test("agrees with the record, hides who is to be hidden, and reads the heaviest cases aloud", async () => {
    const { writer: record, understanding, policy } = engine.context;
    const rules = { understand: understanding.understand, policy, now: Date.now };
    const long = Date.now() - 60 * DAY_MS;
    const posts = [
      examplePost("1", { text: "Karnal sector 12 me transformer jal gaya, call 9812345678", createdAt: long }),
      examplePost("2", { text: "Karnal me live wire gir gayi hai, current aa raha hai, bachao", createdAt: Date.now() }),
      examplePost("3", { text: "Karnal me patwari nakal nahi de raha", createdAt: Date.now() }),
      examplePost("4", { text: "Hisar me pani nahi aa raha", createdAt: Date.now() }),
    ];
    for (const post of posts) ingestPosts(record, [post], rules);
    tick({ record, policy, superiorsOf: () => [], now: Date.now, onDidChange: () => undefined });
    const dossier = await windowOf().review.dossier({ stop: "Karnal" });
    expect(dossier.period.since).toBe("days");
    const counted = record.sqlite.prepare<[], number>("SELECT count(*) FROM grievance WHERE district = 'Karnal'").pluck().get();
    expect(dossier.figures).toMatchObject({
      receipts: (counted ?? 0) - 1,
      pendingMarking: 2,
      pending: 3,
      pendingOverdue: 0,
      pendingMarkingsOverdue: 1,
      lateSeason: 0,
    });
    // Nobody was asked for it yet: it is the cell that owes.
    expect([dossier.offices, dossier.owing]).toEqual([[], { offices: 0, overdue: 0, unmarked: 1 }]);
    expect(dossier.cases).toHaveLength(3);
    expect(dossier.cases[0]?.urgency).toBe("emergency");
    expect(JSON.stringify(dossier)).not.toContain("9812345678");
  });

  test("holds what its officers promised before, and is not to be had of a place that there is not", async () => {
    const id = await begun();
    const promise = { type: "promise", officer: null, cases: [], words: "Soon", dueAt: Date.now() + DAY_MS } as const;
    await windowOf().review.act({ id, action: { ...promise, cases: [], office: DC_KARNAL } });
    await windowOf().review.act({ id, action: { ...promise, cases: [], office: "REVENUE/district-head/Panipat" } });
    expect((await windowOf().review.dossier({ stop: "Karnal" })).promises.map(({ office }) => office)).toEqual([DC_KARNAL]);
    expect((await windowOf().review.dossier({ stop: "PHED" })).promises).toEqual([]);
    await expect(windowOf().review.dossier({ stop: "Lahore" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the minutes tell who came, what was promised and who was written to, and are not to be had before the review has begun", async () => {
  const { id: later } = await windowOf().review.prepare({
    title: "Later",
    plannedAt: Date.now() + DAY_MS,
    scope: { of: "districts", districts: ["Nuh"] },
  });
  await expect(windowOf().review.printMinutes({ id: later, locale: "hi" })).rejects.toMatchObject({ code: "NOT_BEGUN" });

  const id = await begun();
  const act = (action: Parameters<ReturnType<typeof windowOf>["review"]["act"]>[0]["action"]) => windowOf().review.act({ id, action });
  await act({ type: "take-attendance", office: DC_KARNAL, attendance: "present", name: "Anita Rani" });
  await act({ type: "take-attendance", office: SP_KARNAL, attendance: "absent", name: null });
  await act({ type: "take-attendance", office: CTM_KARNAL, attendance: "represented", name: "Ravi Kumar, Naib Tehsildar" });
  const plan = { title: "November", plannedAt: 1, scope: { of: "districts" as const, districts: ["Karnal" as const, "Panipat" as const] } };
  await act({ type: "replan", ...plan, chair: "Shri A. K. Singh, APSCM" });
  await act({
    type: "promise",
    office: DC_KARNAL,
    officer: "Anita Rani",
    cases: [],
    words: "पंप शुक्रवार तक चलेगा",
    dueAt: Date.now() + DAY_MS,
  });
  await act({ type: "remark", office: SP_KARNAL, grievanceId: null, words: "To be asked in writing" });
  const { to, subject, body, answerBy } = await windowOf().review.absenceLetter.draft({ id, office: SP_KARNAL });
  const { number } = await windowOf().review.absenceLetter.issue({ id, letter: { to, subject, body, answerBy } });
  await act({ type: "end" });

  const review = readReview(engine.context.writer, id as ReviewId);
  if (review === null) throw new Error("The review is gone");
  const minutes = await minutesOf(engine.context, review, DEFAULT_LETTERHEAD, Date.now());
  expect(minutes?.stops).toMatchObject([
    {
      name: { en: "Karnal", hi: "करनाल" },
      // What offices owe, and what the cell owes, as on every other paper.
      figures: { pendingOverdue: 0, pendingMarkingsOverdue: expect.any(Number) },
      attendance: [
        { name: "Anita Rani", attendance: ["present"], letter: null },
        { attendance: ["absent"], letter: number },
        { attendance: ["represented"], name: "Ravi Kumar, Naib Tehsildar" },
      ],
      promises: [{ words: "पंप शुक्रवार तक चलेगा", officer: "Anita Rani", standing: "open" }],
      remarks: [{ words: "To be asked in writing" }],
    },
    { name: { en: "Panipat" }, promises: [], remarks: [] },
  ]);
  expect(minutes).toMatchObject({ number: expect.stringMatching(/^CMO\/ISMGT\/\d{4}\/..-M0001$/u), chair: "Shri A. K. Singh, APSCM" });
  expect(minutes?.copyTo.map(({ en }) => en)).toEqual([
    "Divisional Commissioner: Karnal",
    "Deputy Commissioner: Karnal, Panipat",
    expect.stringMatching(/Police.*: Karnal, Panipat$/u),
    expect.stringMatching(/: Karnal, Panipat$/u),
    "Guard file",
  ]);
});

test("minutes keep their number when the review goes on, and those of the next review have the next", async () => {
  const numberOf = async (id: string) => {
    const review = readReview(engine.context.writer, id as ReviewId);
    return review === null ? null : (await minutesOf(engine.context, review, DEFAULT_LETTERHEAD, Date.now()))?.number;
  };
  const first = await begun();
  expect(await numberOf(first)).toBeNull();
  const act = (id: string, type: "begin" | "end") => windowOf().review.act({ id, action: { type } });
  await act(first, "end");
  expect(await numberOf(first)).toMatch(/-M0001$/u);
  const second = await begun();
  await act(second, "end");
  expect(await numberOf(second)).toMatch(/-M0002$/u);
  await act(first, "begin");
  await act(first, "end");
  expect(await numberOf(first)).toMatch(/-M0001$/u);
});

test("what any office promised at a stop is in its minutes and in its next dossier, and nowhere else", async () => {
  const id = await begun();
  const promise = (office: OfficeId, stop: string) =>
    windowOf().review.act({
      id,
      action: {
        type: "promise",
        office,
        stop,
        officer: null,
        cases: [],
        words: `${office} at ${stop}`,
        dueAt: Date.now() + DAY_MS,
      },
    });
  await promise("PHED/department" as OfficeId, "Karnal");
  const { promises } = await promise("PHED/district/Panipat" as OfficeId, "Panipat");
  expect(promises.map(({ stop }) => stop)).toEqual(["Karnal", "Panipat"]);
  const wordsIn = async (stop: string) => (await windowOf().review.dossier({ stop })).promises.map(({ words }) => words);
  expect(await wordsIn("Karnal")).toEqual(["PHED/department at Karnal"]);
  expect(await wordsIn("Panipat")).toEqual(["PHED/district/Panipat at Panipat"]);
  expect((await wordsIn("PHED")).toSorted()).toEqual(["PHED/department at Karnal", "PHED/district/Panipat at Panipat"]);
  expect(await wordsIn("Nuh")).toEqual([]);
});

test("a group of cases is those of a filter, soonest due first", async () => {
  const { writer: record, understanding, policy } = engine.context;
  const posts = ["1", "2", "3"].map((n) =>
    examplePost(n, { text: `Karnal me patwari jamabandi ki nakal nahi de raha ${n}`, createdAt: Date.now() }),
  );
  ingestPosts(record, posts, { understand: understanding.understand, policy, now: Date.now });
  const group = await windowOf().review.casesOfGroup({ filter: { districts: ["Karnal"] } });
  expect([group.total, group.lines.length]).toEqual([3, 3]);
  expect(new Set(group.ids)).toEqual(new Set(posts.map((post) => grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey)))));
  expect(await windowOf().review.casesOfGroup({ filter: { districts: ["Nuh"] } })).toEqual({ ids: [], lines: [], total: 0 });
});

describe("a case that is decided on the spot", () => {
  function opened(): GrievanceId {
    const { writer: record, understanding, policy } = engine.context;
    const post = examplePost("1", { text: "Karnal me patwari jamabandi ki nakal nahi de raha", createdAt: Date.now() });
    ingestPosts(record, [post], { understand: understanding.understand, policy, now: Date.now });
    return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
  }
  const TEHSIL = { department: "REVENUE", district: "Karnal", office: null } as const;
  const historyOf = async (id: GrievanceId) =>
    (await windowOf().grievances.get({ id })).timeline.flatMap(({ event, applied }) => (applied && event !== null ? [event.type] : []));

  test("has the act in its own history, and the review and its minutes tell of it", async () => {
    const id = await begun();
    const grievanceId = opened();
    const on = (act: ReviewCaseCommand) => windowOf().review.runOnCase({ id, stop: "Karnal", grievanceId, act });
    await on({ do: "mark", to: TEHSIL });
    await on({ do: "escalate", to: DC_KARNAL, words: "Copies are held back" });
    const { decisions } = await on({ do: "remark", words: "The Tehsildar will be heard" });
    expect(decisions.map(({ decision, to, words }) => [decision, to?.en ?? null, words])).toEqual([
      ["marked", expect.stringContaining("Karnal"), null],
      ["escalated", "Deputy Commissioner, Karnal", "Copies are held back"],
      ["remarked", null, "The Tehsildar will be heard"],
    ]);
    expect((await historyOf(grievanceId)).slice(-3)).toEqual(["marked", "escalated", "noted"]);
    const review = readReview(engine.context.writer, id as ReviewId);
    if (review === null) throw new Error("The review is gone");
    const minutes = await minutesOf(engine.context, review, DEFAULT_LETTERHEAD, Date.now());
    expect(minutes?.stops.map((stop) => stop.decisions.map(({ decision }) => decision))).toEqual([["marked", "escalated", "remarked"], []]);
    // Anyone who has only the paper knows what a ticket is about, and does not read the citizen's words.
    const [decided] = minutes?.stops[0]?.decisions ?? [];
    expect(decided?.case.subject).toEqual({
      en: expect.stringMatching(/^\p{Lu}.*, Karnal$/u),
      hi: expect.stringMatching(/^[^a-z]*, करनाल$/iu),
    });
    expect(decided?.case.subject.hi).not.toMatch(/[a-z]/iu);
    const { sqlite } = engine.context.writer;
    const counted = (where: string) =>
      sqlite.prepare<[], number>(`SELECT count(*) FROM grievance WHERE district = 'Karnal' AND ${where}`).pluck().get();
    expect(minutes?.stops[0]?.figures).toMatchObject({
      receipts: counted("1"),
      pending: counted("state IN ('new', 'marked', 'in-action')"),
    });
  });

  test("is left as it was where the case or the review does not allow it", async () => {
    const id = await begun();
    const grievanceId = opened();
    const mark = () => windowOf().review.runOnCase({ id, stop: "Karnal", grievanceId, act: { do: "mark", to: TEHSIL } });
    await mark();
    await expect(mark()).rejects.toMatchObject({ code: "CASE_REFUSED", data: { code: "already-answerable" } });
    await windowOf().review.act({ id, action: { type: "end" } });
    await expect(
      windowOf().review.runOnCase({ id, stop: "Karnal", grievanceId, act: { do: "remark", words: "Too late" } }),
    ).rejects.toMatchObject({ code: "REFUSED", data: { refusal: "already-ended" } });
    expect((await historyOf(grievanceId)).filter((type) => type === "marked" || type === "noted")).toEqual(["marked"]);
    expect((await windowOf().review.get({ id })).decisions).toHaveLength(1);
  });

  test("can be taken back, until something has followed", async () => {
    const id = await begun();
    const grievanceId = opened();
    const on = (act: ReviewCaseCommand) => windowOf().review.runOnCase({ id, stop: "Karnal", grievanceId, act });
    const marked = (await on({ do: "mark", to: TEHSIL })).decisions[0]?.id ?? "";
    const escalated = (await on({ do: "escalate", to: DC_KARNAL, words: null })).decisions[1]?.id ?? "";
    await expect(windowOf().review.takeBackDecision({ id, decisionId: marked })).rejects.toMatchObject({ code: "CASE_REFUSED" });
    expect((await windowOf().review.takeBackDecision({ id, decisionId: escalated })).decisions).toMatchObject([{ decision: "marked" }]);
    expect((await windowOf().review.takeBackDecision({ id, decisionId: marked })).decisions).toEqual([]);
    expect((await windowOf().grievances.get({ id: grievanceId })).case.state).toBe("new");
  });
});
