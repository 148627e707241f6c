import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { leastCases, unusualnessAtMost, SLOT_MS, SLOTS_LOOKED_AT, surgeOf } from "#domain/wall/surge.ts";
import type { Arrivals, CitizensOf, FoundSurge } from "#domain/wall/surge.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { cachedRows, isNoticed } from "../cachedRows.ts";
import { weekdaysKnown } from "./arrivals.ts";
import { keyOfSort, recentSorts } from "./recentSorts.ts";
import type { RecentSort, Sort } from "./recentSorts.ts";

/** Cases of one sort in one place that come in far more often than they usually do. */
export interface Surge extends Sort {
  readonly cases: number;
  /** How many citizens wrote them; null where only a part of the cases was looked at. */
  readonly citizens: number | null;
  /** When the first of its slots began, milliseconds UTC. */
  readonly sinceAt: number;
  readonly withinMs: number;
  readonly usual: number;
}

/** So many of the most unusual are looked at case by case. */
const LOOKED_INTO = 16;

/** What is surging at `now`, milliseconds UTC, the most unusual first and without the sorts of `except`; at most `limit`. Nothing while the record is too young to know what is usual. */
export function surges(reader: Reader, now: number, limit: number, except: ReadonlySet<string> = new Set()): readonly Surge[] {
  const known = weekdaysKnown(reader, now);
  if (known === null) return [];
  const weeks = known.days.length;
  const last = Math.floor(now / SLOT_MS);
  const sorts = recentSorts(reader, last, leastCases(weeks));
  const past = pastOfHour(reader, now, known, sorts);
  return sorts
    .filter(({ key }) => !except.has(key))
    .map((sort) => suspectOf(reader, { sort, last, weeks, past }))
    .filter(({ unusualness }) => unusualness > 0)
    .toSorted((one, other) => other.unusualness - one.unusualness)
    .slice(0, LOOKED_INTO)
    .flatMap((suspect) => {
      const found = surgeOfSuspect(reader, suspect);
      return found === null ? [] : [{ found, sort: suspect.sort }];
    })
    .toSorted((one, other) => other.found.unusualness - one.found.unusualness)
    .slice(0, limit)
    .map(({ found: { slots, cases, citizens, usual }, sort: { department, category, district } }) => {
      const sinceAt = (last - slots + 1) * SLOT_MS;
      const counted = cases > CASES_LOOKED_AT ? null : citizens;
      return { department, category, district, cases, citizens: counted, sinceAt, withinMs: slots * SLOT_MS, usual };
    });
}

/** A sort that may surge, by its counts alone. */
interface Suspect {
  readonly sort: RecentSort;
  /** The slot of now. */
  readonly last: number;
  /** Of the weeks before, and in how many of them. */
  readonly past: readonly number[];
  readonly weeks: number;
  readonly arrivals: Arrivals;
  /** If every case came from a citizen of its own. */
  readonly unusualness: number;
  /** Its newest cases of those that were looked at, by how many slots back they end. */
  readonly newest: Map<number, readonly NewestCase[]>;
  /** Undefined until its cases were looked at one by one. */
  judged?: { readonly found: FoundSurge | null; readonly authors: ReadonlyMap<NewestCase, readonly (string | null)[]> };
}

/** Held while no case of it comes or goes. */
function suspectOf(
  reader: Reader,
  { sort, last, weeks, past }: { readonly sort: RecentSort; readonly last: number; readonly weeks: number; readonly past: PastOfHour },
): Suspect {
  const counts = past.counts.get(sort.key) ?? [];
  const held = suspects(reader);
  const known = held?.get(sort.key);
  if (known !== undefined && known.last === last && known.past === counts && known.weeks === weeks) return known;
  const from = last - SLOTS_LOOKED_AT + 1 - past.first;
  const arrivals = { cases: sort.cases, past: counts.slice(from, from + SLOTS_LOOKED_AT), weeks };
  const suspect = { sort, last, past: counts, weeks, arrivals, unusualness: unusualnessAtMost(arrivals), newest: new Map() };
  held?.set(sort.key, suspect);
  return suspect;
}

/** Null where nobody would notice that they have changed. */
const suspects = perConnection((reader) => {
  const held = new Map<string | number, Suspect>();
  return isNoticed(reader, "arrivalsOfSorts", held) ? held : null;
});

