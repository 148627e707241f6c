import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openPayload } from "#db/events/sealedEvent.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { followRules } from "#db/projections/followRules.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { sweepAll } from "#db/sweep.ts";
import { complaints } from "./complaint.ts";
import { generateRecord } from "./generateRecord.ts";
import type { GenerateOptions } from "./generateRecord.ts";
import { seededRandom } from "./random.ts";
import { tellYear } from "./year.ts";

/** 24 November 2026, 10:00 in India. */
const UNTIL = Date.UTC(2026, 10, 24, 4, 30);
const YEAR = { cases: 200, seed: 7, until: UNTIL };

const temporary = temporaryFolder();
const file = join(temporary.folder, "generated.db");
const generate = (options: Partial<GenerateOptions> = {}) =>
  generateRecord({ ...YEAR, file, fullness: "whole", onProgress: () => undefined, ...options });

beforeAll(() => {
  generate();
  toldToTheRecord(join(temporary.folder, "told.db"));
}, 120_000);
afterAll(() => temporary.remove());

/** The same year through the record's own code, as if it had come in. */
function toldToTheRecord(told: string): void {
  const writer = openWriter(told);
  const year = tellYear(
    {
      ...YEAR,
      withPayloads: true,
      policy: DEFAULT_SLA_POLICY,
      understand,
      superiorsOf: (mark, now) => superiorsFor(mark, standardRegistry(), now),
    },
    {
      onPost: (post) => recordPost(writer, post, post.createdAt),
      onEvents: (grievanceId, events, actor, at) => appendEvents(writer, { grievanceId, events, actor, now: at }),
      onSettled: () => undefined,
    },
  );
  for (let isDone = false; !isDone;) isDone = writer.transaction(() => year.next().done === true);
  while (runClock(writer).hasMore);
  writer.checkpoint();
  writer.close();
}

function runClock(writer: Writer) {
  const superiorsOf = (mark: Parameters<typeof superiorsFor>[0]) => superiorsFor(mark, standardRegistry(), UNTIL);
  return tick({ record: writer, policy: () => DEFAULT_SLA_POLICY, superiorsOf, now: () => UNTIL, onDidChange: () => undefined });
}

/** Everything in a table, but what is drawn by lot or counts transactions. */
function contentOf(reader: Reader, table: string): readonly unknown[] {
  const { sqlite } = reader;
  const own = new Set(["position", "id", "seat", "prev_hash", "hash", "hlc"]);
  const columns = sqlite
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?)")
    .pluck()
    .all(table)
    .filter((name) => table !== "event" || !own.has(name));
  const rows = sqlite.prepare<[], Record<string, unknown>>(`SELECT ${columns.join(", ")} FROM ${table}`).all();
  // A box is another each time that the same is sealed.
  const whole = (row: Record<string, unknown>) =>
    table === "event" ? { ...row, payload: openPayload(reader, String(row["payload"])) } : row;
  return rows.map((row) => JSON.stringify(whole(row))).toSorted();
}

const opened = <Result>(path: string, work: (reader: Reader) => Result): Result => {
  const reader = openReader(path);
  try {
    return work(reader);
  } finally {
    reader.close();
  }
};

const TABLES = ["post", "post_payload", "event", "grievance", "case_post", "clock_due", "post_figure", "letter", "reply"];

