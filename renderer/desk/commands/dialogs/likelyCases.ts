import { useQuery } from "@tanstack/react-query";
import type { QueueRow } from "#contract/desk.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { rowsOfBase64 } from "../../../client/rowList.ts";

/** What a case has in common with the one on screen. */
const LIKENESSES = ["place", "category", "department"] as const;
type Likeness = (typeof LIKENESSES)[number];

interface LikelyCase {
  readonly row: QueueRow;
  readonly same: readonly Likeness[];
  /** Between the two openings. */
  readonly days: number;
}

/** What began at other times is another matter. */
const DAYS_APART = 14;
/** The newest of each sort are looked at. */
const LOOKED_AT = 30;
const MOST_LIKELY = 9;

type Own = Pick<CaseHistory, "case" | "grievance" | "alike">;

/** Open cases that may tell of the same matter: of the same place or category in the district, within two weeks; undefined while they are read. */
export function useLikelyCases(own: Own, isAsked: boolean): readonly LikelyCase[] | undefined {
  const { client } = useEngine();
  const { data, isError } = useQuery({
    queryKey: ["likely cases", own.case.id],
    queryFn: async () => {
      const [ofPlace, ofCategory] = await Promise.all(
        filtersOf(own).map(async (filter) => {
          if (filter === null) return [];
          const { rows } = await client.desk.list({ filter, order: "newest" });
          return await client.desk.rows({ rows: [...rowsOfBase64(rows).subarray(0, LOOKED_AT)] });
        }),
      );
      return likelyOf(own, ofPlace ?? [], ofCategory ?? []);
    },
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return data ?? (isError ? [] : undefined);
}

/** By place, and by category; null where the case names none. */
export function filtersOf({
  grievance: { department, district, place, category, openedAt },
}: Pick<Own, "grievance">): readonly (CaseFilter | null)[] {
  if (district === null) return [null, null];
  const beside: CaseFilter = {
    states: [...OPEN_STATES],
    districts: [district],
    openedFrom: openedAt - DAYS_APART * DAY_MS,
    openedBefore: openedAt + DAYS_APART * DAY_MS,
  };
  return [
    place === null ? null : { ...beside, places: [place] },
    department === null || category === null ? null : { ...beside, departments: [department], categories: [category] },
  ];
}

/** Those that have most in common first, then those nearest in time. Without the case itself and what is in its incident already. */
export function likelyOf(
  { case: { id }, grievance, alike }: Own,
  ofPlace: readonly QueueRow[],
  ofCategory: readonly QueueRow[],
): readonly LikelyCase[] {
  const known = new Set([id, ...alike.map((other) => other.id)]);
  const placed = new Set(ofPlace.map((row) => row.id));
  const sorted = new Set(ofCategory.map((row) => row.id));
  const all = new Map([...ofPlace, ...ofCategory].map((row) => [row.id, row]));
  const likely = [...all.values()]
    .filter((row) => !known.has(row.id))
    .map((row): LikelyCase => {
      const has: Readonly<Record<Likeness, boolean>> = {
        place: placed.has(row.id),
        category: sorted.has(row.id),
        department: row.department !== null && row.department === grievance.department,
      };
      const days = Math.round(Math.abs(row.openedAt - grievance.openedAt) / DAY_MS);
      return { row, same: LIKENESSES.filter((each) => has[each]), days };
    });
  return likely.toSorted((one, other) => other.same.length - one.same.length || one.days - other.days).slice(0, MOST_LIKELY);
}
