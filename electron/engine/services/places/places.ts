import type { VillageImport } from "#contract/places.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { placePositions } from "#domain/geography/placePositions.ts";
import type { PlacePositions } from "#domain/geography/placePositions.ts";
import { placeSearchInSteps } from "#domain/geography/placeSearch.ts";
import type { PlaceSearch } from "#domain/geography/placeSearch.ts";
import type { Writer } from "#db/connection.ts";
import { importVillages, readVillages, villageSummary } from "#db/places/villages.ts";
import { NotAVillageDirectory, parseVillageDirectory } from "./villageDirectory.ts";
import type { VillageDirectory } from "./villageDirectory.ts";
import { inTurns } from "../../core/time/turnOfTheLoop.ts";

const REJECTED_SHOWN = 20;

/** The village directory of the settings. */
export function createPlaces(
  record: Writer,
  now: () => number,
  onDidImport: () => Promise<void>,
  /** Tells of the names that came in, to be shown in Hindi too. */
  onNames: (rows: readonly VillageRow[]) => Promise<void>,
  parse: (csv: string, signal?: AbortSignal) => Promise<VillageDirectory> = parseVillageDirectory,
) {
  // Thousands of rows, which change by an import alone.
  let positions: PlacePositions | undefined;
  let search: Promise<PlaceSearch> | undefined;
  return {
    summary: () => villageSummary(record),
    /** Where places lie. */
    positions: () => (positions ??= placePositions(readVillages(record))),
    /** Finds places by typed words; the index is put together when it is first asked for. */
    search: () => (search ??= inTurns(placeSearchInSteps(readVillages(record)))),
    /** Throws {@link NotAVillageDirectory}; the directory that was there then stays. */
    async importVillages(csv: string, signal?: AbortSignal): Promise<VillageImport> {
      const directory = await parse(csv, signal);
      const result = keepVillages(record, directory, now());
      positions = undefined;
      search = undefined;
      await onNames(directory.rows);
      await onDidImport();
      return result;
    },
  };
}

/** A directory without one village would wipe out the one that is there: it is refused. `now` is milliseconds UTC. */
export function keepVillages(record: Writer, { rows, rejected }: VillageDirectory, now: number): VillageImport {
  if (rows.length === 0) throw new NotAVillageDirectory("no-villages");
  return {
    imported: importVillages(record, rows, now),
    rejected: rejected.slice(0, REJECTED_SHOWN),
    rejectedCount: rejected.length,
  };
}
