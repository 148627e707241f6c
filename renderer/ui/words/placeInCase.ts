import type { CaseHistory } from "#contract/grievances.ts";
import type { Locale } from "#contract/settings.ts";

/** A place that a case names, in the language of the page. */
export function placeInCase<Name extends string | null>(
  { placesInHindi }: Pick<CaseHistory, "placesInHindi">,
  locale: Locale,
  name: Name,
): Name | string {
  return name === null || locale === "en" ? name : (placesInHindi[name] ?? name);
}
