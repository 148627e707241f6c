import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../Mark.tsx";
import type { Complaint } from "./passphraseFault.ts";
import styles from "./people.module.css";

/** What went wrong, read aloud when it appears; keeps its place while there is nothing. */
export function ComplaintLine({ complaint, waitSeconds = 0 }: { readonly complaint: Complaint | null; readonly waitSeconds?: number }) {
  const { say } = useWords();
  return (
    <p className={styles.complaint} role="alert">
      {complaint !== null && (
        <>
          <Mark shape="failing" />
          <span>
            {say(complaint.message, complaint.values)} {waitSeconds > 0 && say("signIn.wait", { n: waitSeconds })}
          </span>
        </>
      )}
    </p>
  );
}
