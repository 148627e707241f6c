import { useState } from "react";
import { engineNow, useNow } from "../../client/useNow.ts";
import { type Complaint, complaintOfError } from "./passphraseFault.ts";

/** One try with a passphrase after another: what was wrong with the last, and for how long the next is not heard. */
export function usePassphraseTry(wrong: "signIn.wrong" | "lock.wrong") {
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const [heardAgainAt, setHeardAgainAt] = useState(0);
  const now = useNow(1_000);
  return {
    complaint,
    waitSeconds: Math.max(0, Math.ceil((heardAgainAt - now) / 1_000)),
    onError: (error: unknown) => {
      const heard = complaintOfError(error);
      setComplaint(heard.message === "signIn.wrong" ? { ...heard, message: wrong } : heard);
      // Zero where there is no wait: `now` is up to a second old.
      setHeardAgainAt(heard.waitMs === undefined || heard.waitMs === 0 ? 0 : engineNow() + heard.waitMs);
    },
    again: () => setComplaint(null),
  };
}
