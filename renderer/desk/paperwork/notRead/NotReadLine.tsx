import { useMutation } from "@tanstack/react-query";
import type { ListedReadingProblem } from "#contract/readingProblems.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { callFailure } from "../../../ui/failure.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { useMoment } from "../../facts/moment.ts";
import styles from "./notRead.module.css";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { useAskAgain } from "../../../client/useAnswer.ts";

interface NotReadLineProps {
  readonly problem: ListedReadingProblem;
  readonly isShown: boolean;
  readonly onLook: () => void;
  /** What became of it, in one sentence. */
  readonly onSaid: (sentence: string) => void;
}

/** One thing that could not be read: why, what of it is known, and what can be done. */
export function NotReadLine({ problem, isShown, onLook, onSaid }: NotReadLineProps) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.readingProblems);
  const may = useMay();
  const moment = useMoment();
  const { id, title, source, reason, detail, lastAt, count, keptBytes, canBeReadAgain, channel } = problem;
  const after = {
    onSettled: askAgain,
    onError: (error: unknown) => onSaid(say(callFailure(error))),
  };
  const again = useMutation(
    queries.readingProblems.readAgain.mutationOptions({
      ...after,
      onSuccess: (outcome) => {
        const values = outcome.outcome === "read" ? { n: outcome.posts } : outcome.outcome === "failed" ? { detail: outcome.detail } : {};
        onSaid(say(`notRead.outcome.${outcome.outcome}`, values));
      },
    }),
  );
  const dismiss = useMutation(
    queries.readingProblems.dismiss.mutationOptions({ ...after, onSuccess: () => onSaid(say("notRead.outcome.dismissed")) }),
  );
  const name = title ?? source;
  return (
    <li className={styles.entry} data-shown={isShown}>
      <p className={styles.name}>{name}</p>
      <p>{say(`notRead.reason.${reason}`, { channel: words.channel(channel), detail })}</p>
      <p className={styles.facts}>
        {source} · {moment(lastAt)} · {say("notRead.times", { n: count })}
        {reason === "told" ? "" : ` · ${detail}`}
      </p>
      {may("triage") && (
        <div className={styles.acts}>
          {keptBytes > 0 && (
            <ActionButton
              label={say("notRead.look")}
              aria-pressed={isShown}
              aria-label={say("notRead.lookOf", { name })}
              onPress={onLook}
            />
          )}
          {canBeReadAgain && (
            <ActionButton
              label={say(again.isPending ? "notRead.reading" : "notRead.again")}
              isPending={again.isPending}
              aria-label={say("notRead.againOf", { name })}
              onPress={() => again.mutate({ id })}
            />
          )}
          <ActionButton
            label={say("notRead.dismiss")}
            isPending={dismiss.isPending}
            aria-label={say("notRead.dismissOf", { name })}
            onPress={() => dismiss.mutate({ ids: [id] })}
          />
        </div>
      )}
    </li>
  );
}
