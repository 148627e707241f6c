import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { isNoticed } from "../cachedRows.ts";
import { TELLS_PLACE } from "../places/tellsPlace.ts";

/** What is open in one place of a district, as its cases name it. */
export interface OpenPlace {
  readonly district: DistrictName;
  readonly place: string;
  readonly open: number;
  /** Late, and an office was asked: what offices owe. */
  readonly reportsOverdue: number;
  /** Late, and no office was asked: what the cell has to mark. */
  readonly markingsOverdue: number;
  readonly emergencies: number;
}

/** All places with open cases of which a room may be told where they are, by name, a list for each district: of a writer the same list as long as nothing of it changes. */
export function openPlacesByDistrict(reader: Reader): readonly (readonly OpenPlace[])[] {
  return DISTRICTS.map(({ name }) => ofDistrict(reader)(name));
}

/** Read for a district again only after something of it was written that counts here. */
const ofDistrict = perConnection((reader) => {
  const statement = reader.sqlite.prepare<[string], OpenPlace>(OPEN_PLACES);
  const held = new Map<string | number, readonly OpenPlace[]>();
  const all = { delete: () => held.clear(), clear: () => held.clear() };
  const isHeld = [
    isNoticed(reader, "openPlaces", held),
    isNoticed(reader, "privatePosts", held),
    isNoticed(reader, "postsTakenBack", all),
  ].every(Boolean);
  return (district: DistrictName): readonly OpenPlace[] => {
    const known = held.get(district);
    if (known !== undefined) return known;
    const rows = statement.all(district);
    if (isHeld) held.set(district, rows);
    return rows;
  };
});

/** Through the index of open cases by place; of each the posts are looked at, since a private one is no column of its case. */
export const OPEN_PLACES = `
  SELECT g.district, g.place, count(*) AS open,
    count(*) FILTER (WHERE g.overdue = 1 AND g.marked_office IS NOT NULL) AS reportsOverdue,
    count(*) FILTER (WHERE g.overdue = 1 AND g.marked_office IS NULL) AS markingsOverdue,
    count(*) FILTER (WHERE g.urgency = 'emergency') AS emergencies
  FROM grievance g INDEXED BY grievance_open_place
  WHERE g.district = ? AND g.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")}) AND ${TELLS_PLACE}
  GROUP BY g.district, g.place`;
