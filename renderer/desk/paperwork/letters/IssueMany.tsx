import { ORPCError } from "@orpc/client";
import { useState } from "react";
import type { DueLetterLine } from "#contract/letters.ts";
import { MOST_CASES_OF_LETTER } from "#domain/grievance/choices.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { letterRefusalOf } from "../../commands/forms/letterRefusal.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import type { IssuedNow } from "./DueLetterForm.tsx";
import styles from "./DueLetters.module.css";

/** Nothing of it is due any more, or not as it was drafted a moment before. */
const isChanged = (error: unknown) => letterRefusalOf(error) !== null || (error instanceof ORPCError && error.code === "NOT_FOUND");

/** What became of letters that were to be issued and were not. */
export interface NotIssued {
  /** Their cases have changed, or none is due any more. */
  readonly changed: number;
  readonly failed: number;
  readonly why: MessageId | null;
}

export function Left({ left: { changed, failed, why } }: { readonly left: NotIssued }) {
  const { say } = useWords();
  return (
    <div role="alert">
      {changed > 0 && <p>{say("paper.letters.due.left", { n: changed })}</p>}
      {why !== null && <p>{`${say("paper.letters.due.failed", { n: failed })} ${say(why)}`}</p>}
    </div>
  );
}

/** Several letters in the words of the program, one after the other; each goes by e-mail where it can. */
export function IssueMany({
  lines,
  onCancel,
  onEnd,
}: {
  readonly lines: readonly DueLetterLine[];
  readonly onCancel: () => void;
  readonly onEnd: (issued: readonly IssuedNow[], left: NotIssued | null) => void;
}) {
  const { say } = useWords();
  const { client } = useEngine();
  const [done, setDone] = useState<number | null>(null);
  const issueAll = async () => {
    const issued: IssuedNow[] = [];
    let changed = 0;
    let why: MessageId | null = null;
    setDone(0);
    for (const { to, kind, toLabel } of lines) {
      try {
        const { cases, subject, body, answerBy, restsOn } = await client.letters.draftDue({ to, kind });
        const byMail = (await client.letters.mailTo({ to })).obstacle === null;
        const ids = cases.map(({ id }) => id);
        const given = await client.letters.issueDue({ to, kind, ids, subject, body, answerBy, restsOn, byMail });
        issued.push({ ...given, to, kind, toLabel, byMail });
      } catch (error) {
        if (isChanged(error)) changed += 1;
        else {
          // It would befall the next as well.
          why = failureSentence(failureOf(error));
          break;
        }
      }
      setDone(issued.length);
    }
    const failed = lines.length - issued.length - changed;
    onEnd(issued, changed + failed === 0 ? null : { changed, failed, why });
  };
  const n = lines.length;
  const cases = lines.reduce((sum, { count }) => sum + Math.min(count, MOST_CASES_OF_LETTER), 0);
  return (
    <fieldset className={styles.question}>
      <legend>{say("paper.letters.due.sure", { n, cases, most: MOST_CASES_OF_LETTER })}</legend>
      <div className={viewStyles.actions}>
        <ActionButton label={say("word.cancel")} isDisabled={done !== null} onPress={onCancel} />
        <ActionButton
          label={done === null ? say("paper.letters.due.yes", { n }) : say("paper.letters.due.progress", { done, n })}
          data-main
          isPending={done !== null}
          onPress={() => void issueAll()}
        />
      </div>
    </fieldset>
  );
}
