import { useMemo } from "react";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import type { FilterWords } from "./filterParts.ts";

/** The words for what a queue is narrowed to. The names of the categories come from the engine: they belong to its dictionary. */
export function useFilterWords(): FilterWords {
  const words = useWords();
  const { data: known } = useAnswer((ask) => ask.policy.categories);
  return useMemo(
    () => ({
      ...words,
      category: (code, departments) => {
        const sameCode = known?.filter((each) => each.code === code) ?? [];
        const found = sameCode.find(({ department }) => departments.includes(department)) ?? sameCode[0];
        return found?.label[words.locale] ?? code;
      },
    }),
    [words, known],
  );
}
