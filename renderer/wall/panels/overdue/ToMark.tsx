import type { OverdueBoard } from "#contract/wallScenes.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { bodiesOutside } from "../../parts/bodiesOutside.ts";
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

/** What bodies outside the State owe, counted apart; null where they owe nothing. `width` is in `rem`. */
export function owedOutside({ bodiesOutside: bodies }: Pick<OverdueBoard, "bodiesOutside">, width: number, words: Words): string | null {
  return bodiesOutside(bodies, { sentence: "owing.outside", told: ({ overdue }) => words.number(overdue), width }, words);
}

/** Good news only where neither the cell nor a body outside the State owes anything. */
export function NobodyOwes({ board }: { readonly board: Pick<OverdueBoard, "toMark" | "bodiesOutside"> }) {
  const words = useWords();
  const { toMark } = board;
  const outside = owedOutside(board, Infinity, words);
  if (toMark.overdue === 0 && outside === null) return <PanelMessage text={words.say("owe.none")} good />;
  return (
    <div className={styles.nobody}>
      <PanelMessage text={words.say(outside === null ? "owe.none" : "owe.noneOfState")} none />
      {outside !== null && <span>{outside}</span>}
      <ToMark toMark={toMark} />
    </div>
  );
}
