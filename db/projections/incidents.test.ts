import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { sameIncident } from "#domain/understanding/sameIncident.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { ownSeat } from "../seat.ts";
import { recordPost } from "../posts/recordPost.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { readGrievance } from "./grievanceRow.ts";
import { sweepOverdue } from "../sweep.ts";
import { rebuild } from "./rebuild.ts";
import { sketchOfRow } from "./incidentRow.ts";
import type { IncidentCaseRow } from "./incidentRow.ts";
import { FOUNDERS, MEMBERS } from "./incidentTable.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

function beginAfresh(): void {
  record.remove();
  record = temporaryRecord();
  ({ writer } = record);
}

const WATER = "Sector 12 Panipat me 4 din se pani nahi aa raha";
const WATER_IN_HINDI = "पानीपत सेक्टर 12 में पानी नहीं आ रहा है";
const TEXTS = [
  WATER,
  WATER_IN_HINDI,
  "Model Town Panipat me pani nahi aa raha",
  "Sector 12 Panipat me bijli nahi aa rahi",
  "Panipat me pani nahi aa raha",
  "पानीपत सेक्टर 12 में सड़क टूटी है",
  "ਪਾਣੀਪਤ ਸੈਕਟਰ 12 ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ",
];

let serial = 0;

function open(text: string, more: Partial<IncomingPost> = {}): GrievanceId {
  const post = examplePost(`post-${(serial += 1)}`, { text, ...more });
  return openExampleCase(writer, post, understand({ text, placeName: null, authorLocation: null }));
}

function act(id: GrievanceId, action: GrievanceAction): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now: MORNING, policy: DEFAULT_SLA_POLICY });
  if (decision?.ok) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
}

const rows = (sql: string, from: Writer = writer) => from.sqlite.prepare<[], Record<string, unknown>>(sql).all();
/** All that is derived, without the numbers that each record gives for itself. */
const derived = (from: Writer = writer) => ({
  incidents: rows(
    `SELECT founder_id, cases, open_cases, open_urgent, open_emergencies, overdue_cases, citizens, newest_at, newest_id
     FROM incident ORDER BY founder_id`,
    from,
  ),
  cases: rows(`SELECT t.founder_id, c.* FROM incident_case c JOIN incident t ON t.id = c.incident_id ORDER BY c.grievance_id`, from).map(
    (each) => ({ ...each, number: 0, incident_id: 0 }),
  ),
  keys: rows(
    `SELECT k.key, k.founding, k.opened_at, c.grievance_id FROM incident_key k JOIN incident_case c ON c.number = k.number
     ORDER BY k.key, c.grievance_id`,
    from,
  ),
});
const sizes = () => rows("SELECT cases FROM incident ORDER BY cases DESC").map(({ cases }) => cases);
const founderOf = (id: GrievanceId) =>
  writer.sqlite
    .prepare("SELECT t.founder_id FROM incident_case c JOIN incident t ON t.id = c.incident_id WHERE c.grievance_id = ?")
    .pluck()
    .get(id);

const firstOf = (ids: readonly GrievanceId[]) => ids.reduce((first, id) => (id < first ? id : first));

/** Members that likeness put in an incident with whose founder they are not of one incident: there must be none. */
function strangers(): readonly string[] {
  const columns = Object.entries({ grievanceId: "grievance_id", openedAt: "opened_at" }).map(
    ([field, column]) => `c.${column} AS ${field}`,
  );
  const find = (where: string) =>
    writer.sqlite.prepare<[], IncidentCaseRow & { readonly founderId: string }>(
      `SELECT c.*, ${columns.join(", ")}, t.founder_id AS founderId FROM incident_case c JOIN incident t ON t.id = c.incident_id ${where}`,
    );
  const founders = new Map(
    find("WHERE c.grievance_id = t.founder_id")
      .all()
      .map((row) => [row.grievanceId as string, row]),
  );
  return find("WHERE c.grievance_id <> t.founder_id AND c.follows = 0")
    .all()
    .filter((row) => {
      const founder = founders.get(row.founderId);
      return founder === undefined || sameIncident(sketchOfRow(founder), sketchOfRow(row)) === null;
    })
    .map(({ grievanceId }) => grievanceId);
}

