import type { CaseFilter } from "#domain/desk/filter.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { Figures, Grouping } from "#domain/reporting/figures.ts";
import type { GroupKey } from "#domain/reporting/casesOf.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf } from "../filter/conditions.ts";
import { scanSql } from "./scanSql.ts";
import { createTally, figuresOfTally } from "./tally.ts";
import type { Slice, TalliedLine } from "./tally.ts";

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

export interface FiguresOfAll {
  /** In no order. */
  readonly lines: readonly FiguresOfGroup[];
  /** Of all lines together: each case is in one of them. */
  readonly total: Figures;
}

/** Between two slices anyone who waits is told how far it is, and may be done with waiting. */
const SLICE_MS = 61 * DAY_MS;

/**
 * The figures of a period by line. `onSlice` is told what share is done, from 0 to 1. Throws where the deck does not add up:
 * a number that is wrong is worse than none.
 */
export function figuresOf(reader: Reader, asked: FiguresAsked, onSlice: (share: number) => void = () => {}): FiguresOfAll {
  return reader.snapshot(() => {
    const { filter, by, from, asOf } = asked;
    const conditions = conditionsOf(reader, filter);
    const values = conditions.flatMap((condition) => condition.values);
    const first = reader.sqlite.prepare<[], number | null>("SELECT min(opened_at) FROM grievance").pluck().get() ?? null;
    const tally = createTally();
    const begin = first ?? asOf + 1;
    for (let openedFrom = begin; openedFrom <= asOf; openedFrom += SLICE_MS) {
      const openedBefore = openedFrom + SLICE_MS;
      const sql = scanSql({ by, from, asOf, conditions, openedFrom, openedBefore, byIndex: isIndexed(filter) });
      const slice = reader.sqlite.prepare<unknown[], Slice>(sql).get(...values);
      if (slice !== undefined) tally.add(slice);
      onSlice(Math.min(1, (openedBefore - begin) / (asOf + 1 - begin)));
    }
    const lines = tally.lines();
    return {
      lines: by === null ? [] : lines.map((line) => ({ key: keyOf(by, line), figures: figuresOfTally([line]) })),
      total: figuresOfTally(lines),
    };
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

function keyOf(by: Grouping, { k1, k2 }: TalliedLine): GroupKey {
  return (by === "category" ? { department: k1, category: k2 } : { [by]: k1 }) as GroupKey;
}
