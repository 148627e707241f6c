import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { unknownOf, useKnown } from "./known.ts";
import styles from "./PanelMessage.module.css";

/** Stands where a panel has no numbers: because they are on their way, or because there is nothing to tell, which is good news where all is known. */
export function PanelMessage({ text, good = false }: { readonly text: string; readonly good?: boolean }) {
  const words = useWords();
  const known = useKnown();
  const isClear = good && known.is === "all";
  return (
    <p className={styles.message} data-good={isClear || undefined}>
      {isClear && <Mark shape="done" />}
      <span>
        {text}
        {good && known.is !== "all" && <> ({unknownOf(known, words)})</>}
      </span>
    </p>
  );
}