/** The counts made from the members, one by one. */
const COUNTED = `
  SELECT c.incident_id AS id, count(*) AS cases, sum(c.is_open) AS open_cases, sum(c.is_open AND c.urgency = 1) AS open_urgent,
    sum(c.is_open AND c.urgency = 2) AS open_emergencies, sum(g.overdue) AS overdue_cases,
    count(DISTINCT c.author) + sum(c.author IS NULL) AS citizens, max(c.opened_at) AS newest_at
  FROM incident_case c JOIN grievance g ON g.id = c.grievance_id GROUP BY c.incident_id ORDER BY c.incident_id`;
const KEPT = `
  SELECT id, cases, open_cases, open_urgent, open_emergencies, overdue_cases, citizens, newest_at FROM incident ORDER BY id`;

const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      step: fc.constant("open" as const),
      text: fc.constantFrom(...TEXTS),
      author: fc.constantFrom("asha", "bina", "chand", "devi"),
      hours: fc.nat(120),
    }),
  },
  fc.record({
    step: fc.constant("act" as const),
    on: fc.nat(9),
    action: fc.constantFrom<GrievanceAction>(
      { type: "mark", to: { department: "PHED", district: "Panipat", office: null } },
      { type: "mark", to: { department: "PWD", district: "Hisar", office: null } },
      { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } },
      { type: "restore", reason: "Withdrawn" },
      { type: "correct-proposal", district: null },
      { type: "correct-proposal", urgency: "emergency" },
      { type: "correct-proposal", kind: "praise" },
      { type: "take-out-of-incident" },
    ),
  }),
  fc.record({ step: fc.constant("put" as const), on: fc.nat(9), with: fc.nat(9) }),
  fc.record({ step: fc.constant("sweep" as const), hours: fc.nat(200) }),
  fc.record({ step: fc.constant("edit" as const), on: fc.nat(9), text: fc.constantFrom(...TEXTS) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer Each> ? Each : never;

function live(steps: readonly Step[]): void {
  const cases: { readonly id: GrievanceId; readonly post: IncomingPost }[] = [];
  for (const step of steps) {
    if (step.step === "open") {
      const post = examplePost(`post-${(serial += 1)}`, {
        text: step.text,
        createdAt: MORNING + step.hours * HOUR_MS,
        author: { externalId: step.author, handle: null, name: null, location: null },
      });
      cases.push({ id: openExampleCase(writer, post, understand({ text: step.text, placeName: null, authorLocation: null })), post });
      continue;
    }
    if (step.step === "sweep") {
      sweepOverdue(writer, MORNING + step.hours * HOUR_MS);
      continue;
    }
    const known = cases[step.on % cases.length];
    if (known === undefined) continue;
    if (step.step === "put") {
      // Also with a case that never came in.
      const other = cases[step.with]?.id ?? grievanceIdOf(`x:none:${step.with}` as CaseKey);
      act(known.id, { type: "put-in-incident", with: other });
    } else if (step.step === "act") act(known.id, step.action);
    else recordPost(writer, { ...known.post, text: step.text, versionId: `version-${(serial += 1)}`, versionIndex: serial }, MORNING);
  }
}

const anyOpening = fc.record({ text: fc.constantFrom(...TEXTS), author: fc.constantFrom("asha", "bina", "chand"), hours: fc.nat(120) });

function postsOf(openings: readonly { readonly text: string; readonly author: string; readonly hours: number }[]): readonly IncomingPost[] {
  return openings.map(({ text, author, hours }, index) =>
    examplePost(`ordered-${index}`, {
      text,
      createdAt: MORNING + hours * HOUR_MS,
      author: { externalId: author, handle: null, name: null, location: null },
    }),
  );
}

function takeIn(into: Writer, post: IncomingPost): GrievanceId {
  return openExampleCase(into, post, understand({ text: post.text, placeName: null, authorLocation: null }));
}

describe("the incidents of the record", () => {
  test("gather many citizens with one incident, across scripts, and keep water, power and other places apart", () => {
    const ids = TEXTS.map((text, hour) => open(text, { createdAt: MORNING + hour * HOUR_MS }));
    expect(sizes()).toEqual([3, 1, 1, 1, 1]);
    const founder = firstOf([0, 1, 6].flatMap((at) => ids[at] ?? []));
    expect(rows("SELECT founder_id, cases, open_cases, citizens FROM incident WHERE cases = 3")).toEqual([
      { founder_id: founder, cases: 3, open_cases: 3, citizens: 3 },
    ]);
  });

  test("end where the incident is complained of days later than the case that founds it", () => {
    open(WATER);
    open(WATER_IN_HINDI, { createdAt: MORNING + 2 * DAY_MS });
    expect(sizes()).toEqual([2]);
    beginAfresh();
    open(WATER);
    open(WATER_IN_HINDI, { createdAt: MORNING + 2 * DAY_MS + 1 });
    expect(sizes()).toEqual([1, 1]);
  });

  test("count a citizen once, and open cases as they are", () => {
    const author = { externalId: "asha", handle: null, name: null, location: null };
    const one = open(WATER, { author });
    open(WATER_IN_HINDI, { author, createdAt: MORNING + 1 });
    expect(rows("SELECT cases, open_cases, citizens FROM incident")).toEqual([{ cases: 2, open_cases: 2, citizens: 1 }]);
    act(one, { type: "accept-atr", exception: "Solved on the spot" });
    expect(readGrievance(writer, one)?.state).toBe("disposed");
    expect(rows("SELECT cases, open_cases FROM incident")).toEqual([{ cases: 2, open_cases: 1 }]);
  });

  test("count their overdue cases, and no longer when those are disposed of", () => {
    const ids = [open(WATER), open(WATER_IN_HINDI, { createdAt: MORNING + 1 }), open(WATER, { createdAt: MORNING + 2 })];
    const overdue = () => rows("SELECT overdue_cases FROM incident");
    expect(overdue()).toEqual([{ overdue_cases: 0 }]);
    sweepOverdue(writer, MORNING + 30 * DAY_MS);
    expect(overdue()).toEqual([{ overdue_cases: 3 }]);
    for (const id of ids.slice(1)) act(id, { type: "accept-atr", exception: "Solved on the spot" });
    expect(overdue()).toEqual([{ overdue_cases: 1 }]);
  });

  test("hold what is of one incident with their founder, count it right, and are the same made again, whatever happens to cases and posts", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 4, maxLength: 30, size: "max" }), fc.nat(200), (steps, hours) => {
        beginAfresh();
        live(steps);
        while (sweepOverdue(writer, MORNING + hours * HOUR_MS) > 0);
        expect(strangers()).toEqual([]);
        expect(rows(COUNTED)).toEqual(rows(KEPT));
        const before = derived();
        rebuild(writer);
        while (sweepOverdue(writer, MORNING + hours * HOUR_MS) > 0);
        expect(rows(COUNTED)).toEqual(rows(KEPT));
        expect(derived()).toEqual(before);
      }),
      { numRuns: 18 },
    );
  });

  test("are the same in whatever order the cases came in", () => {
    fc.assert(
      fc.property(fc.array(anyOpening, { minLength: 2, maxLength: 25, size: "max" }), fc.infiniteStream(fc.nat()), (openings, lot) => {
        const posts = postsOf(openings);
        beginAfresh();
        for (const post of posts) takeIn(writer, post);
        const inOrder = derived();
        const drawn = posts.map((post) => ({ post, at: lot.next().value ?? 0 })).toSorted((one, other) => one.at - other.at);
        beginAfresh();
        for (const { post } of drawn) takeIn(writer, post);
        expect(derived()).toEqual(inOrder);
      }),
      { numRuns: 11 },
    );
  });

  test("are the same on two seats that took in different cases and then each other's", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOpening, fc.boolean()), { minLength: 2, maxLength: 16, size: "max" }), (openings) => {
        beginAfresh();
        const other = temporaryRecord();
        const posts = postsOf(openings.map(([opening]) => opening));
        const ids = posts.map((post, index) => takeIn(openings[index]?.[1] === true ? writer : other.writer, post));
        if (ids[0] !== undefined && openings[0]?.[1] === true) {
          act(ids[0], { type: "put-in-incident", with: ids.at(-1) ?? ids[0] });
        }
        for (const seat of [writer, other.writer]) for (const post of posts) recordPost(seat, post, MORNING);
        const eventsOf = (from: Writer) => eventsOfSeat(from, ownSeat(from), 0, 10_000);
        const [mine, theirs] = [eventsOf(writer), eventsOf(other.writer)];
        mergeEvents(writer, theirs, MORNING + 365 * DAY_MS);
        mergeEvents(other.writer, mine, MORNING + 365 * DAY_MS);
        expect(derived(other.writer)).toEqual(derived(writer));
        other.remove();
      }),
      { numRuns: 8 },
    );
  });

  test("find their cases when the post comes after the events of another seat", () => {
    open(WATER);
    const text = WATER_IN_HINDI;
    const late = examplePost("late", { text });
    const id = takeIn(writer, late);
    expect(sizes()).toEqual([2]);
    // As if the post had not been there yet.
    writer.sqlite.exec("UPDATE post SET external_id = 'elsewhere' WHERE external_id = 'late'");
    rebuild(writer);
    expect(sizes()).toEqual([1, 1]);
    recordPost(writer, late, MORNING);
    expect(sizes()).toEqual([2]);
    expect(founderOf(id)).toBeDefined();
  });

  test("are the same after all of them were found again from the cases", () => {
    for (let hour = 0; hour < 9; hour += 1) open(TEXTS[hour % TEXTS.length] ?? WATER, { createdAt: MORNING + hour * HOUR_MS });
    open(WATER, { createdAt: MORNING + 10 * HOUR_MS });
    const gathered = derived();
    expect(gathered.cases).toHaveLength(10);
    writer.sqlite.exec("DELETE FROM incident_key; DELETE FROM incident; DELETE FROM incident_case");
    rebuild(writer);
    expect(derived()).toEqual(gathered);
  });
});

