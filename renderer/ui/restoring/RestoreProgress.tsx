import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import type { RestoreStage } from "./useRestore.ts";
import styles from "./restoring.module.css";

interface RestoreProgressProps {
  readonly stage: Extract<RestoreStage, { is: "underway" }>;
  readonly onGiveUp: () => void;
}

/** How far it is. Until it is done nothing has changed, and it can be given up. */
export function RestoreProgress({ stage: { step, done, total }, onGiveUp }: RestoreProgressProps) {
  const { say } = useWords();
  const share = total === 0 ? 0 : Math.floor((100 * done) / total);
  const label = say(`restoring.step.${step}`);
  return (
    <div className={styles.steps}>
      <p>
        {label} {step === "reading" && `${share} %`}
      </p>
      {step === "reading" ? <progress aria-label={label} max={100} value={share} /> : <progress aria-label={label} />}
      <p className={styles.note}>{say("restoring.untilThen")}</p>
      <div className={styles.row}>
        <ActionButton label={say("restoring.giveUp")} onPress={onGiveUp} autoFocus />
      </div>
    </div>
  );
}
