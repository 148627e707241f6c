import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskCommand } from "#contract/desk.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { rowSetOf, rowsOfBase64 } from "../client/rowList.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { TextButton } from "../ui/controls/ActionButton.tsx";
import { useDialogsWithin } from "../ui/controls/dialogsWithin.tsx";
import { WorkLines, WorkPart } from "./commands/work/WorkPart.tsx";
import { CommandPane, NoCommands } from "./commands/pane/CommandPane.tsx";
import type { Done, Undone } from "./commandRunner/commandRunner.ts";
import { Toast } from "./commandRunner/Toast.tsx";
import { useCommandRunner, useCommandRunnerState, useDidRun } from "./commandRunner/useCommandRunner.tsx";
import { ActInTheWay } from "./case/ActInTheWay.tsx";
import { CasePane } from "./case/CasePane.tsx";
import { caseFailure } from "./case/caseFailure.ts";
import { usePresent } from "./case/usePresence.ts";
import { HelpSheet } from "./help/HelpSheet.tsx";
import { Tour } from "./tour/Tour.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { useCommand } from "./keys/useCommand.tsx";
import styles from "./DeskPage.module.css";
import { useCasesAsked } from "./walls/useCasesAsked.ts";
import { Compare } from "./Compare.tsx";
import { DeadKeys } from "./DeadKeys.tsx";
import { DeskPalette } from "./DeskPalette.tsx";
import { TypeIn } from "./intake/TypeIn.tsx";
import { Paperwork } from "./paperwork/Paperwork.tsx";
import { chosenByLeft } from "./queue/queueOfChoice.ts";
import { QueuePane } from "./QueuePane.tsx";
import { countOf, indexOfNext, isDoneWith, ONE } from "./queue/selection.ts";
import { useCursor, useQueue, useWhyNoCase } from "./queue/useQueue.tsx";
import { MenuCommands } from "./MenuCommands.tsx";
import { Rail } from "./rail/Rail.tsx";
import { ShellCommands } from "./ShellCommands.tsx";
import { StandingBar } from "./StandingBar.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TopBar } from "./TopBar.tsx";

