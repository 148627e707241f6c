import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { DeskCommand, requestedCommandSchema, Weighed } from "#contract/desk.ts";
import type { z } from "zod";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { rowsOfBase64 } from "../../../client/rowList.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { LeaveButton } from "../../../ui/controls/LeaveButton.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { chosenByLeft } from "../../queue/queueOfChoice.ts";
import { ONE } from "../../queue/selection.ts";
import { useQueue } from "../../queue/useQueue.tsx";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { onSubmitKey } from "../forms/onSubmitKey.ts";
import styles from "./BulkDialog.module.css";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";

/** What was selected when a key was pressed: those rows and no others, as they were then. */
export interface Frozen {
  /** Tells one press from another. */
  readonly press: string;
  readonly count: number;
  /** As the engine takes them. */
  readonly rows: string;
  readonly asOf: Promise<string>;
}

/** A question that is asked once for many cases. */
export interface BulkQuestion {
  readonly frozen: Frozen;
  /** Does it to what was weighed, which is what the question told. */
  readonly onAct: (act: DeskCommand, weighed: Weighed) => void;
  readonly onClose: () => void;
}

type Weighable = z.input<typeof requestedCommandSchema>;

interface BulkDialogProps extends BulkQuestion {
  /** What is done; null while something is missing, of which `onMissing` tells. */
  readonly act: DeskCommand | null;
  readonly onMissing?: () => void;
  /** What is counted: the same, or what does not hang on what is missing. */
  readonly weighs: Weighable;
  /** With the number of cases that would be changed, and `what`. */
  readonly title: MessageId;
  readonly what?: string;
  readonly yes: MessageId;
  /** Sent with the answer, which has the focus where there are none. */
  readonly fields?: ReactNode;
  readonly children?: ReactNode;
}

/** A question over many cases: how many it would change, and how many of those selected would stay as they are, and why. */
export function BulkDialog({ frozen, act, onMissing, weighs, title, what = "", yes, fields, onAct, onClose, children }: BulkDialogProps) {
  const { say } = useWords();
  const { weighed, count, error } = useWeighed(frozen, weighs);
  const { choose, select } = useQueue();
  const reasons = weighed?.refused ?? [];
  const show = (cases: readonly string[]) => {
    onClose();
    select(ONE);
    choose(chosenByLeft(cases.map((id) => ({ id }))));
  };
  const changed = weighed === null || weighed.changed === 0 ? [] : [say("desk.bulk.stayChanged", { n: weighed.changed })];
  const [isEarly, setEarly] = useState(false);
  const isOff = count === 0 || error !== null;
  const answer = () => {
    if (isOff) return;
    if (act === null) onMissing?.();
    else if (weighed !== null) onAct(act, weighed);
    // Nobody agrees to a number that was not there yet.
    else setEarly(true);
  };
  const titleOf = () => {
    if (count === null) return say("desk.bulk.counting", { n: frozen.count });
    return count === 0 ? say("desk.bulk.none", { n: frozen.count }) : say(title, { n: count, what });
  };
  const answers = (
    <DialogActions>
      {/* The other one cannot have the focus where it would do nothing, and without a focus Escape reaches nobody. */}
      <LeaveButton
        key={count === 0 ? "only" : "no"}
        label={say("word.cancel")}
        after={<Keycap stroke="Escape" />}
        onPress={onClose}
        autoFocus={count === 0 && fields === undefined}
      />
      <ActionButton
        label={say(yes)}
        after={<Keycap stroke={fields === undefined ? "Enter" : "Ctrl+Enter"} />}
        data-main
        data-pending={(count === null && error === null) || undefined}
        isDisabled={isOff}
        {...(fields === undefined ? { onPress: answer, autoFocus: true } : { type: "submit" })}
      />
    </DialogActions>
  );
  return (
    <DialogWindow title={titleOf()} isOpen onClose={onClose}>
      {reasons.map(({ code, count: stay, cases }) => (
        <p key={code} className={styles.stay}>
          <Mark shape={code === "please-check" ? "doubt" : "urgent"} />
          <span>
            {say("desk.bulk.stay", { n: stay, why: say(`desk.refusal.${code}`) })}{" "}
            <TextButton label={say("desk.bulk.showThese", { n: cases.length })} onPress={() => show(cases)} />
          </span>
        </p>
      ))}
      {changed.map((sentence) => (
        <p key={sentence} className={styles.stay}>
          <Mark shape="urgent" />
          <span>{sentence}</span>
        </p>
      ))}
      {error !== null && (
        <p className={styles.stay} role="alert">
          <Mark shape="failing" />
          <span>{say(failureSentence(failureOf(error)))}</span>
        </p>
      )}
      {isEarly && error === null && count !== 0 && (
        <output className={styles.stay}>
          <Mark shape="urgent" />
          <span>{say("desk.bulk.early")}</span>
        </output>
      )}
      {children}
      {fields === undefined ? (
        answers
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the fields within have the focus
        <div onKeyDownCapture={onSubmitKey(answer)}>
          <SubmitForm onSubmit={answer}>
            {fields}
            {answers}
          </SubmitForm>
        </div>
      )}
    </DialogWindow>
  );
}

/** What an act would come to for what was selected: its number is the one that the question tells, and that the act keeps to. */
function useWeighed(frozen: Frozen, act: Weighable) {
  const { client } = useEngine();
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["weighed", frozen.press, act],
    queryFn: async ({ signal }) => {
      const weighed = await client.desk.weigh({ rows: frozen.rows, asOf: await frozen.asOf, act }, { signal });
      return { weighed, count: rowsOfBase64(weighed.able).length };
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const known = isPlaceholderData ? undefined : data;
  return { weighed: known?.weighed ?? null, count: known?.count ?? null, error };
}
