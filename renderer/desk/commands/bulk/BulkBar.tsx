import { useMemo, useState, useSyncExternalStore } from "react";
import type { DeskCommand, Weighed } from "#contract/desk.ts";
import type { State } from "#domain/grievance/state.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { base64OfRows } from "../../../client/rowList.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import type { CommandId } from "#contract/commandList.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import { useClaim, useCommand } from "../../keys/useCommand.tsx";
import { askAsOf } from "../../queue/askAsOf.ts";
import type { RowCache } from "../../queue/rowCache.ts";
import { countOf, ONE, rowsOf, type Selection } from "../../queue/selection.ts";
import { useCursor, useQueue } from "../../queue/useQueue.tsx";
import styles from "./BulkBar.module.css";
import type { Frozen } from "./BulkDialog.tsx";
import { BULK_QUESTIONS } from "./BulkQuestions.tsx";
import { fitsSome } from "./fitsSome.ts";
import { MOST_PICKED_ROWS } from "#contract/limits.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";

type Question = keyof typeof BULK_QUESTIONS;

/** What can be done to what is selected; nothing while only one case is on screen. */
export function BulkBar() {
  const { shown } = useQueue();
  const { selection } = useCursor();
  const may = useMay();
  const { say } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const count = countOf(selection);
  // A question stays until it is answered, whatever becomes of the list meanwhile.
  if (count === 0 && asked === null) return null;
  const isWhole = selection.kind === "all" && (shown.list?.rows.length ?? 0) <= count;
  return (
    <section className={styles.bar} aria-label={say("desk.bulk.label")}>
      <p className={styles.count} aria-live="polite">
        <b>{say(isWhole ? "desk.bulk.all" : "desk.bulk.some", { n: count })}</b>
        {selection.kind === "all" && !isWhole && <span>{say("desk.bulk.later")}</span>}
        {selection.kind === "some" && count === MOST_PICKED_ROWS && <span>{say("desk.bulk.most", { n: MOST_PICKED_ROWS })}</span>}
      </p>
      <Claim why={may("bulk") ? "desk.dead.notSeveral" : "desk.bulk.notAllowed"} />
      {may("bulk") ? <BulkCommands asked={asked} setAsked={setAsked} /> : <p>{say("desk.bulk.notAllowed")}</p>}
    </section>
  );
}

/** While something is selected, no key of a case reaches the one on screen. */
function Claim({ why }: { readonly why: MessageId }) {
  useClaim(why);
  return null;
}

interface Asked {
  readonly question: Question;
  readonly frozen: Frozen;
}

let presses = 0;

function BulkCommands({ asked, setAsked }: { readonly asked: Asked | null; readonly setAsked: (asked: Asked | null) => void }) {
  const { client } = useEngine();
  const { select } = useQueue();
  const { selection } = useCursor();
  const { run } = useCommandRunner();
  const may = useMay();
  const { say } = useWords();

  const ask = (question: Question) => () => {
    const rows = rowsOf(selection);
    presses += 1;
    const asOf = selection.kind === "all" ? selection.asOf : askAsOf(client);
    setAsked({ question, frozen: { press: `selection ${presses}`, count: rows.length, rows: base64OfRows(rows), asOf } });
  };
  const onAct = (act: DeskCommand, { able, asOf }: Weighed) => {
    setAsked(null);
    select(ONE);
    void run({ kind: "seen", rows: able, asOf }, act);
  };
  const Question = asked && BULK_QUESTIONS[asked.question];
  const states = useStatesOfSelected();
  const of = (question: Question, isAllowed: boolean) => ({ isAllowed, fits: fitsSome(question, states), onPress: ask(question) });
  return (
    <>
      <div className={styles.acts}>
        <Act of="accept" label={say("desk.command.accept")} {...of("accept", may("mark"))} isMain />
        <Act of="department" label={say("desk.bulk.mark")} {...of("mark", may("mark"))} />
        <Act of="notAGrievance" label={say("desk.command.notAGrievance")} {...of("aside", may("triage"))} />
        <Act of="needsInfo" label={say("desk.command.needsInfo")} {...of("ask", may("ask-details"))} />
        <Act of="assignToMe" label={say("desk.bulk.assign")} {...of("assign", may("triage"))} />
        <Act of="urgency" label={say("desk.command.urgency")} {...of("urgency", may("triage"))} />
        <Act of="escalate" label={say("desk.command.escalate")} {...of("escalate", may("escalate"))} />
        <Act of="letters" label={say("desk.command.letters")} {...of("letter", may("issue-letter"))} />
        <Act of="reply" label={say("desk.command.reply")} {...of("reply", may("prepare-reply"))} />
        <TextButton label={say("desk.bulk.clear")} after={<Keycap of="leave" />} onPress={() => select(ONE)} />
      </div>
      {Question && <Question frozen={asked.frozen} onAct={onAct} onClose={() => setAsked(null)} />}
    </>
  );
}

/** How the selected cases stand; null where not all of them were read. */
function useStatesOfSelected(): ReadonlySet<State> | null {
  const { rows } = useQueue();
  const { selection } = useCursor();
  const states = useSyncExternalStore(rows.subscribe, () => statesOf(rows, selection));
  return useMemo(() => (states === null ? null : new Set(states.split(" ") as State[])), [states]);
}

/** As one text, which stays the same as long as they do. */
function statesOf(rows: RowCache, selection: Selection): string | null {
  const selected = rowsOf(selection);
  // Of more than are read at once some are not known anyway.
  if (selected.length === 0 || selected.length > MOST_LOOKED_AT) return null;
  const states = new Set<State>();
  for (const row of selected) {
    const state = rows.get(row)?.state;
    if (state === undefined) return null;
    states.add(state);
  }
  return [...states].toSorted().join(" ");
}

const MOST_LOOKED_AT = 500;

interface CommandButtonProps {
  readonly of: CommandId;
  readonly label: string;
  readonly isAllowed: boolean;
  /** Whether it would change any of the selected cases. */
  readonly fits: boolean;
  readonly onPress: () => void;
  readonly isMain?: boolean;
}

/** The key does to all what it else does to the one case on screen. */
function Act({ of, label, isAllowed, fits, onPress, isMain = false }: CommandButtonProps) {
  const isPossible = isAllowed && fits;
  useCommand(of, isPossible ? onPress : null, { layer: "selection", why: isAllowed ? "desk.dead.fitsNone" : "desk.failed.forbidden" });
  return (
    <ActionButton
      label={label}
      after={<Keycap of={of} />}
      data-main={(isMain && isPossible) || undefined}
      isDisabled={!isPossible}
      onPress={onPress}
    />
  );
}
