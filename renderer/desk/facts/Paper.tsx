import { useWords } from "../../i18n/useWords.ts";
import styles from "./Paper.module.css";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

interface PaperProps {
  /** What it is called in the store; its ending says what it is. */
  readonly file: string;
  readonly name: string;
  /** Null where this person may not. */
  readonly onSave: ((file: string) => void) | null;
}

/** A paper by its name. It may hold what runs when it is opened, so it is saved by a person and never opened here. */
export function Paper({ file, name, onSave }: PaperProps) {
  const { say } = useWords();
  return (
    <div className={styles.paper}>
      <span className={styles.ending}>{file.slice(file.lastIndexOf(".") + 1).toUpperCase()}</span>
      <span className={styles.name}>{name}</span>
      {onSave !== null && (
        <TextButton label={say("desk.case.save")} aria-label={say("desk.case.saveWhat", { what: name })} onPress={() => onSave(file)} />
      )}
    </div>
  );
}
