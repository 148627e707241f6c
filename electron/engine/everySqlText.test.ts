import { parseSync } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Reader, Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { groupedCounts } from "#db/queue/groupedCounts.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { topOfQueue } from "#db/queue/topOfQueue.ts";
import { campaignFigures } from "#db/reporting/campaignFigures.ts";
import { caseRows, countCases } from "#db/reporting/caseRows.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import { openCountingReader } from "#db/scope/countingReader.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { HAPPENINGS, PERSON_LISTS } from "#domain/desk/filter.ts";
import { CASE_ORDERS } from "#domain/desk/caseOrders.ts";
import type { GrantedFilter } from "#domain/desk/filter.ts";
import type { GrievanceId, OfficeId, OfficerId, RepresentativeId } from "#domain/ids.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";

/* SQLite checks the names in every statement when it is prepared, so that a renamed column is found here and not by a person. */

const factories = vi.hoisted(() => [] as ((connection: Writer) => unknown)[]);
/** Those of them that a reader has as well. */
const ofReaders = vi.hoisted(() => [] as ((connection: Reader) => unknown)[]);
vi.mock(import("#db/connection.ts"), async (original) => {
  const { perConnection, perWriter } = await original();
  return {
    perConnection: (prepare) => {
      factories.push(prepare);
      ofReaders.push(prepare);
      return perConnection(prepare);
    },
    perWriter: (prepare) => {
      factories.push(prepare);
      return perWriter(prepare);
    },
  };
});

