import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { GivenDossierAnswer } from "#contract/transfer.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { transferFailure } from "./transferFailure.ts";
import styles from "./transfer.module.css";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

/** The dossiers that this room gave out: to whom, until when, and what came back. One that was lost or is in wrong hands is revoked here. */
export function GivenDossiers() {
  const { say } = useWords();
  const { data: given } = useAnswer((ask) => ask.transfer.given);
  if (given === undefined || given.length === 0) return null;
  return (
    <section className={styles.givenPart} aria-label={say("transfer.given")}>
      <h2>{say("transfer.given")}</h2>
      <ul className={styles.given}>
        {given.map((each) => (
          <li key={each.id}>
            <GivenLine given={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GivenLine({ given }: { readonly given: GivenDossierAnswer }) {
  const { say, date, clock } = useWords();
  const [asks, setAsks] = useState(false);
  const { title, mode, cases, madeAt, madeBy, people, standing, expiresAt, revokedAt, actsTakenIn, takenInAt } = given;
  const until = revokedAt ?? expiresAt;
  return (
    <>
      <div>
        <p>
          <b>{title}</b> ·{" "}
          {say("transfer.strip.made", { by: madeBy ?? say("transfer.somebody"), date: date(madeAt), clock: clock(madeAt) })}
          {" · "}
          {say("transfer.given.cases", { n: cases })}
          {people.length > 0 && ` · ${people.join(", ")}`}
        </p>
        <p className={styles.quiet}>
          <span data-standing={standing}>
            {mode === "read-only" && standing !== "revoked"
              ? say("transfer.mode.read-only")
              : say(`transfer.given.${standing}`, { date: until === null ? "" : date(until) })}
          </span>
          {takenInAt !== null && ` · ${say("transfer.given.takenIn", { n: actsTakenIn, date: date(takenInAt) })}`}
        </p>
      </div>
      {mode === "editable" && standing === "given" && (
        <ActionButton label={say("transfer.revoke")} aria-label={`${say("transfer.revoke")} ${title}`} onPress={() => setAsks(true)} />
      )}
      <DialogWindow title={say("transfer.revoke.title", { title })} isOpen={asks} onClose={() => setAsks(false)}>
        <Revoke id={given.id} onClose={() => setAsks(false)} />
      </DialogWindow>
    </>
  );
}

function Revoke({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const revoking = useMutation(
    queries.transfer.revoke.mutationOptions({
      onSuccess: (given) => {
        queryClient.setQueryData(queries.transfer.given.queryKey(), given);
        onClose();
      },
    }),
  );
  return (
    <>
      <p className={styles.fault}>{say("transfer.revoke.help")}</p>
      {revoking.error !== null && (
        <p className={styles.fault} role="alert">
          {say(transferFailure(revoking.error).message)}
        </p>
      )}
      <DialogActions>
        <LeaveButton label={say("word.cancel")} onPress={onClose} />
        <ActionButton label={say("transfer.revoke.do")} data-main isPending={revoking.isPending} onPress={() => revoking.mutate({ id })} />
      </DialogActions>
    </>
  );
}
