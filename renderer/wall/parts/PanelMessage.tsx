import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { CasesBehind } from "../mirror/useCasesBehind.ts";
import { asFarAsKnown, useClear } from "./known.ts";
import styles from "./PanelMessage.module.css";

interface Props {
  readonly text: string;
  /** That there is nothing to tell, and that this is good news where all is known. */
  readonly good?: boolean;
  /** That there is nothing to tell, good news or not. */
  readonly none?: boolean;
  /** The cases that it speaks of. */
  readonly behind?: CasesBehind;
}

/** Stands where a panel has no numbers: because they are on their way, or because there is nothing to tell, as far as is known. */
export function PanelMessage({ text, good = false, none = false, behind }: Props) {
  const words = useWords();
  const known = useClear();
  const isClear = good && known.is === "all";
  return (
    <p className={styles.message} data-nothing={good || none || undefined} data-good={isClear || undefined}>
      {isClear && <Mark shape="done" />}
      <span {...behind}>{good || none ? asFarAsKnown(text, known, words) : text}</span>
    </p>
  );
}
