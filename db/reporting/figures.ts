import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { GroupKey } from "#domain/reporting/casesOf.ts";
import type { Count, Figures, Grouping, SpreadName } from "#domain/reporting/figures.ts";
import { COUNTS, SPREADS, deckAddsUp } from "#domain/reporting/figures.ts";
import { spreadOf } from "#domain/reporting/spread.ts";
import type { Reader } from "../connection.ts";
import { asksForHidden, conditionsOf } from "../filter/conditions.ts";
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
    // How many of a category there are tells of nobody, and would be untrue without the sensitive ones; which they are no list tells to everybody.
    const findsHidden = filter.text === undefined && !asksForHidden({ ...filter, categories: undefined });
    const conditions = conditionsOf(reader, { ...filter, findsHidden });
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

/** What SQLite gathers of a slice, as JSON arrays with a place for each case; a key is null where nothing is grouped by it. */
type Slice = Readonly<Record<SpreadName | "counted", string>> & { readonly k1: string | null; readonly k2: string | null };

interface TalliedLine {
  readonly k1: string | null;
  readonly k2: string | null;
  /** How many cases are part of the same counts: there are few such sets, and a great many cases. */
  readonly cases: ReadonlyMap<number, number>;
  readonly durationsMs: Readonly<Record<SpreadName, readonly number[]>>;
}

interface Tally {
  add(slice: Slice): void;
  /** In no order. */
  lines(): readonly TalliedLine[];
}

function createTally(): Tally {
  const lines = new Map<string | null, Map<string | null, Line>>();
  return {
    add(slice) {
      const [keys, others] = [keysOf(slice.k1), keysOf(slice.k2)];
      const counted = numbersOf(slice.counted);
      // By place, for this is gone through once for each case of a year.
      const taken = counted.map((each, place) => {
        const line = lineOf(lines, keys?.[place] ?? null, others?.[place] ?? null);
        line.cases.set(each ?? 0, (line.cases.get(each ?? 0) ?? 0) + 1);
        return line;
      });
      for (const spread of SPREADS) {
        numbersOf(slice[spread]).forEach((durationMs, place) => {
          if (durationMs !== null) taken[place]?.durationsMs[spread].push(durationMs);
        });
      }
    },
    lines: () => [...lines.values()].flatMap((each) => [...each.values()]),
  };
}

/** The figures of several lines together. Throws where the deck does not add up. */
function figuresOfTally(lines: readonly TalliedLine[]): Figures {
  const counts = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>;
  for (const { cases } of lines) {
    for (const [counted, many] of cases) {
      for (const [index, count] of COUNTS.entries()) if (Math.floor(counted / 2 ** index) % 2 === 1) counts[count] += many;
    }
  }
  if (!deckAddsUp(counts)) throw new Error(`The figures do not add up: ${JSON.stringify(counts)}`);
  const spread = (name: SpreadName) => spreadOf(together(lines.map(({ durationsMs }) => durationsMs[name])));
  return { ...counts, response: spread("response"), undertaking: spread("undertaking"), disposal: spread("disposal") };
}

interface Line extends TalliedLine {
  readonly cases: Map<number, number>;
  readonly durationsMs: Readonly<Record<SpreadName, number[]>>;
}

function lineOf(lines: Map<string | null, Map<string | null, Line>>, k1: string | null, k2: string | null): Line {
  const known = lines.get(k1)?.get(k2);
  if (known !== undefined) return known;
  const line = { k1, k2, cases: new Map(), durationsMs: { response: [], undertaking: [], disposal: [] } };
  lines.set(k1, (lines.get(k1) ?? new Map()).set(k2, line));
  return line;
}

function together(parts: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function keysOf(json: string | null): readonly (string | null)[] | null {
  return json === null ? null : (JSON.parse(json) as readonly (string | null)[]);
}

function numbersOf(json: string): readonly (number | null)[] {
  return JSON.parse(json) as readonly (number | null)[];
}
