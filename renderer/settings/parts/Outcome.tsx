import { ORPCError } from "@orpc/client";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure } from "../../ui/failure.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./form.module.css";

/** How something that was asked for came out. */
export interface Outcome {
  readonly good: boolean;
  readonly message: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function outcomeOfError(error: unknown): Outcome {
  const hasNoKeyring = error instanceof ORPCError && error.defined && error.code === "NO_KEYRING";
  return { good: false, message: hasNoKeyring ? "settings.noKeyring" : callFailure(error) };
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
