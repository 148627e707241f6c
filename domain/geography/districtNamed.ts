import { normaliseText } from "../text/normalise.ts";
import { romaniseText } from "../text/romanise.ts";
import { DISTRICT_ALIASES } from "./districtAliases.ts";
import { DISTRICTS } from "./districts.ts";
import type { DistrictName } from "./districts.ts";

/** The districts that are called so, in any script, by their own names and by former ones; with `isBegun` also those whose names begin so. */
export function districtsNamed(typed: string, isBegun = false): readonly DistrictName[] {
  known ??= readNames();
  const key = keyOf(typed);
  if (Array.from(key).length < LETTERS_OF_A_NAME) return [];
  const whole = known.flatMap(({ name, keys }) => (keys.includes(key) ? [name] : []));
  return whole.length > 0 || !isBegun
    ? whole
    : known.flatMap(({ name, keys }) => (keys.some((each) => each.startsWith(key)) ? [name] : []));
}

/** No district has a shorter name, and the beginning of one is a beginning of many words. */
const LETTERS_OF_A_NAME = 3;

let known: readonly { readonly name: DistrictName; readonly keys: readonly string[] }[] | undefined;

function readNames(): NonNullable<typeof known> {
  return DISTRICTS.map(({ name, hi }) => ({ name, keys: [...new Set([name, hi, ...(DISTRICT_ALIASES[name] ?? [])].map(keyOf))] }));
}

function keyOf(name: string): string {
  return romaniseText(normaliseText(name)).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
