import { useWords } from "../i18n/useWords.ts";
import { TextButton } from "../ui/controls/ActionButton.tsx";
import { CaseBeside } from "./case/CasePane.tsx";
import styles from "./Compare.module.css";
import { ScrolledByKeys } from "./fullView/ScrolledByKeys.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { useCommand, useCommands } from "./keys/useCommand.tsx";
import { useCursor, useQueue, useWhyNoCase } from "./queue/useQueue.tsx";

/** The case that is held; null for none. */
interface Held {
  readonly beside: string | null;
  readonly setBeside: (beside: string | null) => void;
}

/**
 * Two cases side by side, `\`: the one that was open is held beside the one that is opened next, over the list. Acts go to the open one, which says so; the
 * other is only read, until the two change places.
 */
export function Compare({ beside, setBeside }: Held) {
  const { say } = useWords();
  const { caseId } = useCursor();
  const { open } = useQueue();
  const commands = useCommands();
  const isOpen = beside !== null;
  const hold = caseId === null ? null : () => setBeside(caseId);
  useCommand("compare", isOpen ? () => setBeside(null) : hold, { why: useWhyNoCase() });
  const swap = () => {
    if (beside === null || caseId === null) return;
    open(beside);
    setBeside(caseId);
  };
  useCommand("swapCompared", isOpen && caseId !== beside ? swap : null, { why: "desk.work.compare.none" });
  if (beside === null) return null;
  const isSame = beside === caseId;
  return (
    <section className={styles.beside} data-under-question="" aria-label={say("desk.work.compare.beside")}>
      <header className={styles.head}>
        <p>{say(isSame ? "desk.work.compare.choose" : "desk.work.compare.readOnly")}</p>
        <div className={styles.ways}>
          <TextButton label={say("desk.work.compare.previous")} after={<Keycap of="previous" />} onPress={() => commands.run("previous")} />
          <TextButton label={say("desk.work.compare.next")} after={<Keycap of="next" />} onPress={() => commands.run("next")} />
          {!isSame && <TextButton label={say("desk.work.compare.swap")} after={<Keycap of="swapCompared" />} onPress={swap} />}
          <TextButton label={say("word.close")} after={<Keycap of="compare" />} onPress={() => setBeside(null)} />
        </div>
      </header>
      <ScrolledByKeys className={styles.words ?? ""} label={say("desk.work.compare.readOnly")}>
        <CaseBeside key={beside} caseId={beside} />
      </ScrolledByKeys>
    </section>
  );
}
