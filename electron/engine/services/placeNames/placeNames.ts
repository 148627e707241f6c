import type { PlaceNamesImport } from "#contract/places.ts";
import type { MadeFile, TableFormat } from "#contract/tables.ts";
import { MOST_NAMINGS } from "#domain/geography/placeNaming.ts";
import type { PlaceNaming } from "#domain/geography/placeNaming.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import type { Writer } from "#db/connection.ts";
import { namePlaces } from "#db/places/namePlaces.ts";
import { placeNameLine, placeNamePage } from "#db/places/placeNameList.ts";
import type { PlaceNameFilter, PlaceNameLine, PlaceNamePage } from "#db/places/placeNameList.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { Table } from "../tables/readTable.ts";
import { keepImportedNames, keepOwnNames } from "./directoryNames.ts";
import { namesTable, namingsOf } from "./placeNameTable.ts";

export interface PlaceNamesOptions {
  /** The record of the cases, and in a rehearsal the real one as well: what is corrected in a rehearsal stays after it. */
  readonly records: readonly Writer[];
  readonly clock: Clock;
  readonly restMs: number;
  readonly onDidChange: () => void;
}

type Place = Pick<PlaceNameLine, "name" | "district">;

/** After the first answers of windows: a record has its names from its first day on. */
const AFTER_START_MS = 1_500;

/** The Hindi names of places: puts those that the program knows into the record, and takes corrections. */
export function startPlaceNames({ records, clock, restMs, onDidChange }: PlaceNamesOptions) {
  const [record] = records;
  if (record === undefined) throw new Error("No record to name places in");
  const ending = new AbortController();
  let filling: Promise<void> | null = null;
  const filled = () => (filling ??= fill());
  void clock.sleep(restMs + AFTER_START_MS, ending.signal).then(() => (ending.signal.aborted ? undefined : filled()));

  async function fill(): Promise<void> {
    try {
      for (const each of records)
        if (
          await keepOwnNames(
            each,
            () => clock.now(),
            () => ending.signal.aborted,
          )
        )
          onDidChange();
    } catch (error) {
      filling = null;
      if (!ending.signal.aborted) process.stderr.write(`The names of places were not kept: ${stackOf(error)}\n`);
    }
  }

  return {
    async page(filter: PlaceNameFilter, after: Place | null, limit: number): Promise<PlaceNamePage> {
      await filled();
      return placeNamePage(record, filter, after, limit);
    },
    /** Null where there is no such place. What says nothing new is no event. */
    name(naming: PlaceNaming, actor: string): PlaceNameLine | null {
      const before = placeNameLine(record, naming);
      if (before === null) return null;
      if (saysNothingNew(before, naming)) return before;
      nameAll([naming], actor);
      return placeNameLine(record, naming);
    },
    async table(filter: PlaceNameFilter, format: TableFormat): Promise<MadeFile> {
      await filled();
      return namesTable(record, filter, format);
    },
    /** Throws {@link NotATable}, and nothing is changed then. */
    async take(table: Table, actor: string): Promise<PlaceNamesImport> {
      await filled();
      const { namings, rejected } = namingsOf(table);
      const unknown = namings.filter(({ naming }) => placeNameLine(record, naming) === null);
      const known = namings.flatMap(({ naming }) => {
        const before = placeNameLine(record, naming);
        return before === null || saysNothingNew(before, naming) ? [] : [naming];
      });
      nameAll(known, actor);
      const left = [...rejected, ...unknown.map(({ line, naming }) => ({ line, reason: "unknown-place" as const, detail: naming.name }))];
      return {
        changed: known.length,
        same: namings.length - unknown.length - known.length,
        rejected: left.toSorted((one, other) => one.line - other.line).slice(0, REJECTED_SHOWN),
        rejectedCount: left.length,
      };
    },
    /** Villages of a directory that was just imported. */
    async imported(rows: readonly VillageRow[]): Promise<void> {
      await filled();
      for (const each of records) await keepImportedNames(each, rows);
      onDidChange();
    },
    stop(): Promise<void> {
      ending.abort();
      return filling ?? Promise.resolve();
    },
  };

  function nameAll(names: readonly PlaceNaming[], actor: string): void {
    if (names.length === 0) return;
    for (const each of records) {
      each.transaction(() => {
        for (let at = 0; at < names.length; at += MOST_NAMINGS) namePlaces(each, names.slice(at, at + MOST_NAMINGS), actor, clock.now());
      });
    }
    onDidChange();
  }
}

const REJECTED_SHOWN = 20;

/** A guess that a person confirms is a correction: it is no guess any more. */
function saysNothingNew({ hindi, isCorrected, isGuess }: PlaceNameLine, naming: PlaceNaming): boolean {
  return naming.hindi === null ? !isCorrected : naming.hindi === hindi && !isGuess;
}