/** The whole window: lists at the left, then one list, the case, and what can be done with it. */
export function DeskPage() {
  const { say } = useWords();
  const title = say("desk.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  useCasesAsked();
  const [beside, setBeside] = useState<string | null>(null);
  return (
    <div className={styles.desk}>
      <Rail />
      <TopBar />
      <StandingBar />
      <QueuePane />
      <Compare beside={beside} setBeside={setBeside} />
      <CaseOnScreen beside={beside} />
      <StatusLine />
      <GoingOn />
      <ReadingAhead />
      <Paperwork />
      <TypeIn />
      <HelpSheet />
      <Tour />
      <DeskPalette />
      <ShellCommands />
      <MenuCommands />
      <DeadKeys />
    </div>
  );
}

function CaseOnScreen({ beside }: { readonly beside: string | null }) {
  const { say } = useWords();
  const { isAsked, within } = useDialogsWithin();
  const { caseId, count } = useShownCase(isAsked);
  const { selection } = useCursor();
  const whyNone = useWhyNoCase();
  usePresent(caseId as GrievanceId | null, beside as GrievanceId | null, selection);
  return within(
    <>
      <main className={styles.case} data-under-wide-question="" aria-label={say("desk.group.case")}>
        {caseId === null ? <p className={styles.quiet}>{say("desk.case.none")}</p> : <CasePane key={caseId} caseId={caseId} />}
      </main>
      <aside className={styles.act} data-tour="act" aria-label={say("desk.pane.act")}>
        {count > 0 ? <Selected count={count} /> : caseId === null ? <NoCommands why={whyNone} /> : <Acts key={caseId} caseId={caseId} />}
      </aside>
    </>,
  );
}

/** What a dialog stands open about stays on screen until it is closed, wherever the list leads meanwhile: what is typed in it belongs to that case. */
function useShownCase(isAsked: boolean): { readonly caseId: string | null; readonly count: number } {
  const { caseId, selection } = useCursor();
  const count = countOf(selection);
  const [shown, setShown] = useState({ caseId, count });
  if (isAsked || (shown.caseId === caseId && shown.count === count)) return shown;
  const next = { caseId, count };
  setShown(next);
  return next;
}

function Acts({ caseId }: { readonly caseId: string }) {
  const { say } = useWords();
  const history = useAnswer((ask) => ask.grievances.get, { input: { id: caseId } });
  if (history.data) {
    return (
      <>
        <WorkLines id={caseId} />
        <CommandPane history={history.data} />
        <WorkPart id={caseId} />
      </>
    );
  }
  return (
    <>
      <NoCommands why={history.error === null ? "desk.dead.loading" : caseFailure(history.error)} />
      <p className={styles.quiet}>{history.error === null ? `${say("desk.case.loading")}…` : say(caseFailure(history.error))}</p>
    </>
  );
}

/** While several cases are selected, nothing here acts on the one on screen. */
function Selected({ count }: { readonly count: number }) {
  const { say } = useWords();
  const { select } = useQueue();
  return (
    <div className={styles.quiet}>
      <p>{say("desk.bulk.pane", { n: count })}</p>
      <TextButton label={say("desk.bulk.paneLeave")} after={<Keycap of="leave" />} onPress={() => select(ONE)} />
    </div>
  );
}

/** After an act that settles a case for now the next one is on screen; what is taken back brings its case with it. */
function GoingOn() {
  const { moveTo, returnTo, shown, choose, queue, rows } = useQueue();
  const { cursor, caseId } = useCursor();
  const acts = useCommandRunner();
  const { canUndo, running } = useCommandRunnerState();
  /** The rows from which acts that can be taken back led away. */
  const left = useRef(new Map<Undone, number>());
  /** The only case of the list that was still to be settled: it stays on screen as long as it is in the list. */
  const settledLast = useRef<number | null>(null);
  const { list, readNow } = shown;
  useEffect(() => {
    if (shown.left === null || shown.left !== settledLast.current) return;
    settledLast.current = null;
    moveTo(-1);
  }, [shown.left, moveTo]);

  const onDidRun = useCallback(
    (done: Done) => {
      const row = list?.rows[cursor];
      if (list === null || row === undefined || ("own" in done ? !done.own.leaves : !movesOn(done.act))) return;
      const seen = "own" in done || done.target.kind !== "seen" ? null : done.target;
      const isReached = seen === null ? (each: number) => each === row : rowSetOf(rowsOfBase64(seen.rows)).has;
      const isThis = seen === null ? caseOf(done) === caseId : isReached(row);
      if (!isThis) return;
      const undone = "own" in done ? done.own : done.progress.runId;
      if (undone !== null) left.current.set(undone, row);
      const known = {
        settled: new Set(left.current.values()),
        states: queue.filter.states,
        stateOf: (each: number) => rows.get(each)?.state,
      };
      const next = indexOfNext(list.rows, cursor, (each) => isReached(each) || isDoneWith(each, known));
      if (next >= 0) return moveTo(next);
      // What has come in meanwhile is the next.
      settledLast.current = row;
      readNow();
    },
    [caseId, cursor, list, moveTo, queue, readNow, rows],
  );
  useDidRun(onDidRun);

  const undo = async () => {
    const undone = await acts.undo();
    const row = undone === null ? undefined : left.current.get(undone);
    if (undone === null || row === undefined) return;
    left.current.delete(undone);
    returnTo(row);
  };
  useCommand("undo", canUndo || running !== null ? () => void undo() : null, { why: "desk.dead.nothingToUndo" });
  return <Toast onUndo={() => void undo()} onShow={(left) => choose(chosenByLeft(left))} inTheWay={ActInTheWay} />;
}

/** A person rests on a case for longer than this; a key that is held goes on sooner. */
const RESTS_MS = 60;
/** From the case on screen: where the person goes next, and back to. While much comes in, an answer takes longer than a look. */
const READ_AHEAD = [1, 2, 3, -1];

/** The cases around are at hand before they are asked for. */
function ReadingAhead() {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { shown, rows } = useQueue();
  const { cursor } = useCursor();
  const { list } = shown;
  useEffect(() => {
    if (cursor < 0 || list === null) return undefined;
    const timer = setTimeout(() => {
      for (const step of READ_AHEAD) {
        const row = list.rows[cursor + step];
        const id = row === undefined ? undefined : rows.get(row)?.id;
        if (id !== undefined) void queryClient.prefetchQuery(queries.grievances.get.queryOptions({ input: { id: id as GrievanceId } }));
      }
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [cursor, list, rows, queries, queryClient]);
  return null;
}

/** Acts after which the case waits for somebody else, or for nobody: the next one is wanted. */
const SETTLES: ReadonlySet<ActionType> = new Set<ActionType>([
  "mark",
  "set-aside",
  "ask-details",
  "return-atr",
  "accept-atr",
  "settle-dispute",
  "record-check-call",
]);

/** Of which one case it was; null where it went to several. */
function caseOf(done: Done): string | null {
  if ("own" in done) return done.own.id;
  return "id" in done.target ? (done.target.id ?? null) : null;
}

function movesOn(act: DeskCommand): boolean {
  return act.do === "accept" || (act.do === "act" && SETTLES.has(act.action.type));
}