describe("what a person decides of an incident", () => {
  test("takes a case out for ever, no matter who complains of the same afterwards", () => {
    const [one, two, three] = [open(WATER), open(WATER_IN_HINDI, { createdAt: MORNING + 1 }), open(WATER, { createdAt: MORNING + 2 })];
    for (const out of [one, two]) act(out, { type: "take-out-of-incident" });
    expect(sizes()).toEqual([1, 1, 1]);
    open(WATER, { createdAt: MORNING + 3 });
    expect(sizes()).toEqual([2, 1, 1]);
    expect([founderOf(one), founderOf(two)]).toEqual([one, two]);
    expect(founderOf(three)).not.toBe(one);
  });

  test("puts a case into an incident that it is not alike, where it stays and counts", () => {
    const water = open(WATER);
    const power = open("Sector 12 Panipat me bijli nahi aa rahi");
    act(power, { type: "put-in-incident", with: water });
    expect(founderOf(power)).toBe(water);
    expect(rows("SELECT cases, open_cases, citizens FROM incident")).toEqual([{ cases: 2, open_cases: 2, citizens: 2 }]);
    act(power, { type: "correct-proposal", urgency: "emergency" });
    expect(rows("SELECT cases, open_emergencies FROM incident")).toEqual([{ cases: 2, open_emergencies: 1 }]);
    act(power, { type: "take-out-of-incident" });
    expect(sizes()).toEqual([1, 1]);
  });

  test("is followed wherever the other case goes", () => {
    const road = open("पानीपत सेक्टर 12 में सड़क टूटी है");
    const power = open("Sector 12 Panipat me bijli nahi aa rahi");
    const water = open(WATER);
    act(road, { type: "put-in-incident", with: power });
    act(power, { type: "put-in-incident", with: water });
    expect(sizes()).toEqual([3]);
    act(power, { type: "take-out-of-incident" });
    expect(founderOf(road)).toBe(power);
    act(power, { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } });
    expect(founderOf(road)).toBe(road);
    act(power, { type: "restore", reason: "Withdrawn" });
    expect(founderOf(road)).toBe(power);
  });

  test("waits for a case that has not come in", () => {
    const post = examplePost("to come", { text: WATER });
    const id = grievanceIdOf(caseKeyOf(post) as CaseKey);
    const power = open("Sector 12 Panipat me bijli nahi aa rahi");
    act(power, { type: "put-in-incident", with: id });
    expect(founderOf(power)).toBe(power);
    takeIn(writer, post);
    expect(founderOf(power)).toBe(id);
  });

  test("does no harm in a ring", () => {
    const ids = [open(WATER), open("Sector 12 Panipat me bijli nahi aa rahi"), open("पानीपत सेक्टर 12 में सड़क टूटी है")];
    ids.forEach((id, at) => act(id, { type: "put-in-incident", with: ids[(at + 1) % 3] ?? id }));
    expect(sizes()).toEqual([3]);
    expect(new Set(ids.map((id) => founderOf(id)))).toEqual(new Set([firstOf(ids)]));
  });
});

describe("the look-ups of a case's incident", () => {
  const planOf = (sql: string) =>
    writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");

  test("take founders and members from their keys within the days", () => {
    for (const sql of [FOUNDERS, MEMBERS]) {
      expect(planOf(sql)).toContain("SEARCH k USING PRIMARY KEY (key=? AND founding=? AND opened_at>? AND opened_at<?)");
    }
    expect(planOf(MEMBERS)).toContain("SEARCH c USING INTEGER PRIMARY KEY (rowid=?)");
  });
});
