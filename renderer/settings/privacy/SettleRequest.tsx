import { useMutation } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import { useState } from "react";
import type { RequestAnswer } from "#contract/privacy.ts";
import { OUTCOMES, type RequestOutcome } from "#domain/privacy/request.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { outcomeOfRequest } from "./requestOutcome.ts";
import styles from "./privacy.module.css";

/** How a request ends. What was asked for has to have been done before it counts as answered. */
export function SettleRequest({ request, onDone }: Pick<Opened, "onDone"> & { readonly request: RequestAnswer }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<RequestOutcome>("done");
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState<Outcome | null>(null);
  const settle = useMutation(
    queries.privacy.requests.settle.mutationOptions(
      reported(
        (done) => (done.good ? onDone(done) : setFailed(done)),
        "requests.settle.ok",
        (kept) => queryClient.setQueryData(queries.privacy.requests.list.queryKey(), kept),
        outcomeOfSettling,
      ),
    ),
  );
  return (
    <SubmitForm onSubmit={() => !settle.isPending && settle.mutate({ id: request.id, outcome, reason: reason.trim() })}>
      <h3>{say("requests.settle")}</h3>
      <div className={styles.row}>
        <SelectField
          label={say("requests.settle.outcome")}
          value={outcome}
          choices={OUTCOMES.map((value) => ({ value, label: say(`requests.settle.${value}`) }))}
          onChange={setOutcome}
        />
        <Field name="settleReason" label={say("requests.settle.reason")} value={reason} onChange={setReason} />
        <ActionButton label={say("requests.settle.now")} type="submit" isPending={settle.isPending} />
      </div>
      <OutcomeLine outcome={failed} />
    </SubmitForm>
  );
}

function outcomeOfSettling(error: unknown): Outcome {
  const isEarly = error instanceof ORPCError && error.defined && error.code === "NOT_READY";
  return isEarly ? { good: false, message: "requests.settle.early" } : outcomeOfRequest(error);
}
