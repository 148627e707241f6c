import { Mark } from "../../ui/Mark.tsx";
import { useStandingSentences } from "../../ui/standing/useStandingSentences.ts";
import styles from "./StandingStrip.module.css";

/** Under the header: why the wall may stand still, or why nothing falls due on it. No height while all is well. */
export function StandingStrip() {
  const sentences = useStandingSentences();
  return (
    <div className={styles.strip} aria-live="assertive">
      {sentences.map(({ about, sentence }) => (
        <p key={about} className={styles.line} data-standing={about}>
          <Mark shape="failing" />
          <span>{sentence}</span>
        </p>
      ))}
    </div>
  );
}
