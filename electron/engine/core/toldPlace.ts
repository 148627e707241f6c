import type { DistrictName } from "#domain/geography/districts.ts";
import { maskKnown } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";

/** The place of a case as a page or paper may show it: masked, for people typed it in, and as it is written in Hindi. */
export function toldPlace(
  reader: Reader,
  place: string | null,
  district: DistrictName | null,
): { readonly place: MaskedText | null; readonly placeHi: MaskedText | null } {
  const shown = maskKnown(place);
  return { place: shown, placeHi: maskKnown(hindiOfPlace(reader, shown, district)) };
}
