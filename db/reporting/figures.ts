import type { CaseFilter } from "#domain/desk/filter.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { COUNTS, deckAddsUp, SPREADS } from "#domain/reporting/figures.ts";
import type { Count, Figures, Grouping, SpreadName } from "#domain/reporting/figures.ts";
import type { GroupKey } from "#domain/reporting/casesOf.ts";
import { spreadOf } from "#domain/reporting/spread.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf } from "../queue/conditions.ts";
import { scanSql } from "./scanSql.ts";

export interface FiguresAsked {
  readonly filter: CaseFilter;
  /** Without it there is one line. */
  readonly by: Grouping | null;
  readonly from: number;
  /** The last instant that counts, milliseconds UTC. */
  readonly asOf: number;
}

export interface FiguresOfGroup {
  readonly key: GroupKey;
  readonly figures: Figures;
}

/** Between two slices whoever waits is told how far it is, and may be done with waiting. */
const SLICE_MS = 61 * DAY_MS;

/**
 * The figures of a period by line, in no order. `onSlice` is told what share is done, from 0 to 1. Throws where the deck does not add up:
 * a number that is wrong is worse than none.
 */
export function figuresOf(reader: Reader, asked: FiguresAsked, onSlice: (share: number) => void = () => {}): readonly FiguresOfGroup[] {
  return reader.snapshot(() => {
    const { filter, by, from, asOf } = asked;
    const conditions = conditionsOf(reader, filter);
    const values = conditions.flatMap((condition) => condition.values);
    const first = reader.sqlite.prepare<[], number | null>("SELECT min(opened_at) FROM grievance").pluck().get() ?? null;
    const lines = new Map<string, Line>();
    const begin = first ?? asOf + 1;
    for (let openedFrom = begin; openedFrom <= asOf; openedFrom += SLICE_MS) {
      const openedBefore = openedFrom + SLICE_MS;
      const sql = scanSql({ by, from, asOf, conditions, openedFrom, openedBefore, byIndex: isIndexed(filter) });
      for (const row of reader.sqlite.prepare<unknown[], Row>(sql).iterate(...values)) add(lines, row);
      onSlice(Math.min(1, (openedBefore - begin) / (asOf + 1 - begin)));
    }
    return [...lines.values()].map((line) => ({ key: keyOf(by, line), figures: figuresOfLine(line) }));
  });
}

/** The fields of a filter that the index of the figures answers. */
const INDEXED: ReadonlySet<string> = new Set<keyof CaseFilter>([
  "states",
  "departments",
  "districts",
  "urgencies",
  "kinds",
  "channels",
  "speakers",
  "offices",
  "routine",
  "categories",
  "openedFrom",
  "openedBefore",
  "dueFrom",
  "dueBefore",
]);

function isIndexed(filter: CaseFilter): boolean {
  return Object.keys(filter).every((field) => INDEXED.has(field));
}

type Row = Readonly<Record<Count, number>> &
  Readonly<Record<SpreadName, string>> & { readonly k1: string | null; readonly k2: string | null };

interface Line {
  readonly k1: string | null;
  readonly k2: string | null;
  readonly counts: Record<Count, number>;
  readonly durations: Record<SpreadName, Float64Array[]>;
}

function add(lines: Map<string, Line>, row: Row): void {
  const name = `${row.k1}\n${row.k2}`;
  let line = lines.get(name);
  if (line === undefined) {
    const counts = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>;
    line = { k1: row.k1, k2: row.k2, counts, durations: { response: [], undertaking: [], disposal: [] } };
    lines.set(name, line);
  }
  for (const count of COUNTS) line.counts[count] += row[count];
  for (const spread of SPREADS) {
    if (row[spread] !== "[]") line.durations[spread].push(Float64Array.from(JSON.parse(row[spread]) as number[]));
  }
}

function figuresOfLine({ counts, durations }: Line): Figures {
  if (!deckAddsUp(counts)) throw new Error(`The figures do not add up: ${JSON.stringify(counts)}`);
  return {
    ...counts,
    response: spreadOf(joined(durations.response)),
    undertaking: spreadOf(joined(durations.undertaking)),
    disposal: spreadOf(joined(durations.disposal)),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function keyOf(by: Grouping | null, { k1, k2 }: Line): GroupKey {
  if (by === null) return {};
  return (by === "category" ? { department: k1, category: k2 } : { [by]: k1 }) as GroupKey;
}
