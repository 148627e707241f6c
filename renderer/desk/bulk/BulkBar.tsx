import { useState } from "react";
import { Button } from "react-aria-components";
import type { ActTarget, DeskAct } from "#contract/desk.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useActs } from "../acting/useActs.tsx";
import type { CommandId } from "../commands/commandList.ts";
import { Keycap } from "../commands/Keycap.tsx";
import { useCommand } from "../commands/useCommand.tsx";
import { MOST_PICKED, ONE } from "../queue/selection.ts";
import { useCursor, useQueue } from "../queue/useQueue.tsx";
import { AcceptMany } from "./AcceptMany.tsx";
import { AssignMany } from "./AssignMany.tsx";
import styles from "./BulkBar.module.css";
import { MarkMany } from "./MarkMany.tsx";
import { WordsForMany } from "./WordsForMany.tsx";

type Question = "accept" | "mark" | "aside" | "ask" | "assign";

/** What can be done to the rows that were picked, or to the whole list; nothing while only one case is on screen. */
export function BulkBar() {
  const { shown } = useQueue();
  const { selection } = useCursor();
  const may = useMay();
  const { say } = useWords();
  // How many they are is not known while the first alone are there.
  if (selection.kind === "one" || (selection.kind === "all" && shown.list?.isTop)) return null;
  const count = selection.kind === "all" ? shown.total : selection.rows.size;
  return (
    <section className={styles.bar} aria-label={say("desk.bulk.label")}>
      <p className={styles.count} aria-live="polite">
        <b>{say(selection.kind === "all" ? "desk.bulk.all" : "desk.bulk.some", { n: count })}</b>
        {selection.kind === "some" && count === MOST_PICKED && <span>{say("desk.bulk.most", { n: MOST_PICKED })}</span>}
      </p>
      {may("bulk") ? <BulkActs count={count} /> : <p>{say("desk.bulk.notAllowed")}</p>}
    </section>
  );
}

function BulkActs({ count }: { readonly count: number }) {
  const { select, queue } = useQueue();
  const { selection } = useCursor();
  const { run } = useActs();
  const may = useMay();
  const { say } = useWords();
  const [question, setQuestion] = useState<Question | null>(null);

  const target: ActTarget =
    selection.kind === "some" ? { kind: "rows", rows: [...selection.rows] } : { kind: "filter", filter: queue.filter };
  const act = (what: DeskAct) => {
    setQuestion(null);
    select(ONE);
    void run(target, what);
  };
  // What was picked by hand was looked at; a whole list is asked for once more.
  const accept = () => (selection.kind === "all" ? setQuestion("accept") : act({ do: "accept" }));
  const onClose = () => setQuestion(null);
  return (
    <>
      <div className={styles.acts}>
        <Act of="accept" label={say("desk.command.accept")} isAllowed={may("mark")} onPress={accept} isMain />
        <Act of="department" label={say("desk.bulk.mark")} isAllowed={may("mark")} onPress={() => setQuestion("mark")} />
        <Act of="notAGrievance" label={say("desk.command.notAGrievance")} isAllowed={may("triage")} onPress={() => setQuestion("aside")} />
        <Act of="needsInfo" label={say("desk.command.needsInfo")} isAllowed={may("ask-details")} onPress={() => setQuestion("ask")} />
        <Act of="assignToMe" label={say("desk.bulk.assign")} isAllowed={may("triage")} onPress={() => setQuestion("assign")} />
        <Button className={controlStyles.text} onPress={() => select(ONE)}>
          {say("desk.bulk.clear")} <Keycap of="leave" />
        </Button>
      </div>
      {question === "accept" && <AcceptMany count={count} onAct={act} onClose={onClose} />}
      {question === "mark" && <MarkMany count={count} onAct={act} onClose={onClose} />}
      {question === "aside" && <WordsForMany what="aside" count={count} onAct={act} onClose={onClose} />}
      {question === "ask" && <WordsForMany what="ask" count={count} onAct={act} onClose={onClose} />}
      {question === "assign" && <AssignMany count={count} onAct={act} onClose={onClose} />}
    </>
  );
}

interface ActProps {
  readonly of: CommandId;
  readonly label: string;
  readonly isAllowed: boolean;
  readonly onPress: () => void;
  readonly isMain?: boolean;
}

/** The key does to all what it else does to the one case on screen. */
function Act({ of, label, isAllowed, onPress, isMain = false }: ActProps) {
  useCommand(of, isAllowed ? onPress : null);
  return (
    <Button className={controlStyles.button} data-main={isMain || undefined} isDisabled={!isAllowed} onPress={onPress}>
      {label} <Keycap of={of} />
    </Button>
  );
}
