import type { GrantedFilter } from "#domain/desk/filter.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf, whereOf } from "../filter/conditions.ts";
import { keyOf, tehsilsByPlace } from "../places/placesOfTehsil.ts";

type Counts = Readonly<Record<string, number>>;

/** How many cases each value would hold, all else being as it is. What is not known is an empty text. */
export interface GroupedCounts {
  readonly categories: Counts;
  readonly offices: Counts;
  /** By district and name, with a slash between them. */
  readonly tehsils: Counts;
  readonly media: Counts;
  readonly urgencies: Counts;
  readonly channels: Counts;
}

/** One question each, grouped: of a million cases that takes a part of a second, so that it is asked beside the writer. */
export function groupedCounts(reader: Reader, filter: GrantedFilter): GroupedCounts {
  return reader.snapshot(() => ({
    categories: byValue(reader, { ...filter, categories: undefined }, "coalesce(g.category, '')", "", hidden(filter)),
    offices: byValue(reader, { ...filter, offices: undefined }, "coalesce(g.marked_office, '')"),
    tehsils: byTehsil(reader, { ...filter, tehsils: undefined }),
    media: byValue(reader, { ...filter, media: undefined }, "m.shows", "JOIN case_media m ON m.grievance_id = g.id", hidden(filter)),
    urgencies: byValue(reader, { ...filter, urgencies: undefined }, "g.urgency"),
    channels: byValue(reader, { ...filter, channels: undefined }, "g.channel"),
  }));
}

/** Neither the place of a sensitive case nor what it is about or shows is told to everybody, as no list tells it. */
function hidden({ findsHidden }: GrantedFilter): readonly string[] {
  return findsHidden === true ? [] : ["g.sensitive IS NULL"];
}

function byValue(reader: Reader, filter: GrantedFilter, value: string, join = "", further: readonly string[] = []): Counts {
  const { where, values } = whereOf([...conditionsOf(reader, filter), ...further.map((sql) => ({ sql, values: [] }))]);
  return Object.fromEntries(
    reader.sqlite
      .prepare<unknown[], [value: string, cases: number]>(`SELECT ${value}, count(*) FROM grievance g ${join} ${where} GROUP BY 1`)
      .raw()
      .all(...values),
  );
}

function byTehsil(reader: Reader, filter: GrantedFilter): Counts {
  const tehsilsOf = tehsilsByPlace(reader);
  const isPlaced = ["g.place IS NOT NULL", "g.district IS NOT NULL", ...hidden(filter)];
  const { where, values } = whereOf([...conditionsOf(reader, filter), ...isPlaced.map((sql) => ({ sql, values: [] }))]);
  const places = reader.sqlite
    .prepare<unknown[], [district: string, place: string, cases: number]>(
      `SELECT g.district, g.place, count(*) FROM grievance g ${where} GROUP BY g.place, g.district`,
    )
    .raw()
    .all(...values);
  const counts = new Map<string, number>();
  for (const [district, place, cases] of places)
    for (const tehsil of tehsilsOf(district, place)) counts.set(keyOf(tehsil), (counts.get(keyOf(tehsil)) ?? 0) + cases);
  return Object.fromEntries(counts);
}