describe("a generated record", () => {
  test.each(TABLES)("holds in %s what the record's own code would have put there", (table) => {
    const told = opened(join(temporary.folder, "told.db"), (reader) => contentOf(reader, table));
    expect(opened(file, (reader) => contentOf(reader, table))).toEqual(told);
  });

  test("has the same figures, incidents, search words and schema", () => {
    const facts = (reader: Reader) => ({
      figures: reader.sqlite.prepare("SELECT * FROM case_figure WHERE cases > 0 ORDER BY 1, 2, 3, 4").all(),
      days: reader.sqlite.prepare("SELECT * FROM day_figure WHERE opened > 0 OR disposed > 0 ORDER BY day").all(),
      states: reader.sqlite.prepare("SELECT * FROM state_figure WHERE cases > 0 ORDER BY 1, 2").all(),
      totals: reader.sqlite.prepare("SELECT * FROM total WHERE name <> 'revision' ORDER BY name").all(),
      incidents: reader.sqlite
        .prepare("SELECT founder_id, cases, open_cases, open_urgent, overdue_cases, citizens, newest_id FROM incident ORDER BY founder_id")
        .all(),
      found: ["पानी", "bijli", "sadak karnal"].map((text) => [...listQueue(reader, { filter: { text }, order: "newest" })]),
      schema: reader.sqlite.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").all(),
    });
    const generated = opened(file, facts);
    expect(generated).toEqual(opened(join(temporary.folder, "told.db"), facts));
    expect(generated.found[0]?.length).toBeGreaterThan(5);
  });

  test("has an unbroken chain of events, from which the same cases are made again", () => {
    const copy = join(temporary.folder, "copy.db");
    for (const ending of ["", ".keys"]) copyFileSync(file + ending, copy + ending);
    const writer = openWriter(copy);
    try {
      expect(verifyEvents(writer)).toMatchObject({ intact: true });
      const before = contentOf(writer, "grievance");
      expect(rebuild(writer)).toBe(YEAR.cases);
      sweepAll(writer, UNTIL);
      expect(contentOf(writer, "grievance")).toEqual(before);
    } finally {
      writer.close();
    }
  });

  test("is all made by the rules of this program: its first start makes no row again", () => {
    const copy = join(temporary.folder, "started.db");
    for (const ending of ["", ".keys"]) copyFileSync(file + ending, copy + ending);
    const writer = openWriter(copy);
    expect(followRules(writer, UNTIL)).toEqual({ cases: 0, hasMore: false });
    writer.close();
  });

  test("is a year of all sorts: states, departments, districts, languages", () => {
    opened(file, ({ sqlite }) => {
      const different = (column: string, table: string) =>
        sqlite.prepare<[], number>(`SELECT count(DISTINCT ${column}) FROM ${table}`).pluck().get() ?? 0;
      expect(different("state", "grievance")).toBeGreaterThanOrEqual(6);
      expect(different("district", "grievance")).toBe(23);
      expect(different("language_hint", "post")).toBe(3);
      expect(different("strftime('%m', opened_at / 1000, 'unixepoch')", "grievance")).toBe(12);
      const last = sqlite.prepare<[], number>("SELECT max(opened_at) FROM grievance").pluck().get() ?? 0;
      expect([last <= UNTIL, last > UNTIL - 3 * DAY_MS]).toEqual([true, true]);
    });
  });

  test("has as many posts as are asked for: others pass complaints on, and no case is another for it", () => {
    const crowded = join(temporary.folder, "crowded.db");
    expect(generate({ file: crowded, posts: 2_000 })).toMatchObject({ posts: 2_000, cases: YEAR.cases });
    const kept = (reader: Reader) => [
      contentOf(reader, "grievance"),
      contentOf(reader, "case_post"),
      contentOf(reader, "post_payload").length,
    ];
    expect(opened(crowded, kept)).toEqual(opened(file, kept));
    opened(crowded, (reader) => {
      const { sqlite } = reader;
      const each = sqlite
        .prepare<[], number>("SELECT count(*) FROM post WHERE reposts IS NOT NULL GROUP BY reposts ->> 'externalId'")
        .pluck()
        .all();
      expect([Math.min(...each), Math.max(...each)]).toEqual([8, 9]);
      expect(sqlite.prepare("SELECT sum(posts) FROM post_figure").pluck().get()).toBe(2_000);
      expect([...listQueue(reader, { filter: { text: "पानी" }, order: "newest" })].length).toBeGreaterThan(5);
    });
  });

  test("is the same for the same seed and another for another", () => {
    const posts = (name: string, options: Partial<GenerateOptions>) => {
      const path = join(temporary.folder, name);
      generate({ file: path, cases: 40, fullness: "light", ...options });
      return opened(path, (reader) => contentOf(reader, "post"));
    };
    expect(posts("one.db", {})).toEqual(posts("two.db", {}));
    expect(posts("three.db", { seed: 8 })).not.toEqual(posts("four.db", {}));
  });

  test("takes no place that is taken, and leaves nothing behind where it did not come to its end", () => {
    expect(() => generate()).toThrow(/already/u);
    writeFileSync(join(temporary.folder, "note.txt"), "mine");
    expect(() => generate({ file: join(temporary.folder, "note.txt") })).toThrow(/already/u);
    const broken = join(temporary.folder, "broken.db");
    const stopped = () => {
      throw new Error("stopped");
    };
    expect(() => generate({ file: broken, cases: 20, onProgress: stopped })).toThrow("stopped");
    expect([existsSync(broken), existsSync(`${broken}.arriving`)]).toEqual([false, false]);
  });

  test("in its light form is of the same cases, without a past", () => {
    const light = join(temporary.folder, "light.db");
    generate({ file: light, fullness: "light" });
    expect(opened(light, (reader) => contentOf(reader, "grievance"))).toEqual(opened(file, (reader) => contentOf(reader, "grievance")));
    expect(opened(light, (reader) => contentOf(reader, "post_payload"))).toEqual([]);
  });
});

test("what people write is of forty departments, and the program finds most of them", () => {
  const random = seededRandom(1);
  const { matter } = complaints(understand);
  const matters = Array.from({ length: 2_000 }, () => matter(random)).filter(({ department }) => department !== null);
  const found = matters.filter(({ department, proposal }) => proposal.departments[0]?.code === department);
  expect(new Set(matters.map(({ department }) => department)).size).toBeGreaterThanOrEqual(40);
  expect(found.length / matters.length).toBeGreaterThan(0.8);
  expect(new Set(matters.map(({ writtenIn }) => writtenIn))).toEqual(new Set(["hi", "hinglish", "en", "pa"]));
});
