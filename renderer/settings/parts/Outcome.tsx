import { ORPCError } from "@orpc/client";
import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "#contract/contract.ts";
import { EngineLostError } from "../../client/connection.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./form.module.css";

/** How something that was asked for came out. */
export interface Outcome {
  readonly good: boolean;
  readonly message: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

type TestAnswer = InferContractRouterOutputs<Contract>["sources"]["x"]["test"];

export function outcomeOfTest(answer: TestAnswer): Outcome {
  if (!answer.ok) return { good: false, message: `remedy.${answer.fault}` };
  if (answer.messages !== undefined && answer.messages !== "readable") {
    return { good: false, message: `settings.testMessages.${answer.messages}`, values: { handle: answer.handle ?? "" } };
  }
  if (answer.handle === null) return { good: true, message: "settings.testOk" };
  return { good: true, message: "settings.testOkHandle", values: { handle: answer.handle } };
}

export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof EngineLostError) return { good: false, message: "settings.engineLost" };
  if (error instanceof ORPCError && error.defined && error.code === "NO_KEYRING") {
    return { good: false, message: "settings.noKeyring" };
  }
  if (error instanceof ORPCError && error.defined && error.code === "TOKEN_NEEDED") {
    return { good: false, message: "settings.tokenNeeded" };
  }
  return { good: false, message: "settings.callFailed" };
}

/** One plain sentence; read aloud when it appears. */
export function OutcomeLine({ outcome }: { readonly outcome: Outcome | null }) {
  const { say } = useWords();
  return (
    <output className={styles.outcome} data-good={outcome?.good}>
      {outcome && (
        <>
          <Mark shape={outcome.good ? "live" : "failing"} />
          <span>{say(outcome.message, outcome.values)}</span>
        </>
      )}
    </output>
  );
}
