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
import { AskFirst } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { goTo } from "../pages/usePlace.ts";
import styles from "./replies.module.css";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type Account = InferContractRouterOutputs<Contract>["outbox"]["account"]["get"];
type Tested = InferContractRouterOutputs<Contract>["outbox"]["account"]["test"];

/** In whose name replies go out on X, what speaks for it, and what keeps them back. */
export function ReplyAccount({ account: { userId, hasToken, signedIn } }: { readonly account: Account }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The sign-in, which goes on without a token. */
  const speaks = signedIn !== null && !signedIn.isOver;
  const again = () => queryClient.invalidateQueries({ queryKey: queries.outbox.key() });
  const put = useMutation(
    queries.outbox.account.put.mutationOptions(
      reported(
        setOutcome,
        "replies.tokenSaved",
        () => {
          setTyped("");
          return again();
        },
        outcomeOfPut,
      ),
    ),
  );
  const test = useMutation(queries.outbox.account.test.mutationOptions(reported(setOutcome, outcomeOfTested, undefined, outcomeOfPut)));
  const remove = useMutation(
    queries.outbox.account.remove.mutationOptions(
      reported(setOutcome, speaks ? "replies.tokenRemovedSigned" : "replies.tokenRemoved", again),
    ),
  );
  const token = typed.trim();
  if (userId === null) return <p className={styles.note}>{say("replies.noAccount")}</p>;
  return (
    <div className={styles.part}>
      <h3>{say("replies.account")}</h3>
      <Sender />
      <SignedIn signedIn={signedIn} />
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
          {hasToken && (
            <AskFirst
              label={say("replies.tokenRemove")}
              question={say(speaks ? "replies.tokenRemoveSureSigned" : "replies.tokenRemoveSure")}
              yes={say("settings.removeYes")}
              isPending={remove.isPending}
              onYes={(close) => remove.mutate(undefined, { onSettled: close })}
            />
          )}
        </div>
        <OutcomeLine outcome={outcome} />
      </Form>
    </div>
  );
}

/** Who is signed in, which is the way that lasts; a token that is pasted stands in where nobody is. */
function SignedIn({ signedIn }: Pick<Account, "signedIn">) {
  const { say } = useWords();
  const account = signedIn?.account ?? "X";
  const sentence =
    signedIn === null ? say("replies.nobodySignedIn") : say(signedIn.isOver ? "replies.signInOver" : "replies.signedInAs", { account });
  return (
    <div className={styles.actions}>
      <p className={signedIn?.isOver ? styles.held : styles.note}>
        {signedIn?.isOver && <Mark shape="failing" />}
        {sentence}
      </p>
      <ActionButton label={say("replies.toSignIn")} onPress={() => goTo({ page: "channels", field: null, channel: "x" })} />
    </div>
  );
}

/** Where the sender of X stands, in one sentence. */
function Sender() {
  const words = useWords();
  const { data: status } = useAnswer((ask) => ask.outbox.status);
  const sender = status?.senders.find(({ channel }) => channel === "x");
  if (sender === undefined) return null;
  const sentence = senderSentence(sender, words);
  if (sender.hold === null) return <p className={styles.note}>{sentence}</p>;
  return (
    <p className={styles.held} role="alert">
      <Mark shape="failing" />
      {sentence}
    </p>
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
