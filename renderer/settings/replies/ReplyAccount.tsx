import { ORPCError } from "@orpc/client";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { Contract } from "#contract/contract.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { senderSentence } from "../../i18n/senderSentence.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./replies.module.css";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type Account = InferContractRouterOutputs<Contract>["outbox"]["account"]["get"];
type Tested = InferContractRouterOutputs<Contract>["outbox"]["account"]["test"];

/** In whose name replies go out on X, what speaks for it, and what keeps them back. */
export function ReplyAccount({ account: { userId, hasToken } }: { readonly account: Account }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const again = () => queryClient.invalidateQueries({ queryKey: queries.outbox.key() });
  const onError = (error: unknown) => setOutcome(outcomeOfPut(error));
  const put = useMutation(
    queries.outbox.account.put.mutationOptions({
      onSuccess: async () => {
        setTyped("");
        setOutcome({ good: true, message: "replies.tokenSaved" });
        await again();
      },
      onError,
    }),
  );
  const test = useMutation(
    queries.outbox.account.test.mutationOptions({ onSuccess: (tested) => setOutcome(outcomeOfTested(tested)), onError }),
  );
  const token = typed.trim();
  if (userId === null) return <p className={styles.note}>{say("replies.noAccount")}</p>;
  return (
    <div className={styles.part}>
      <h3>{say("replies.account")}</h3>
      <Sender />
      <Form
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (token !== "" && !put.isPending) put.mutate({ token });
        }}
      >
        <Field
          name="userToken"
          label={say("replies.token")}
          help={say(hasToken ? "replies.tokenStored" : "replies.tokenHelp")}
          fault={null}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setOutcome(null);
          }}
          type="password"
        />
        <div className={styles.actions}>
          <ActionButton label={say("replies.tokenSave")} type="submit" data-main isDisabled={token === ""} isPending={put.isPending} />
          <ActionButton
            label={say(test.isPending ? "settings.testing" : "replies.tokenTest")}
            isDisabled={token === "" && !hasToken}
            isPending={test.isPending}
            onPress={() => test.mutate(token === "" ? {} : { token })}
          />
          {hasToken && <RemoveToken onDone={setOutcome} />}
        </div>
        <OutcomeLine outcome={outcome} />
      </Form>
    </div>
  );
}

/** Where the sender of X stands, in one sentence. */
function Sender() {
  const words = useWords();
  const { queries } = useEngine();
  const status = useAnswer(queries.outbox.status.queryOptions());
  const sender = status?.senders.find(({ channel }) => channel === "x");
  if (sender === undefined) return null;
  if (sender.hold !== null) {
    return (
      <p className={styles.held} role="alert">
        <Mark shape="failing" />
        {senderSentence(sender, words)}
      </p>
    );
  }
  return <p className={styles.note}>{senderSentence(sender, words)}</p>;
}

function RemoveToken({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [asked, setAsked] = useState(false);
  const remove = useMutation(
    queries.outbox.account.remove.mutationOptions({
      onSuccess: async () => {
        onDone({ good: true, message: "replies.tokenRemoved" });
        await queryClient.invalidateQueries({ queryKey: queries.outbox.key() });
      },
      onError: (error) => onDone(outcomeOfError(error)),
      onSettled: () => setAsked(false),
    }),
  );
  if (!asked) {
    return <ActionButton label={say("replies.tokenRemove")} onPress={() => setAsked(true)} />;
  }
  return (
    <AreYouSure
      question={say("replies.tokenRemoveSure")}
      yes={say("settings.removeYes")}
      no={say("settings.removeNo")}
      isPending={remove.isPending}
      onYes={() => remove.mutate(undefined)}
      onNo={() => setAsked(false)}
    />
  );
}

function outcomeOfTested(tested: Tested): Outcome {
  if (tested.ok) return { good: true, message: "replies.tokenTested", values: { handle: tested.handle ?? "?" } };
  if (tested.code === "no-account" || tested.code === "not-a-token") return { good: false, message: "replies.notAToken" };
  if (tested.code === "unreachable") return { good: false, message: "replies.waits.network", values: { channel: "X" } };
  return {
    good: false,
    message: tested.code === "no-permission" ? "replies.tokenRefused" : `replies.hold.${tested.code}`,
    values: { channel: "X" },
  };
}

function outcomeOfPut(error: unknown): Outcome {
  if (error instanceof ORPCError && error.defined && error.code === "NOT_A_TOKEN") return { good: false, message: "replies.notAToken" };
  return outcomeOfError(error);
}
