import type { ReactNode } from "react";
import type { DraftWords } from "#domain/work/drafts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { KeptWork } from "../../../ui/unsaved/UnsavedScope.tsx";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import type { KeptWords } from "../../work/useKeptWords.ts";
import { Fault } from "./CommandForm.tsx";
import styles from "./DraftNote.module.css";

interface DraftNoteProps {
  readonly kept: KeptWords<DraftWords>;
  /** The words are on their way: what is being sent cannot be thrown away meanwhile. */
  readonly isRunning: boolean;
  readonly onDiscard: () => void;
}

/** Under what is being typed: that it is kept, and the way to throw it away, which can be taken back. */
export function DraftNote({ kept, isRunning, onDiscard }: DraftNoteProps) {
  const { say } = useWords();
  const { didOwn } = useCommandRunner();
  if (!kept.isKept) return null;
  const discard = () => {
    const gone = kept.drop();
    onDiscard();
    didOwn({ did: "desk.work.draftDiscarded", id: null, leaves: false, undo: () => kept.bringBack(gone) });
  };
  return (
    <KeptNote kept={kept}>
      <TextButton label={say("desk.work.discard")} isDisabled={isRunning} onPress={discard} />
    </KeptNote>
  );
}

interface KeptNoteProps {
  readonly kept: Pick<KeptWords<DraftWords>, "isSafe" | "elsewhere">;
  readonly children?: ReactNode;
}

/** Whether what is typed is kept. What is not, is asked about before the form is closed. */
export function KeptNote({ kept: { isSafe, elsewhere }, children }: KeptNoteProps) {
  const { say } = useWords();
  return (
    <>
      <KeptWork isKept={isSafe} />
      {elsewhere !== null ? (
        <div className={styles.note} role="alert">
          <span>{say("desk.work.draftElsewhere")}</span>
          <TextButton label={say("desk.work.takeOther")} onPress={elsewhere.take} />
          <TextButton label={say("desk.work.keepThese")} onPress={elsewhere.keep} />
        </div>
      ) : isSafe ? (
        <p className={styles.note}>
          <span>{say("desk.work.draftKept")}</span>
          {children}
        </p>
      ) : (
        <Fault>{say("desk.work.draftNotKept")}</Fault>
      )}
    </>
  );
}
