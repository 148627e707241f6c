import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { QueueRow } from "#contract/desk.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useNow } from "../../client/useNow.ts";
import type { MessageId } from "../../i18n/en.ts";
import { usePerson } from "../../ui/people/sitting.ts";
import { type Choice, type ChosenQueue, chosenView, queueOfChoice } from "./queueOfChoice.ts";
import { createRowCache, type RowCache } from "./rowCache.ts";
import { inList, ONE, type Selection } from "./selection.ts";
import { type ShownList, useRowList } from "./useRowList.ts";
import { whyNoCase } from "./whyNoCase.ts";

/** Which queue a desk looks at, and the ways to move in it. Stays the same while the person goes from case to case. */
export interface QueueDesk {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly queue: ChosenQueue;
  readonly shown: ShownList;
  readonly rows: RowCache;
  /** Below 0: to no case. */
  readonly moveTo: (index: number) => void;
  /** Goes back to a case of the list that has left it and is about to return. */
  readonly returnTo: (row: number) => void;
  readonly select: (selection: Selection, cursor?: number) => void;
  /** Opens a case wherever it stands, in the list or outside of it. */
  readonly open: (id: string) => void;
}

/** Which case of the queue it is, and which rows are picked. Anyone who asks for it is drawn again with every key press. */
export interface QueueCursor {
  /** Index of the case on screen; -1 in an empty list, or where the case on screen is not in it. */
  readonly cursor: number;
  readonly selection: Selection;
  /** The case on screen; null while it is not known yet. */
  readonly caseId: string | null;
}

const QueueContext = createContext<QueueDesk | null>(null);
const CursorContext = createContext<QueueCursor | null>(null);

export function useQueue(): QueueDesk {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("useQueue outside of QueueProvider");
  return queue;
}

export function useCursor(): QueueCursor {
  const cursor = useContext(CursorContext);
  if (!cursor) throw new Error("useCursor outside of QueueProvider");
  return cursor;
}

/** Why keys that act on a case have none: none is there, or it is not known yet which, or cannot be. */
export function useWhyNoCase(): MessageId {
  const { list, isFailing } = useQueue().shown;
  const { cursor } = useCursor();
  const isConnected = useConnectionState().status === "connected";
  return whyNoCase(list !== null ? "read" : isFailing && isConnected ? "failed" : "loading", cursor);
}

/** Opens another case: one of the same citizen or incident, or one that was found. */
export function useOpenCase(): (id: string) => void {
  return useQueue().open;
}

/** In a room that has no people yet the engine calls anyone who sits there `desk`. */
export function useMyId(): string {
  return usePerson()?.id ?? "desk";
}

/** Where the person is: in which list, at which row. `outside` is a case that was opened by its id. */
interface Place {
  readonly list: ShownList["list"];
  readonly key: string;
  readonly row: number | null;
  readonly index: number;
  readonly selection: Selection;
  readonly outside: { readonly id: string } | null;
}

const NOWHERE: Place = { list: null, key: "", row: null, index: -1, selection: ONE, outside: null };
const DAY_MS = 24 * 3_600_000;

export function QueueProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useEngine();
  const me = useMyId();
  const today = Math.floor(useNow(60_000) / DAY_MS) * DAY_MS;
  const [choice, setChoice] = useState<Choice>(() => chosenView("new"));
  const queue = useMemo(() => queueOfChoice(choice, me, today), [choice, me, today]);
  const rows = useRows();
  const isRehearsal = useIsRehearsal();
  const [known, setPlace] = useState(NOWHERE);
  const shown = useRowList(queue, {
    load: rows.load,
    open: (key) => (known.key === key ? known.row : null),
    // The days before a rehearsal come in while its first desk opens: the list grows with them until somebody presses anything.
    follows: () => isRehearsal && !navigator.userActivation.hasBeenActive,
  });
  const place = known.list === shown.list ? known : placeIn(shown, known);
  if (place !== known) setPlace(place);

  const moveTo = useCallback((index: number) => setPlace((before) => moved(before, index, ONE)), []);
  const returnTo = useCallback(
    (row: number) =>
      setPlace((before) => {
        const index = before.list?.rows.indexOf(row) ?? -1;
        return index < 0 ? { ...before, row, selection: ONE, outside: null } : moved(before, index, ONE);
      }),
    [],
  );
  const select = useCallback(
    (selection: Selection, index?: number) =>
      setPlace((before) => (index === undefined ? { ...before, selection } : moved(before, index, selection))),
    [],
  );
  const open = useCallback(
    (id: string) => {
      setPlace((before) => ({ ...before, outside: { id } }));
      const arrive = (found: QueueRow) => {
        rows.put(found);
        setPlace((before) => (before.outside?.id === id ? inside(before, found) : before));
      };
      // Where it is not found, the pane of the case says so.
      client.desk.find({ id }).then(arrive, () => {});
    },
    [client, rows],
  );

  const { row, index, selection, outside } = place;
  const caseId = outside?.id ?? (row === null ? null : (rows.get(row)?.id ?? null));
  const cursor = outside === null ? index : -1;
  const desk = useMemo(
    () => ({ choice, choose: setChoice, queue, shown, rows, moveTo, returnTo, select, open }),
    [choice, queue, shown, rows, moveTo, returnTo, select, open],
  );
  const at = useMemo(() => ({ cursor, selection, caseId }), [cursor, selection, caseId]);
  return (
    <QueueContext value={desk}>
      <CursorContext value={at}>{children}</CursorContext>
    </QueueContext>
  );
}

/** Another queue begins at its top. A newer list of the same queue keeps the case, wherever it stands now. */
function placeIn({ list, key }: ShownList, before: Place): Place {
  const first = list?.rows[0] ?? null;
  const atTop = { ...NOWHERE, list, key, row: first, index: first === null ? -1 : 0 };
  if (list === null || before.key !== key || before.row === null) return { ...atTop, outside: before.key === key ? before.outside : null };
  const selection = inList(before.selection, list.rows);
  const index = list.rows.indexOf(before.row);
  if (index >= 0) return { ...before, list, index, selection };
  const nearest = Math.min(before.index, list.rows.length - 1);
  return { ...before, list, index: nearest, row: list.rows[nearest] ?? null, selection };
}

function moved(before: Place, index: number, selection: Selection): Place {
  const last = (before.list?.rows.length ?? 0) - 1;
  const to = Math.min(Math.max(index, -1), last);
  return { ...before, index: to, row: before.list?.rows[to] ?? null, selection, outside: null };
}

function inside(before: Place, { row }: QueueRow): Place {
  const index = before.list?.rows.indexOf(row) ?? -1;
  return index < 0 ? before : { ...before, index, row, selection: ONE, outside: null };
}

/** The rows of this window, kept true to the record. */
function useRows(): RowCache {
  const { client, queries } = useEngine();
  const connection = useConnectionState();
  const [cache] = useState(() => createRowCache((rows) => client.desk.rows({ rows })));
  useSyncExternalStore(cache.subscribe, cache.version);
  const { dataUpdatedAt } = useQuery(queries.desk.counts.queryOptions({ enabled: connection.status === "connected" }));
  useEffect(() => {
    if (dataUpdatedAt > 0) cache.invalidate();
  }, [cache, dataUpdatedAt]);
  return cache;
}