const SOURCES = import.meta.glob<string>(["/db/**/*.ts", "/electron/**/*.ts", "/bench/**/*.ts", "!**/*.test.ts", "!**/testing/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});
/** A file of its own with a schema of its own, which every test makes. */
delete SOURCES["/db/keys/keyFile.ts"];
/** It reads a record beside the one that it writes, as `hub/snapshots` proves. */
delete SOURCES["/db/copy/makeOwn.ts"];
/** It also writes a table of its own, to compare with. */
delete SOURCES["/bench/audit/run.ts"];
const MODULES = import.meta.glob(["/db/**/*.ts", "/electron/engine/**/*.ts", "!**/*.test.ts", "!**/testing/**"]);

/** Texts that are put together when they are asked for, and what proves each. A new one belongs into a `perConnection`, where this test reads it. */
const PUT_TOGETHER: Readonly<Record<string, string>> = {
  "/bench/hostile/targets/calls.ts": "the bench itself",
  "/bench/ingest/writes.ts": "the bench itself",
  "/bench/merge/run.ts": "the insertion of events, which append.ts prepares",
  "/bench/record/measureIndexes.ts": "the bench itself",
  "/bench/rehearsal/run.ts": "the bench itself",
  "/db/bulk/inBulk.ts": "indexes that the record names itself",
  "/db/cachedRows.ts": "opening a record makes these triggers",
  "/db/copy/leaveOwnOut.ts": "tables that a test compares with those of a record",
  "/db/copy/requireCopy.ts": "two tables that every copy has",
  "/db/copy/strayRows.ts": "tables that the copy names itself, by columns that all of them have",
  "/db/excerpt/makeExcerpt.ts": "tables copied by the columns that they have",
  "/db/filter/newestOfQuestion.ts": "a search among the filters below, of words that name something",
  "/db/opening/migrate.ts": "every test makes a record",
  "/db/part/takeBackCase.ts": "tables of cases that the record names itself, and its own guards",
  "/db/projections/writeRow.ts": "columns that drizzle's schema names",
  "/db/queue/groupedCounts.ts": "the filters below",
  "/db/queue/listQueue.ts": "the filters below",
  "/db/queue/queueCounts.ts": "the filters below",
  "/db/queue/topOfQueue.ts": "the filters below",
  "/db/reporting/campaignFigures.ts": "the filters below",
  "/db/reporting/caseRows.ts": "the filters below",
  "/db/reporting/figures.ts": "the filters below",
  "/db/scope/countingReader.ts": "opening one for a wall and counting runs these",
  "/db/scope/scopedReader.ts": "opening a scope makes these views",
};

let temporary: ReturnType<typeof temporaryFolder>;
let writer: Writer;
/** All of them are told at once. */
let broken: string[];
beforeAll(async () => {
  temporary = temporaryFolder();
  writer = openWriter(`${temporary.folder}/record.db`);
  const prepare = writer.sqlite.prepare.bind(writer.sqlite);
  writer.sqlite.prepare = (sql: string) => {
    try {
      return prepare(sql);
    } catch (error) {
      broken.push(`${String(error)} in ${sql}`);
      return prepare("SELECT 1");
    }
  };
  const preparing = Object.entries(SOURCES).filter(([, text]) =>
    /\b(?:perConnection|perWriter|cachedRows|heldValues)\(|\bfrom "(?:\.\.?\/)+ask\.ts"/u.test(text),
  );
  for (const [path] of preparing) await MODULES[path]?.();
});
afterAll(() => {
  writer.close();
  temporary.remove();
});

beforeEach(() => {
  broken = [];
});

describe("every SQL text", () => {
  test("that is prepared once for a connection names what is in the schema", () => {
    expect(factories.length).toBeGreaterThan(100);
    for (const prepare of factories) prepare(writer);
    expect(broken).toEqual([]);
  });

  test("that a reader has is prepared within a scope too, where tables are views", () => {
    const scoped = openScopedReader(writer.file, { departments: ["PHED"], districts: ["Karnal"] });
    const faults = ofReaders.flatMap((prepare) => {
      try {
        prepare(scoped);
        return [];
      } catch (error) {
        return [`${String(error)} in ${prepare.toString().slice(0, 200)}`];
      }
    });
    scoped.close();
    expect(faults).toEqual([]);
  });

  test("that is in a call names what is in the schema, and all others are known", () => {
    const putTogether = new Set<string>();
    for (const [path, source] of Object.entries(SOURCES)) {
      for (const text of textsIn(path, source)) {
        if (text === null) putTogether.add(path);
        else for (const sql of text.split(";")) if (sql.trim() !== "") writer.sqlite.prepare(sql);
      }
    }
    expect(broken).toEqual([]);
    expect([...putTogether].toSorted()).toEqual(Object.keys(PUT_TOGETHER));
  });

  test("of a wall of a part names what is in the schema", () => {
    const { reader, count } = openCountingReader(writer.file, { departments: ["PHED"], districts: ["Karnal"] });
    count(Date.now());
    reader.close();
  });

  test("of triggers names what is in the schema", () => {
    const { sqlite } = writer;
    const guarded = sqlite.prepare<[], string>("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const table of guarded) {
      const columns = sqlite.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(table);
      sqlite.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
      sqlite.prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(", ")}`);
      sqlite.prepare(`DELETE FROM ${table}`);
    }
    expect(broken).toEqual([]);
  });

  test("that a filter becomes names what is in the schema", () => {
    const filters: readonly GrantedFilter[] = [
      {},
      ...Object.entries(FILTERS).flatMap(([field, values]) => values.map((value) => ({ [field]: value }))),
      { states: ["new"], assignee: "p" },
    ];
    for (const filter of filters) {
      for (const order of CASE_ORDERS) {
        listQueue(writer, { filter, order });
        topOfQueue(writer, { filter, order }, { rows: 9, leastRows: 0, cases: 9, openCases: 9, posts: 9 });
      }
      groupedCounts(writer, filter);
      campaignFigures(writer, filter, { from: 0, before: 1 });
      countCases(writer, filter);
      Array.from(caseRows(writer, filter, 0));
    }
    queueCounts(writer, "p");
    for (const by of [null, ...GROUPINGS]) figuresOf(writer, { filter: {}, by, from: 0, asOf: 1 });
    expect(broken).toEqual([]);
  });
});

const CASE = "00000000-0000-5000-8000-000000000000" as GrievanceId;

/** Of each field of a filter what leads to another text. */
const FILTERS: { readonly [Field in keyof Required<GrantedFilter>]: readonly GrantedFilter[Field][] } = {
  states: [["new"], ["disposed"]],
  exactPlaces: [[], [{ district: "Karnal", places: ["Kachhwa"] }]],
  tehsils: [[{ district: "Karnal", tehsil: "Nilokheri" }], []],
  media: [["picture"], ["video", "document"]],
  departments: [["PHED", null]],
  districts: [["Karnal", null]],
  urgencies: [["emergency"]],
  kinds: [["grievance"]],
  channels: [["x"]],
  speakers: [["representative"], ["citizen"]],
  representatives: [[null], ["r" as RepresentativeId]],
  offices: [[null]],
  heldBy: [
    { officer: null, at: 1 },
    { officer: "o" as OfficerId, at: 1 },
  ],
  routine: [true],
  overdue: [true, false],
  asked: [true, false],
  askedTooLate: [true, false],
  reopened: [true, false],
  disputed: [true, false],
  redFlagged: [true, false],
  statutoryPast: [true, false],
  takenBack: [true, false],
  toCheck: [true, false],
  maybeEmergency: [true, false],
  maybeComplaint: [true, false],
  ofPerson: PERSON_LISTS.map((list) => ({ person: "p", list })),
  checkCall: [true],
  assignee: [null, "p"],
  incidents: [true],
  openedFrom: [1],
  openedBefore: [1],
  dueFrom: [1],
  dueBefore: [1],
  disposedFrom: [1],
  disposedBefore: [1],
  categories: [["leak", null]],
  places: [["Nilokheri"]],
  sameIncidentAs: [CASE],
  stood: [{ at: 1, states: ["new"], sinceFrom: 1, asked: true, askedTooLate: true, lateFromMs: 1, lateBeforeMs: 2 }],
  happened: HAPPENINGS.flatMap((what) => [
    { what, from: null, before: 1 },
    { what, from: 0, before: 1 },
  ]),
  rising: [
    { from: 0, before: 1 },
    { from: 0, before: 1, office: "PHED/district/Karnal" as OfficeId, tier: 1 },
  ],
  invited: [{ from: 0, before: 1 }],
  widerThan: [1],
  folded: [true, false],
  cases: [[CASE]],
  text: ["water", "bijli panipat", "HR-2026-000001", "CMOFF/N/2026/000001"],
  findsHidden: [true],
  statutoryCuts: [{ "PHED new-connection": 1 }],
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Call extends Node {
  readonly callee: Node & { readonly object?: Node; readonly property?: { readonly name: string }; readonly name?: string };
  readonly arguments: readonly (Node & {
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  })[];
}

/** What `prepare` and `exec` of a database are called with outside of `perConnection`: the text, null where it is put together. */
function textsIn(path: string, source: string): readonly (string | null)[] {
  if (!/\.(?:prepare|exec)\b/u.test(source)) return [];
  const found: (string | null)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "CallExpression") {
      const { callee, arguments: given } = node as Call;
      if (callee.name === "perConnection" || callee.name === "perWriter") return;
      const isOfDatabase =
        callee.object !== undefined && /(?:sqlite|Database\([^)]*\))$/u.test(source.slice(callee.object.start, callee.object.end));
      const [text] = given;
      if (isOfDatabase && text !== undefined && (callee.property?.name === "prepare" || callee.property?.name === "exec")) {
        const [only, ...more] = text.quasis ?? [];
        if (typeof text.value === "string") found.push(text.value);
        else found.push(only !== undefined && more.length === 0 ? only.value.cooked : null);
      }
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, source).program);
  return found;
}
