import type { DraftWords } from "#domain/work/drafts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { KeptWork } from "../../../ui/unsaved/UnsavedScope.tsx";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import type { KeptWords } from "../../work/useKeptWords.ts";
import styles from "./DraftNote.module.css";

/** Under what is being typed: that it is kept, and the way to throw it away, which can be taken back. */
export function DraftNote({ kept, onDiscard }: { readonly kept: KeptWords<DraftWords>; readonly onDiscard: () => void }) {
  const { say } = useWords();
  const { didOwn } = useCommandRunner();
  if (!kept.isKept) return null;
  const discard = () => {
    const gone = kept.drop();
    onDiscard();
    didOwn({ did: "desk.work.draftDiscarded", id: null, leaves: false, undo: () => kept.keep(gone) });
  };
  return (
    <p className={styles.note}>
      <KeptWork isKept={kept.isSafe} />
      <span>{say("desk.work.draftKept")}</span>
      <TextButton label={say("desk.work.discard")} onPress={discard} />
    </p>
  );
}
