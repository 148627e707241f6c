import { useMemo } from "react";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { hindiGuess } from "#domain/geography/hindiGuess.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import type { FilterWords } from "./filterParts.ts";

/** As many as one question may ask for. */
const PLACES_NAMED = 50;

/** The words for what a queue is narrowed to. The names of the categories come from the engine: they belong to its dictionary. */
export function useFilterWords({ places = [], districts }: CaseFilter): FilterWords {
  const words = useWords();
  const { data: known } = useAnswer((ask) => ask.policy.categories);
  const district = districts?.length === 1 ? (districts[0] ?? null) : null;
  const { data: inHindi } = useAnswer((ask) => ask.places.inHindi, {
    input: { places: places.slice(0, PLACES_NAMED).map((name) => ({ name, district })) },
    enabled: words.locale === "hi" && places.length > 0,
  });
  return useMemo(
    () => ({
      ...words,
      placeNamed: (name) => (words.locale === "en" ? name : (inHindi?.[places.indexOf(name)] ?? hindiGuess(name))),
      category: (code, departments) => {
        const sameCode = known?.filter((each) => each.code === code) ?? [];
        const found = sameCode.find(({ department }) => departments.includes(department)) ?? sameCode[0];
        return found?.label[words.locale] ?? code;
      },
    }),
    [words, known, inHindi, places],
  );
}
