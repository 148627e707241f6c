import { useCallback } from "react";
import type { DossierCase } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { citizenWordsWhole } from "../words/citizenText.ts";

/** What of a case is read aloud: the citizen's words, or in a sentence why there are none. */
export function useReadAloud(): (told: { readonly text: string; readonly silence?: DossierCase["silence"] }) => string {
  const { say } = useWords();
  return useCallback(
    ({ text, silence = null }) => {
      if (silence !== null) return say(`review.silence.${silence}`);
      const words = citizenWordsWhole(text);
      return words === "" ? say("desk.row.noText") : words;
    },
    [say],
  );
}
