import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./PeopleSection.module.css";
import { LOCK_MINUTES } from "#contract/limits.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** After how long without anybody a window is locked. */
export function LockAfter() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const may = useMay();
  const settings = useAnswer(queries.settings.get.queryOptions());
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.settings.put.mutationOptions({
      onSuccess: (stored) => {
        queryClient.setQueryData(queries.settings.get.queryKey(), stored);
        setTyped(null);
        setOutcome({ good: true, message: "people.lockAfterStored", values: { n: stored.lockAfterMinutes } });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  if (settings === undefined || !may("settings")) return null;
  const text = typed ?? String(settings.lockAfterMinutes);
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const isPossible = minutes >= LOCK_MINUTES.least && minutes <= LOCK_MINUTES.most;
  return (
    <>
      <Form
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible && !put.isPending) put.mutate({ lockAfterMinutes: minutes });
        }}
      >
        <div className={styles.lock}>
          <Field
            name="lockAfterMinutes"
            label={say("people.lockAfter")}
            fault={isPossible ? null : say("people.lockAfterFault")}
            value={text}
            onChange={(value) => {
              setTyped(value);
              setOutcome(null);
            }}
            inputMode="numeric"
            short
          />
          <ActionButton label={say("people.lockAfterStore")} type="submit" isPending={put.isPending} />
        </div>
      </Form>
      <OutcomeLine outcome={outcome} />
    </>
  );
}
