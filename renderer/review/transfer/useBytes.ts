import { useCallback } from "react";
import { useWords } from "../../i18n/useWords.ts";

const KIB = 1024;
const MIB = KIB * KIB;

/** `340 KB`, `12 MB`: how large a file is, for a person. */
export function useBytes(): (bytes: number) => string {
  const { say, number } = useWords();
  return useCallback(
    (bytes) => {
      if (bytes < MIB) return say("transfer.kilobytes", { n: number(Math.max(1, Math.round(bytes / KIB))) });
      const megabytes = bytes / MIB;
      return say("transfer.megabytes", { n: number(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)) });
    },
    [say, number],
  );
}
