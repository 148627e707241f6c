import { addTo } from "../addTo.ts";
import type { DirectoryPlace } from "./directoryTables.ts";
import { isDistrictName } from "./districts.ts";
import type { DistrictName } from "./districts.ts";
import type { VillageRow } from "./gazetteer.ts";
import { placeKeysOfAll } from "./placeKey.ts";
import { villageDivisions } from "./villageDivisions.ts";

/**
 * The villages of an imported directory before the places that ship. A row replaces the shipped village of its district and name, and keeps
 * the forms in other scripts that this one has. With pauses, each after a few milliseconds of work.
 */
export function* withImported(
  villages: readonly VillageRow[],
  shipped: readonly DirectoryPlace[],
): Generator<undefined, readonly DirectoryPlace[]> {
  const rows = villages.filter(({ district }) => isDistrictName(district));
  const names = rows.map(({ name }) => name);
  const replaced = new Set<DirectoryPlace>();
  const shippedByName = yield* villagesByName(shipped);
  const imported = (yield* keysInSteps(names)).map((key, at): DirectoryPlace => {
    const { name = "", district = "", tehsil = null, block = null, lat = null, lon = null } = rows[at] ?? {};
    const same = shippedByName.get(`${district} ${key}`) ?? [];
    for (const each of same) replaced.add(each);
    return {
      forms: [...new Set([name, ...same.flatMap(({ forms }) => forms)])],
      place: {
        level: "village",
        district: district as DistrictName,
        ...villageDivisions(district, { tehsil, block }),
        town: null,
        latitude: lat,
        longitude: lon,
        vague: false,
      },
    };
  });
  return [...imported, ...shipped.filter((each) => !replaced.has(each))];
}

/** By district and each of their forms. */
function* villagesByName(places: readonly DirectoryPlace[]): Generator<undefined, ReadonlyMap<string, readonly DirectoryPlace[]>> {
  const villages = places.filter(({ place }) => place.level === "village");
  const forms = villages.flatMap((village) => village.forms.map((form) => ({ village, form })));
  const byName = new Map<string, DirectoryPlace[]>();
  for (const [at, key] of (yield* keysInSteps(forms.map(({ form }) => form))).entries()) {
    const village = forms[at]?.village;
    if (village) addTo(byName, `${village.place.district} ${key}`, village);
  }
  return byName;
}

function* keysInSteps(names: readonly string[]): Generator<undefined, readonly string[]> {
  const keys: string[] = [];
  for (let from = 0; from < names.length; from += NAMES_A_STEP) {
    for (const { key } of placeKeysOfAll(names.slice(from, from + NAMES_A_STEP))) keys.push(key);
    yield;
  }
  return keys;
}

const NAMES_A_STEP = 500;
