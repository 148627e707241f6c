import { useState } from "react";
import { engineNow, useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../Mark.tsx";
import { type Complaint, complaintOfError } from "./passphraseFault.ts";
import styles from "./people.module.css";

/** Tries with a passphrase: what was wrong with the last, and for how long the next is refused. */
export function usePassphraseTry(wrong: "signIn.wrong" | "lock.wrong") {
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const [allowedAt, setAllowedAt] = useState(0);
  const now = useNow(1_000);
  return {
    complaint,
    waitSeconds: Math.max(0, Math.ceil((allowedAt - now) / 1_000)),
    onError: (error: unknown) => {
      const answer = complaintOfError(error);
      setComplaint(answer.message === "signIn.wrong" ? { ...answer, message: wrong } : answer);
      // Zero where there is no wait: `now` is up to a second old.
      setAllowedAt(answer.waitMs === undefined || answer.waitMs === 0 ? 0 : engineNow() + answer.waitMs);
    },
    again: () => setComplaint(null),
  };
}

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
