import type { FoundPlace } from "#contract/places.ts";
import type { Words } from "../../i18n/useWords.ts";

/** What it is, and the path to it: "Village · Gharaunda · Karnal". */
export function pathOfPlace(place: FoundPlace, { say, locale, district }: Words): string {
  const path = [
    say(`desk.act.place.level.${place.level}`),
    place.within?.[locale] ?? null,
    place.level === "district" ? null : district(place.district),
  ];
  return path.filter((part) => part !== null).join(" · ");
}

export function nameOfPlace({ name, nameHi }: FoundPlace, { locale }: Words): string {
  return locale === "hi" ? nameHi : name;
}
