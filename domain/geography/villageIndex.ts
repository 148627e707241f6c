import { addTo } from "../addTo.ts";
import { DISTRICTS } from "./districts.ts";
import type { DistrictName } from "./districts.ts";
import type { NamedPlace, VillageRow } from "./gazetteer.ts";
import { consonantsOf, placeKeysOfAll } from "./placeKey.ts";

/** The villages of the directory. Few are ever asked for, so a place is made of a row only when it is. */
export class VillageIndex {
  readonly #rows: readonly VillageRow[];
  readonly #byKey = new Map<string, number | number[]>();
  readonly #fine: readonly string[];
  readonly #places = new Map<number, NamedPlace>();
  /** Built when first needed: most posts need no village by its sound. */
  #byConsonants: ReadonlyMap<string, string[]> | undefined;

  constructor(villages: readonly VillageRow[]) {
    const rows = villages.filter(({ district }) => DISTRICT_NAMES.has(district));
    this.#rows = rows;
    const keys = placeKeysOfAll(rows.map(({ name }) => name));
    this.#fine = keys.map(({ fine }) => fine);
    for (const [at, { key }] of keys.entries()) {
      if (key.length < 3) continue;
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, at);
      else if (typeof known === "number") this.#byKey.set(key, [known, at]);
      else known.push(at);
    }
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** Those under a key; with `fine` only those of that spelling. */
  named(key: string, fine?: string): readonly NamedPlace[] {
    const found = this.#byKey.get(key);
    if (found === undefined) return [];
    const rows = typeof found === "number" ? [found] : found;
    return rows.filter((at) => fine === undefined || this.#fine[at] === fine).map((at) => this.#placeOf(at));
  }

  /** Keys with the same consonants. */
  keysLike(key: string): readonly string[] {
    this.#byConsonants ??= keysByConsonants([...this.#byKey.keys()]);
    return this.#byConsonants.get(consonantsOf(key)) ?? [];
  }

  #placeOf(at: number): NamedPlace {
    const known = this.#places.get(at);
    if (known) return known;
    const { name = "", district = "", tehsil = null, block = null, lat = null, lon = null } = this.#rows[at] ?? {};
    const place: NamedPlace = {
      name,
      level: "village",
      district: district as DistrictName,
      subDivision: null,
      tehsil,
      block,
      latitude: lat,
      longitude: lon,
    };
    this.#places.set(at, place);
    return place;
  }
}

const DISTRICT_NAMES: ReadonlySet<string> = new Set(DISTRICTS.map(({ name }) => name));

function keysByConsonants(keys: readonly string[]): ReadonlyMap<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [at, consonants] of consonantsOf(keys.join("\n")).split("\n").entries()) addTo(index, consonants, keys[at] ?? "");
  return index;
}
