import { ORPCError } from "@orpc/client";
import { EngineLostError } from "../../client/connection.ts";
import { EngineSilentError } from "../../client/engine.ts";
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

export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof EngineLostError) return { good: false, message: "settings.engineLost" };
  if (error instanceof EngineSilentError) return { good: false, message: "settings.callSilent" };
  if (error instanceof ORPCError && error.defined && error.code === "NO_KEYRING") {
    return { good: false, message: "settings.noKeyring" };
  }
  if (error instanceof ORPCError && error.code === "FORBIDDEN") return { good: false, message: "people.forbidden" };
  if (error instanceof ORPCError && error.code === "OUT_OF_SCOPE") return { good: false, message: "people.outOfScope" };
  if (error instanceof ORPCError && error.code === "SET_BY_ADMINISTRATOR") return { good: false, message: "managed.refused" };
  if (error instanceof ORPCError && error.code === "DECIDED_BY_ROOM") return { good: false, message: "managed.ofRoom.refused" };
  return { good: false, message: "settings.callFailed" };
}

/** For a mutation: once `then` has kept or read again what came of it, `tell` is told that it is done, and else why it is not. */
export function reported<Answer>(
  tell: (outcome: Outcome) => void,
  good: MessageId | ((answer: Answer) => Outcome),
  then?: (answer: Answer) => unknown,
  outcomeOf: (error: unknown) => Outcome = outcomeOfError,
) {
  return {
    onSuccess: async (answer: Answer) => {
      await then?.(answer);
      tell(typeof good === "string" ? { good: true, message: good } : good(answer));
    },
    onError: (error: unknown) => tell(outcomeOf(error)),
  };
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
