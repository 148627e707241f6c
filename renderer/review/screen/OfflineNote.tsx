import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./screen.module.css";

/** The officers need not know of the network; only that what they see stands still. */
export function OfflineNote({ isLost }: { readonly isLost: boolean }) {
  const { say } = useWords();
  if (!isLost) return null;
  return (
    <em className={styles.offline} aria-live="polite">
      <Mark shape="failing" /> {say("review.engineLost")}
    </em>
  );
}
