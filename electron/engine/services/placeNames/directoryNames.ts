import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { areas } from "#domain/geography/areas.ts";
import { authoredPlaces, SPELLING_MARK } from "#domain/geography/authoredPlaces.ts";
import { shippedPlaces, shippedVillages } from "#domain/geography/directory/directory.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { hindiGuess, isLatin } from "#domain/geography/hindiGuess.ts";
import type { Writer } from "#db/connection.ts";
import { keepDirectoryNames, keepNewNames, writtenHindi } from "#db/projections/placeNames.ts";
import type { DirectoryName } from "#db/projections/placeNames.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** The Hindi names of all places that the program knows by itself; where two of a district have one name, of the larger one. */
export function directoryNames(): readonly DirectoryName[] {
  const names = new Map<string, DirectoryName>();
  const add = (name: DirectoryName) => {
    const key = `${name.name}\n${name.district ?? ""}`;
    if (!names.has(key)) names.set(key, name);
  };
  for (const { name, district, hi } of areas()) add({ name, district, kind: "area", hindi: hi, isGuess: false });
  for (const [district, places] of authoredPlaces()) {
    for (const { letter, name, spellings } of places) {
      const hindi = spellings.map((each) => each.replace(SPELLING_MARK, "")).find((each) => DEVANAGARI.test(each));
      add({ name, district, kind: letter === "v" ? "village" : "named", hindi: hindi ?? hindiGuess(name), isGuess: hindi === undefined });
    }
  }
  for (const { name, district, hindi, hindiIsKnown } of shippedVillages())
    add({ name, district: district as DistrictName, kind: "village", hindi, isGuess: !hindiIsKnown });
  for (const { name, district, hindi } of shippedPlaces())
    add({ name, district: district as DistrictName | null, kind: "named", hindi, isGuess: false });
  return [...names.values()];
}

const DEVANAGARI = /^[\p{Script=Devanagari}\p{M}\p{Nd} -]+$/u;

const NAMES_AT_ONCE = 500;
const KEPT = "placeNames.directory";

/**
 * Puts the names of the directories into a record that has none, or those of another version, in steps that keep a wall alive. True where anything was
 * written. Stopped by `isOver`, it begins again next time.
 */
export async function keepOwnNames(record: Writer, now: () => number, isOver: () => boolean = () => false): Promise<boolean> {
  const names = directoryNames();
  const version = versionOf(names);
  if (readSetting(record, KEPT) === version) return false;
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
    await setImmediate();
    if (isOver()) return true;
    keepDirectoryNames(record, names.slice(at, at + NAMES_AT_ONCE));
  }
  writeSetting(record, KEPT, version, now());
  return true;
}

/**
 * Gives each village of an imported directory that no other one has a Hindi name: that of another place that is called so, or else a guess. In steps that
 * keep a wall alive.
 */
export async function keepImportedNames(record: Writer, rows: readonly VillageRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += NAMES_AT_ONCE) {
    await setImmediate();
    keepNewNames(
      record,
      rows.slice(at, at + NAMES_AT_ONCE).flatMap(({ name, district: written }): DirectoryName[] => {
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
  const names = directoryNames();
  record.transaction(() => {
    keepDirectoryNames(record, names);
    writeSetting(record, KEPT, versionOf(names), now);
  });
}

function versionOf(names: readonly DirectoryName[]): string {
  return createHash("sha256").update(JSON.stringify(names)).digest("hex");
}
