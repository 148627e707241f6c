import { ProgressBar } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import type { Making } from "./useMaking.ts";
import { Codes } from "./Codes.tsx";
import { useBytes } from "./useBytes.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** How far a file is, where it lies, or what went wrong with it and what to do. */
export function MakingLine({ making, onGiveUp }: { readonly making: Making; readonly onGiveUp: () => void }) {
  const { say } = useWords();
  const bytes = useBytes();
  switch (making.is) {
    case "idle":
      return null;
    case "asking":
      return <p className={styles.quiet}>{say("transfer.askingPlace")}</p>;
    case "underway":
      return (
        <div className={styles.progress}>
          <Progress label={say(`transfer.step.${making.step}`)} share={making.share} />
          <ActionButton label={say("transfer.giveUp")} onPress={onGiveUp} />
        </div>
      );
    case "written":
      return (
        <>
          <output className={styles.done}>{say("transfer.written", { file: making.file, size: bytes(making.bytes) })}</output>
          <Codes codes={making.codes} />
        </>
      );
    case "fault":
      return (
        <p className={styles.fault} role="alert">
          {say(making.complaint.message, making.complaint.values)}
        </p>
      );
    default:
      return making satisfies never;
  }
}

export function Progress({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <ProgressBar className={styles.bar ?? ""} aria-label={label} value={Math.round(share * 100)}>
      {({ valueText }) => (
        <>
          <span>
            {label} {valueText}
          </span>
          <progress max={100} value={Math.round(share * 100)} aria-hidden="true" />
        </>
      )}
    </ProgressBar>
  );
}
