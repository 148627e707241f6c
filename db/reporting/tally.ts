import { COUNTS, deckAddsUp, SPREADS } from "#domain/reporting/figures.ts";
import type { Count, Figures, SpreadName } from "#domain/reporting/figures.ts";
import { spreadOf } from "#domain/reporting/spread.ts";

/** What SQLite gathers of a slice, as JSON arrays with a place for each case; a key is null where nothing is grouped by it. */
export type Slice = Readonly<Record<SpreadName | "counted", string>> & { readonly k1: string | null; readonly k2: string | null };

export interface TalliedLine {
  readonly k1: string | null;
  readonly k2: string | null;
  /** How many cases are part of the same counts: there are few such sets, and a great many cases. */
  readonly cases: ReadonlyMap<number, number>;
  readonly durationsMs: Readonly<Record<SpreadName, readonly number[]>>;
}

export interface Tally {
  add(slice: Slice): void;
  /** In no order. */
  lines(): readonly TalliedLine[];
}

export function createTally(): Tally {
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
export function figuresOfTally(lines: readonly TalliedLine[]): Figures {
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
