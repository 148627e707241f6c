import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { ActPane } from "./act/ActPane.tsx";
import type { Done } from "./acting/acting.ts";
import { Toast } from "./acting/Toast.tsx";
import { useActingState, useActs, useDidAct } from "./acting/useActs.tsx";
import { CasePane } from "./case/CasePane.tsx";
import { HelpSheet } from "./commands/HelpSheet.tsx";
import { useCommand } from "./commands/useCommand.tsx";
import styles from "./DeskPage.module.css";
import { useCasesAsked } from "./walls/useCasesAsked.ts";
import { DeskPalette } from "./DeskPalette.tsx";
import { TypeIn } from "./intake/TypeIn.tsx";
import { movesOn } from "./movesOn.ts";
import { Paperwork } from "./paperwork/Paperwork.tsx";
import { QueuePane } from "./queue/QueuePane.tsx";
import { useQueue } from "./queue/useQueue.tsx";
import { ViewList } from "./queue/ViewList.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TopBar } from "./TopBar.tsx";

/** The whole window: lists at the left, then one list, the case, and what can be done with it. */
export function DeskPage() {
  const { say } = useWords();
  const title = say("desk.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  const undo = useGoingOn();
  useReadingAhead();
  useCasesAsked();
  const { caseId } = useQueue();
  return (
    <div className={styles.desk}>
      <TopBar />
      <ViewList />
      <QueuePane />
      <main className={styles.case} aria-label={say("desk.pane.case")}>
        {caseId === null ? <p className={styles.quiet}>{say("desk.case.none")}</p> : <CasePane key={caseId} caseId={caseId} />}
      </main>
      <aside className={styles.act} aria-label={say("desk.pane.act")}>
        {caseId !== null && <Acts key={caseId} caseId={caseId} />}
      </aside>
      <StatusLine />
      <Toast onUndo={undo} />
      <Paperwork />
      <TypeIn />
      <HelpSheet />
      <DeskPalette />
    </div>
  );
}

function Acts({ caseId }: { readonly caseId: string }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  const history = useQuery(queries.grievances.get.queryOptions({ input: { id: caseId as GrievanceId }, enabled: isConnected }));
  if (history.data) return <ActPane history={history.data} />;
  return <p className={styles.quiet}>{history.isError ? say("desk.case.failed") : `${say("desk.case.loading")}…`}</p>;
}

/**
 * After an act that settles a case for now the next one is on screen; what is taken back brings its case with it. Answers with
 * the way to take back.
 */
function useGoingOn(): () => void {
  const { cursor, moveTo, shown, caseId } = useQueue();
  const acts = useActs();
  const { canUndo } = useActingState();
  /** For each act that can be taken back the row on which it was done; null where the person stayed there. */
  const left = useRef<(number | null)[]>([]);
  const list = shown.list;

  const onDidAct = useCallback(
    ({ target, act }: Done) => {
      const isThis = target.kind !== "rows" && target.kind !== "filter" && target.id === caseId;
      const goesOn = isThis && cursor >= 0 && movesOn(act);
      left.current.push(goesOn ? (list?.rows[cursor] ?? null) : null);
      if (goesOn) moveTo(cursor + 1);
    },
    [caseId, cursor, list, moveTo],
  );
  useDidAct(onDidAct);

  const undo = () => {
    const row = left.current.pop() ?? null;
    const index = row === null ? -1 : (list?.rows.indexOf(row) ?? -1);
    if (index >= 0) moveTo(index);
    void acts.undo();
  };
  useCommand("undo", canUndo ? undo : null);
  return undo;
}

/** A person rests on a case for longer than this. */
const RESTS_MS = 150;

/** The next case is at hand before it is asked for. */
function useReadingAhead(): void {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { cursor, shown, rows } = useQueue();
  const next = cursor < 0 ? undefined : shown.list?.rows[cursor + 1];
  useEffect(() => {
    if (next === undefined) return undefined;
    const timer = setTimeout(() => {
      const id = rows.get(next)?.id;
      if (id !== undefined) void queryClient.prefetchQuery(queries.grievances.get.queryOptions({ input: { id: id as GrievanceId } }));
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [next, rows, queries, queryClient]);
}
