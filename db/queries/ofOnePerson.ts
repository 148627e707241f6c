import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import type { OfOnePerson } from "#domain/wall/ofOnePerson.ts";
import { FEWEST_CASES } from "#domain/wall/pressure.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The cells of the heat of whose cases of the day in India that `now` lies in more than half came from one person; a handful is not looked at. */
export function ofOnePerson(reader: Reader, cells: readonly HeatCell[], now: number): readonly OfOnePerson[] {
  const { mostOfOne } = statements(reader);
  const from = startOfIndianDay(now);
  return cells.flatMap(({ department, district, openedToday }) => {
    if (openedToday < FEWEST_CASES) return [];
    const { looked, ofOne } = mostOfOne.get({ department, district, from }) ?? { looked: 0, ofOne: 0 };
    // Of more than are looked at, as many as of those.
    return 2 * ofOne > looked ? [{ department, district, cases: Math.round((ofOne / looked) * openedToday) }] : [];
  });
}

/** The newest of a cell are looked at one by one. */
const CASES_LOOKED_AT = 100;

export const MOST_OF_ONE = `
  WITH looked AS (
    SELECT c.author AS author
    FROM (
      SELECT id, opened_at FROM grievance INDEXED BY grievance_office
      WHERE department IS @department AND district IS @district AND opened_at >= @from
      ORDER BY opened_at DESC LIMIT ${CASES_LOOKED_AT}
    ) AS g CROSS JOIN incident_case AS c INDEXED BY incident_case_opened ON c.opened_at = g.opened_at AND c.grievance_id = g.id
  )
  SELECT (SELECT count(*) FROM looked) AS looked,
    coalesce((SELECT max(n) FROM (SELECT count(*) AS n FROM looked WHERE author IS NOT NULL GROUP BY author)), 0) AS ofOne`;

const statements = perConnection(({ sqlite }) => ({
  mostOfOne: sqlite.prepare<
    [Pick<HeatCell, "department" | "district"> & { readonly from: number }],
    { readonly looked: number; readonly ofOne: number }
  >(MOST_OF_ONE),
}));
