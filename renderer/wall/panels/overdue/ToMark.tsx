import type { OverdueBoard } from "#contract/wallScenes.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { overdueMarkings } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import styles from "./toMark.module.css";

type Owed = Pick<OverdueBoard, "toMark">;

/** What the cell owes stands apart from what offices owe: nobody can report on what nobody was asked. Nothing where the cell owes nothing. */
export function ToMark({ toMark: { overdue, oldestDueAt } }: Owed) {
  const { say, age } = useWords();
  const at = useNow(60_000);
  if (overdue === 0 || oldestDueAt === null) return null;
  return (
    <span className={styles.toMark}>
      <Mark shape="late" />
      <Figure name="toMark:overdue" value={overdue} queue={overdueMarkings()}>
        {say("owe.toMark", { n: overdue, age: age(at - oldestDueAt) })}
      </Figure>
    </span>
  );
}

/** Good news only where the cell owes nothing either. */
export function NobodyOwes({ toMark }: Owed) {
  const { say } = useWords();
  if (toMark.overdue === 0) return <PanelMessage text={say("owe.none")} good />;
  return (
    <div className={styles.nobody}>
      <PanelMessage text={say("owe.none")} none />
      <ToMark toMark={toMark} />
    </div>
  );
}
