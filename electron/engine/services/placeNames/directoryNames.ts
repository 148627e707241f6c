import { DISTRICTS } from "#domain/geography/districts.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { hindiGuess, isLatin } from "#domain/geography/hindiGuess.ts";
import type { Writer } from "#db/connection.ts";
import { keepDirectoryNames, keepNewNames, writtenHindi } from "#db/projections/placeNames.ts";
import type { DirectoryName } from "#db/projections/placeNames.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { ownNames } from "./ownNames.ts";
import { ownNamesVersion } from "./ownNamesVersion.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** Some milliseconds of work; fewer at once write the same pages of the index again and again. */
const OWN_AT_ONCE = 3_000;
/** Each is looked for first. */
const IMPORTED_AT_ONCE = 500;
const KEPT = "placeNames.directory";

/**
 * Puts the names of the directories into a record that has none, or those of another version, in steps that keep a wall alive. True where anything was
 * written. Stopped by `isOver`, it begins again next time.
 */
export async function keepOwnNames(record: Writer, now: () => number, isOver: () => boolean = () => false): Promise<boolean> {
  const version = ownNamesVersion();
  if (readSetting(record, KEPT) === version) return false;
  const names = ownNames();
  for (let at = 0; at < names.length; at += OWN_AT_ONCE) {
    await turnOfTheLoop();
    if (isOver()) return true;
    keepDirectoryNames(record, names.slice(at, at + OWN_AT_ONCE));
  }
  writeSetting(record, KEPT, version, now());
  return true;
}

/**
 * Gives each village of an imported directory that no other one has a Hindi name: that of another place that is called so, or else a guess. In steps that
 * keep a wall alive.
 */
export async function keepImportedNames(record: Writer, rows: readonly VillageRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += IMPORTED_AT_ONCE) {
    await turnOfTheLoop();
    keepNewNames(
      record,
      rows.slice(at, at + IMPORTED_AT_ONCE).flatMap(({ name, district: written }): DirectoryName[] => {
        const district = DISTRICTS.find((each) => each.name === written)?.name;
        if (district === undefined || !isLatin(name)) return [];
        const hindi = writtenHindi(record, name);
        return [{ name, district, kind: "village", hindi: hindi ?? hindiGuess(name), isGuess: hindi === null }];
      }),
    );
  }
}

/** All at once, for a record that nobody looks at yet. */
export function keepOwnNamesNow(record: Writer, now: number): void {
  record.transaction(() => {
    keepDirectoryNames(record, ownNames());
    writeSetting(record, KEPT, ownNamesVersion(), now);
  });
}
