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
  const lines = new Map<string, Line>();
  return {
    add(slice) {
      const [keys, others] = [keysOf(slice.k1), keysOf(slice.k2)];
      const durations = SPREADS.map((spread) => [spread, numbersOf(slice[spread])] as const);
      for (const [place, counted] of numbersOf(slice.counted).entries()) {
        const line = lineOf(lines, keys?.[place] ?? null, others?.[place] ?? null);
        line.cases.set(counted ?? 0, (line.cases.get(counted ?? 0) ?? 0) + 1);
        for (const [spread, all] of durations) {
          const durationMs = all[place];
          if (durationMs != null) line.durationsMs[spread].push(durationMs);
        }
      }
    },
    lines: () => [...lines.values()],
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
  const spread = (name: SpreadName) => spreadOf(Float64Array.from(lines.flatMap(({ durationsMs }) => durationsMs[name])));
  return { ...counts, response: spread("response"), undertaking: spread("undertaking"), disposal: spread("disposal") };
}

interface Line extends TalliedLine {
  readonly cases: Map<number, number>;
  readonly durationsMs: Readonly<Record<SpreadName, number[]>>;
}

function lineOf(lines: Map<string, Line>, k1: string | null, k2: string | null): Line {
  const name = `${k1}\n${k2}`;
  const known = lines.get(name);
  if (known !== undefined) return known;
  const line = { k1, k2, cases: new Map(), durationsMs: { response: [], undertaking: [], disposal: [] } };
  lines.set(name, line);
  return line;
}

function keysOf(json: string | null): readonly (string | null)[] | null {
  return json === null ? null : (JSON.parse(json) as readonly (string | null)[]);
}

function numbersOf(json: string): readonly (number | null)[] {
  return JSON.parse(json) as readonly (number | null)[];
}
