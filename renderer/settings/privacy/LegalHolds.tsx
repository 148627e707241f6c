import { useMutation } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import { useState } from "react";
import type { RetentionAnswer } from "#contract/privacy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { momentSaid } from "./privacyWords.ts";
import styles from "./privacy.module.css";

/** Cases that nothing erases while a court, an inquiry or an audit needs them. */
export function LegalHolds({ holds }: { readonly holds: RetentionAnswer["legalHolds"] }) {
  const words = useWords();
  const { say } = words;
  const { queries, queryClient } = useEngine();
  const [ticket, setTicket] = useState("");
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const kept = (state: RetentionAnswer) => queryClient.setQueryData(queries.privacy.retention.get.queryKey(), state);
  const set = useMutation(
    queries.privacy.retention.hold.mutationOptions(
      reported(
        setOutcome,
        () => ({ good: true, message: "hold.isSet", values: { ticket: ticket.trim() } }),
        (state) => {
          kept(state);
          setTicket("");
          setReason("");
        },
        outcomeOfHold,
      ),
    ),
  );
  const lift = useMutation(
    queries.privacy.retention.liftHold.mutationOptions({ onSuccess: kept, onError: (error) => setOutcome(outcomeOfHold(error)) }),
  );
  const isReady = ticket.trim() !== "" && reason.trim() !== "";
  return (
    <section className={styles.part} aria-label={say("hold.title")}>
      <h3>{say("hold.title")}</h3>
      <p className={styles.note}>{say("hold.detail")}</p>
      {holds.length === 0 ? (
        <p className={styles.note}>{say("hold.none")}</p>
      ) : (
        <ul className={styles.list}>
          {holds.map((hold) => (
            <li key={hold.ticket} className={styles.entry}>
              <p className={styles.line}>
                <b>{hold.ticket}</b>
                <span>{[hold.reason, hold.by, momentSaid(hold.at, words)].join(" · ")}</span>
                <ActionButton
                  label={say("hold.lift")}
                  aria-label={say("hold.liftOf", { ticket: hold.ticket })}
                  isPending={lift.isPending}
                  onPress={() =>
                    lift.mutate(
                      { ticket: hold.ticket },
                      { onSuccess: () => setOutcome({ good: true, message: "hold.isLifted", values: { ticket: hold.ticket } }) },
                    )
                  }
                />
              </p>
            </li>
          ))}
        </ul>
      )}
      <SubmitForm onSubmit={() => isReady && !set.isPending && set.mutate({ ticket: ticket.trim(), reason: reason.trim() })}>
        <div className={styles.row}>
          <Field name="holdTicket" label={say("hold.ticket")} value={ticket} onChange={setTicket} short />
          <Field name="holdReason" label={say("hold.reason")} value={reason} onChange={setReason} />
          <ActionButton label={say("hold.set")} type="submit" isDisabled={!isReady} isPending={set.isPending} />
        </div>
      </SubmitForm>
      <OutcomeLine outcome={outcome} />
    </section>
  );
}

function outcomeOfHold(error: unknown): Outcome {
  const isUnknown = error instanceof ORPCError && error.defined && error.code === "NOT_FOUND";
  return isUnknown ? { good: false, message: "hold.unknown" } : outcomeOfError(error);
}
