import { z } from "zod";
import { savedFilterSchema } from "#contract/desk.ts";
import type { SavedFilter } from "#contract/desk.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** More than a sidebar shows. */
const MOST_FILTERS = 50;

/** A person's own queues, in the order in which they were saved. Those that cannot be read count as not saved. */
export function savedFilters(reader: Reader, person: string): readonly SavedFilter[] {
  const stored = z.array(z.unknown()).safeParse(readSetting(reader, keyOf(person)));
  return (stored.data ?? []).flatMap((each) => savedFilterSchema.safeParse(each).data ?? []);
}

/** Saves one, in the place of the one with its id. */
export function saveFilter(writer: Writer, person: string, filter: SavedFilter, now: number): readonly SavedFilter[] {
  const known = savedFilters(writer, person);
  const isKnown = known.some(({ id }) => id === filter.id);
  const next = isKnown ? known.map((each) => (each.id === filter.id ? filter : each)) : [...known, filter].slice(-MOST_FILTERS);
  writeSetting(writer, keyOf(person), next, now);
  return next;
}

export function removeFilter(writer: Writer, person: string, id: string, now: number): readonly SavedFilter[] {
  const next = savedFilters(writer, person).filter((each) => each.id !== id);
  writeSetting(writer, keyOf(person), next, now);
  return next;
}

function keyOf(person: string): string {
  return `desk.filters.${person}`;
}
