import { Button } from "react-aria-components";
import { useConnectionState } from "../client/EngineProvider.tsx";
import { useWords, type Words } from "../i18n/useWords.ts";
import { controlStyles } from "../ui/controls/controlStyles.ts";
import { TextButton } from "../ui/controls/ActionButton.tsx";
import { BulkBar } from "./commands/bulk/BulkBar.tsx";
import { useMay } from "../ui/people/sitting.ts";
import { Keycap } from "./keys/Keycap.tsx";
import { useCommand } from "./keys/useCommand.tsx";
import { FilterBar } from "./queue/FilterBar.tsx";
import { type Choice, isChanged, unchanged } from "./queue/queueOfChoice.ts";
import styles from "./QueuePane.module.css";
import { QueueRows } from "./queue/QueueRows.tsx";
import { ONE } from "./queue/selection.ts";
import { useCursor, useQueue } from "./queue/useQueue.tsx";
import { readShortNumber } from "#domain/grievance/shortNumber.ts";
import { POSTS_SEARCHED } from "#domain/desk/postsSearched.ts";

/** One list: what it is narrowed to, its lines, and what is to be said of it. */
export function QueuePane() {
  const { say, ...words } = useWords();
  const { shown, choice } = useQueue();
  const isConnected = useConnectionState().status === "connected";
  const { list } = shown;
  const total = list?.rows.length ?? 0;
  const label = nameOfQueue(choice, { say, ...words });
  return (
    <section className={styles.pane} data-tour="list" data-under-question="" aria-label={label}>
      <h2 className="unseen">{label}</h2>
      <FilterBar />
      <div className={styles.body}>
        {list && total > 0 && <QueueRows list={list} label={label} />}
        {list && total === 0 && <Nothing choice={choice} isWithheld={list.withheld} />}
        {!list && (shown.isFailing && isConnected ? <Said of="failed" /> : <p className={styles.quiet}>{say("desk.list.loading")}…</p>)}
      </div>
      {hasSlip(choice) && <p className={styles.note}>{say("desk.search.slip")}</p>}
      {list && !list.complete && <p className={styles.note}>{say("desk.search.incomplete", { n: POSTS_SEARCHED })}</p>}
      <Folded />
      <LeftOut />
      <BulkBar />
      <Leaving />
    </section>
  );
}

/**
 * How many cases stand in the lines, as the figure beside the view counts them, what is folded away of floods, and the way to see each of them; a list that was
 * unfolded is folded again here. A case that is open and no more of the list does not count.
 */
function Folded() {
  const { say } = useWords();
  const { shown, choice, choose } = useQueue();
  const { list, left } = shown;
  const isUnfolded = "folded" in choice.changes && choice.changes.folded === undefined;
  const n = list?.folded ?? 0;
  const lines = (list?.rows.length ?? 0) - (left === null ? 0 : 1);
  if (choice.typed.trim() !== "" || (!isUnfolded && n === 0)) return null;
  const { folded: _, ...changes } = choice.changes;
  return (
    <p className={styles.note}>
      {!isUnfolded && `${say("desk.folded", { n, lines, all: lines + n })} `}
      <TextButton
        label={say(isUnfolded ? "desk.folded.fold" : "desk.folded.unfold")}
        onPress={() => choose({ ...choice, changes: isUnfolded ? changes : { ...changes, folded: undefined } })}
      />
    </p>
  );
}

/** A list by what sensitive cases do not tell to everybody is without them, while a figure of the same counts them. */
function LeftOut() {
  const { say } = useWords();
  const may = useMay();
  const { categories, places, tehsils, media } = useQueue().queue.filter;
  if (may("triage") || [categories, places, tehsils, media].every((each) => each === undefined)) return null;
  return <p className={styles.note}>{say("desk.list.withoutSensitive")}</p>;
}

/** Nine digits that no case can have: one was heard or typed wrongly. */
function hasSlip({ typed }: Choice): boolean {
  return readShortNumber(typed)?.hasSlip === true;
}

/** What was picked is let go of first, then what the list was narrowed to. */
function Leaving() {
  const { choice, choose, select } = useQueue();
  const { selection } = useCursor();
  useCommand("leave", selection.kind !== "one" ? () => select(ONE) : isChanged(choice) ? () => choose(unchanged(choice)) : null);
  return null;
}

function nameOfQueue({ from, typed }: Choice, { say }: Words): string {
  if (typed.trim() !== "") return say("desk.search.label");
  if (from.kind === "report") return say("desk.filter.fromReport");
  if (from.kind === "left") return say("desk.filter.leftAlone", { n: from.queue.filter.cases?.length ?? 0 });
  if (from.kind === "wall") return say("desk.filter.fromWall");
  return from.kind === "view" ? say(`desk.view.${from.view}`) : from.filter.name;
}

function Nothing({ choice, isWithheld }: { readonly choice: Choice; readonly isWithheld: boolean }) {
  const { say } = useWords();
  const { choose } = useQueue();
  const changed = isChanged(choice);
  return (
    <>
      <Said of={isWithheld ? "withheld" : choice.typed.trim() !== "" ? "emptySearch" : changed ? "emptyFilter" : "empty"} />
      {changed && (
        <Button className={`${controlStyles.button} ${styles.back ?? ""}`} onPress={() => choose(unchanged(choice))}>
          {say(choice.typed.trim() !== "" ? "desk.search.clear" : "desk.filter.clear")} <Keycap of="leave" />
        </Button>
      )}
    </>
  );
}

function Said({ of }: { readonly of: "withheld" | "empty" | "emptySearch" | "emptyFilter" | "failed" }) {
  const { say } = useWords();
  return (
    <output className={styles.said}>
      <span className={styles.title}>{say(`desk.list.${of}Title`)}</span>
      <span>{say(`desk.list.${of}Detail`)}</span>
    </output>
  );
}
