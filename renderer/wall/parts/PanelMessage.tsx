import { Mark } from "../../ui/Mark.tsx";
import styles from "./PanelMessage.module.css";

/** Stands where a panel has no numbers: because they are on their way, or because there is nothing to tell, which is good news. */
export function PanelMessage({ text, good = false }: { readonly text: string; readonly good?: boolean }) {
  return (
    <p className={styles.message} data-matters data-good={good || undefined}>
      {good && <Mark shape="done" />}
      <span>{text}</span>
    </p>
  );
}
