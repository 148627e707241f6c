import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { sameTrouble } from "#domain/understanding/sameTrouble.ts";
import { troubleIdOf } from "#domain/understanding/troubleId.ts";
import { understand } from "#domain/understanding/understand.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../events/append.ts";
import { recordPost } from "../posts/recordPost.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { readGrievance } from "./grievanceRow.ts";
import { FOUNDERS } from "./placeInTrouble.ts";
import { rebuild } from "./rebuild.ts";
import { sketchOfRow } from "./troubleRow.ts";
import type { TroubleCaseRow } from "./troubleRow.ts";
import { buildTroublesOnce } from "./troubles.ts";

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

const rows = (sql: string) => writer.sqlite.prepare<[], Record<string, unknown>>(sql).all();
const derived = () => ({
  troubles: rows("SELECT * FROM trouble ORDER BY id"),
  cases: rows("SELECT * FROM trouble_case ORDER BY grievance_id"),
  keys: rows("SELECT * FROM trouble_key ORDER BY key, opened_at, grievance_id"),
});
const sizes = () => rows("SELECT cases FROM trouble ORDER BY cases DESC").map(({ cases }) => cases);
const troubleOf = (id: GrievanceId) => writer.sqlite.prepare("SELECT trouble_id FROM trouble_case WHERE grievance_id = ?").pluck().get(id);

/** Members that are not of one trouble with the case that founded theirs: there must be none. */
function strangers(): readonly string[] {
  const columns = Object.entries({ grievanceId: "grievance_id", openedAt: "opened_at" }).map(
    ([field, column]) => `c.${column} AS ${field}`,
  );
  const find = (where: string) =>
    writer.sqlite.prepare<[], TroubleCaseRow & { readonly founderId: string }>(
      `SELECT c.*, ${columns.join(", ")}, t.founder_id AS founderId FROM trouble_case c JOIN trouble t ON t.id = c.trouble_id ${where}`,
    );
  const founders = new Map(
    find("WHERE c.grievance_id = t.founder_id")
      .all()
      .map((row) => [row.grievanceId as string, row]),
  );
  return find("WHERE c.grievance_id <> t.founder_id")
    .all()
    .filter((row) => {
      const founder = founders.get(row.founderId);
      return founder === undefined || sameTrouble(sketchOfRow(founder), sketchOfRow(row)) === null;
    })
    .map(({ grievanceId }) => grievanceId);
}

/** The counts made from the members, one by one. */
const COUNTED = `
  SELECT trouble_id AS id, count(*) AS cases, sum(is_open) AS open_cases,
    count(DISTINCT author) + sum(author IS NULL) AS citizens, max(opened_at) AS newest_at
  FROM trouble_case GROUP BY trouble_id ORDER BY trouble_id`;

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
    ),
  }),
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
    const known = cases[step.on];
    if (known === undefined) continue;
    if (step.step === "act") act(known.id, step.action);
    else recordPost(writer, { ...known.post, text: step.text, versionId: `version-${(serial += 1)}`, versionIndex: serial }, MORNING);
  }
}

describe("the troubles of the record", () => {
  test("gather many citizens with one trouble, across scripts, and keep water, power and other places apart", () => {
    const [first] = TEXTS.map((text, hour) => open(text, { createdAt: MORNING + hour * HOUR_MS }));
    expect(sizes()).toEqual([3, 1, 1, 1, 1]);
    expect(rows("SELECT id, founder_id, cases, open_cases, citizens FROM trouble WHERE cases = 3")).toEqual([
      { id: first && troubleIdOf(first), founder_id: first, cases: 3, open_cases: 3, citizens: 3 },
    ]);
  });

  test("end where the trouble is complained of days later", () => {
    open(WATER);
    open(WATER_IN_HINDI, { createdAt: MORNING + 2 * DAY_MS });
    open(WATER_IN_HINDI, { createdAt: MORNING + 2 * DAY_MS + 1 });
    expect(sizes()).toEqual([2, 1]);
  });

  test("count a citizen once, and open cases as they are", () => {
    const author = { externalId: "asha", handle: null, name: null, location: null };
    const one = open(WATER, { author });
    open(WATER_IN_HINDI, { author, createdAt: MORNING + 1 });
    expect(rows("SELECT cases, open_cases, citizens FROM trouble")).toEqual([{ cases: 2, open_cases: 2, citizens: 1 }]);
    act(one, { type: "accept-atr", exception: "Solved on the spot" });
    expect(readGrievance(writer, one)?.state).toBe("disposed");
    expect(rows("SELECT cases, open_cases FROM trouble")).toEqual([{ cases: 2, open_cases: 1 }]);
  });

  test("gather a backlog that is read newest first, and keep who founded it", () => {
    const first = open(WATER, { createdAt: MORNING + 40 * 60_000 });
    for (let minute = 39; minute >= 0; minute -= 1) open(WATER, { createdAt: MORNING + minute * 60_000 });
    expect(sizes()).toEqual([41]);
    expect(troubleOf(first)).toBe(troubleIdOf(first));
  });

  test("hold what is of one trouble with their founder, and count it right, whatever happens to cases and posts", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 4, maxLength: 30 }), (steps) => {
        beginAfresh();
        live(steps);
        for (const made of ["as it came", "anew"]) {
          if (made === "anew") rebuild(writer);
          expect(strangers()).toEqual([]);
          expect(rows(COUNTED)).toEqual(rows("SELECT id, cases, open_cases, citizens, newest_at FROM trouble ORDER BY id"));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("are the same when made anew from the events, where nothing was put right since", () => {
    const opening = anyStep.filter(({ step }) => step === "open");
    fc.assert(
      fc.property(fc.array(opening, { minLength: 2, maxLength: 20 }), (steps) => {
        beginAfresh();
        live(steps);
        const before = derived();
        rebuild(writer);
        expect(derived()).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test("find their cases when the post comes after the events of another seat", () => {
    open(WATER);
    const text = WATER_IN_HINDI;
    const late = examplePost("late", { text });
    const id = openExampleCase(writer, late, understand({ text, placeName: null, authorLocation: null }));
    expect(sizes()).toEqual([2]);
    // As if the post had not been there yet.
    writer.sqlite.exec("UPDATE post SET external_id = 'elsewhere' WHERE external_id = 'late'");
    rebuild(writer);
    expect(sizes()).toEqual([1, 1]);
    recordPost(writer, late, MORNING);
    expect(sizes()).toEqual([2]);
    expect(troubleOf(id)).toBeDefined();
  });

  test("are found once in a record of an older program", () => {
    open(WATER);
    open(WATER_IN_HINDI, { createdAt: MORNING + 1 });
    const before = derived();
    writer.sqlite.exec("DELETE FROM trouble_key; DELETE FROM trouble_case; DELETE FROM trouble");
    buildTroublesOnce(writer);
    expect(derived()).toEqual(before);
  });
});

describe("the look-ups of a case's trouble", () => {
  const planOf = (sql: string) =>
    writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");

  test("take founders from their key within the days, in order", () => {
    expect(planOf(FOUNDERS)).toContain("SEARCH k USING PRIMARY KEY (key=? AND founding=? AND opened_at>? AND opened_at<?)");
    expect(planOf(FOUNDERS)).not.toContain("SCAN");
    expect(planOf(FOUNDERS)).not.toContain("TEMP B-TREE");
  });
});