/** Judged again where the author of one of the cases that it was judged by has come to be known, or changed. */
function surgeOfSuspect(reader: Reader, suspect: Suspect): FoundSurge | null {
  const authorsOf = authorOf(reader);
  const { judged } = suspect;
  if (judged !== undefined && [...judged.authors].every(([{ id, openedAt }, rows]) => authorsOf(id, openedAt) === rows))
    return judged.found;
  const authors = new Map<NewestCase, readonly (string | null)[]>();
  const authorNamed = (newest: NewestCase) => {
    const rows = authorsOf(newest.id, newest.openedAt);
    authors.set(newest, rows);
    return rows[0] ?? newest.id;
  };
  const found = surgeOf(suspect.arrivals, citizensOf(reader, suspect, authorNamed));
  suspect.judged = { found, authors };
  return found;
}

interface PastOfHour {
  /** The first slot that is counted. */
  readonly first: number;
  /** By key of the sort. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

/** What came in at the same time of the weeks before; asked once an hour for each of the sorts, and after more of it has come to be known. */
function pastOfHour(
  reader: Reader,
  now: number,
  { days, fingerprint }: NonNullable<ReturnType<typeof weekdaysKnown>>,
  sorts: readonly RecentSort[],
): PastOfHour {
  const { past, ofSlots } = statements(reader);
  const hour = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS);
  const hourAt = (hour * HOUR_MS - INDIA_OFFSET_MS) / SLOT_MS;
  const [first, beyond] = [hourAt - SLOTS_LOOKED_AT, hourAt + HOUR_MS / SLOT_MS];
  const asked = `${hour} ${fingerprint}`;
  if (past.asked !== asked) {
    past.asked = asked;
    past.counts = new Map();
  }
  const unknown = sorts.filter(({ key }) => !past.counts.has(key));
  if (unknown.length > 0) {
    for (const { key } of unknown)
      past.counts.set(
        key,
        Array.from({ length: beyond - first }, () => 0),
      );
    const named = JSON.stringify(unknown.map(({ department, district, category }) => [department, district ?? "", category ?? ""]));
    for (const day of days) {
      const shift = ((indianDayNumber(now) - day) * DAY_MS) / SLOT_MS;
      for (const { slot, opened, ...sort } of ofSlots.all(first - shift, beyond - 1 - shift, named)) {
        const counts = past.counts.get(keyOfSort(sort));
        const index = slot + shift - first;
        if (counts !== undefined) counts[index] = (counts[index] ?? 0) + opened;
      }
    }
  }
  return { first, counts: past.counts };
}

/** The newest of a span are looked at one by one: they tell what share of its cases comes from different citizens. */
const CASES_LOOKED_AT = 100;

/** All spans that end alike are told from the same newest cases, which are read once. */
function citizensOf(
  reader: Reader,
  { sort: { department, district, category }, last, newest }: Suspect,
  authorNamed: (newest: NewestCase) => string,
): CitizensOf {
  return ({ back, slots, cases }) => {
    const beyond = (last - back + 1) * SLOT_MS;
    let before = newest.get(back);
    if (before === undefined) {
      const from = beyond - SLOTS_LOOKED_AT * SLOT_MS;
      before = statements(reader).newest.all({ department, district, category, from, beyond });
      newest.set(back, before);
    }
    const looked = before.filter(({ openedAt }) => openedAt >= beyond - slots * SLOT_MS);
    const citizens = new Set(looked.map((each) => authorNamed(each))).size;
    return looked.length < CASES_LOOKED_AT ? citizens : (citizens / looked.length) * cases;
  };
}

interface NewestCase {
  readonly id: GrievanceId;
  readonly openedAt: number;
}

export const SLOTS_OF_SORTS = `
  SELECT slot, department, nullif(district, '') AS district, nullif(category, '') AS category, opened
  FROM arrival_figure WHERE slot >= ? AND slot <= ? AND opened > 0
    AND (department, district, category) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))`;

export const NEWEST_OF_SORT = `
  SELECT id, opened_at AS openedAt
  FROM grievance g INDEXED BY grievance_office
  WHERE g.department = @department AND g.district IS @district AND g.opened_at >= @from AND g.opened_at < @beyond AND g.category IS @category
  ORDER BY g.opened_at DESC LIMIT ${CASES_LOOKED_AT}`;

export const AUTHOR_OF_CASE = "SELECT author FROM incident_case INDEXED BY incident_case_opened WHERE grievance_id = ? AND opened_at = ?";

const authorOf = cachedRows("incidentCases", AUTHOR_OF_CASE, ([author]: readonly [string | null]) => author);

const statements = perConnection(({ sqlite }) => ({
  ofSlots: sqlite.prepare<[number, number, string], Sort & { readonly slot: number; readonly opened: number }>(SLOTS_OF_SORTS),
  newest: sqlite.prepare<[Sort & { readonly from: number; readonly beyond: number }], NewestCase>(NEWEST_OF_SORT),
  /** As it was asked last. */
  past: { asked: "", counts: new Map<string, number[]>() },
}));
