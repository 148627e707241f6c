import { useMemo } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { citizenLines, textParts } from "../../ui/words/citizenText.ts";
import { withEvidence } from "../../ui/words/evidence.ts";
import styles from "./PostText.module.css";

/** The words as the citizen wrote them; what spoke for the proposal is underlined. */
export function PostText({ text, evidence }: { readonly text: string; readonly evidence: readonly string[] }) {
  const { say } = useWords();
  const parts = useMemo(() => {
    const lines = citizenLines(text);
    return withEvidence(lines, textParts(lines), evidence);
  }, [text, evidence]);
  return (
    <p className={styles.text} dir="auto">
      {parts.length === 0 && <span className={styles.aside}>{say("desk.row.noText")}</span>}
      {parts.map(({ at, text: part, role }) =>
        role === "evidence" ? (
          <mark key={at} className={styles.evidence} title={say("desk.case.evidence")}>
            {part}
          </mark>
        ) : (
          <span key={at} className={role === "words" ? undefined : styles.aside}>
            {part}
          </span>
        ),
      )}
    </p>
  );
}
