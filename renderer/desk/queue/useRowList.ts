import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Queue } from "#domain/desk/views.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { pause } from "../../client/refresh.ts";
import { changesBetween, type RowList, rowListOf, type RowSet, rowSetOf } from "../../client/rowList.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { ROWS_OF_A_CALL } from "./rowCache.ts";

/** What is on screen of a queue, and what has come since. */
export interface ShownList {
  /** Tells one queue from another. */
  readonly key: string;
  /** Null before the first answer; of a long queue its first rows alone for a moment. */
  readonly list: RowList | null;
  /** How many rows the queue holds now that are not on screen: none moves in under the eye until it is asked for. */
  readonly added: number;
  readonly takeAdded: () => void;
  /** Reads the list again at once, for somebody who has come to its end. */
  readonly readNow: () => void;
  /** The open case, where the queue does not hold it any more: the only row on screen that the queue's count leaves out. */
  readonly left: number | null;
  readonly isReading: boolean;
  readonly isFailing: boolean;
  /** When the list was last read, milliseconds UTC of this machine; 0 for never. */
  readonly readAt: number;
}

interface RowListOptions {
  readonly load: (rows: readonly number[]) => Promise<void>;
  /** The row of the open case. */
  readonly open: (key: string) => number | null;
  readonly follows: () => boolean;
}

const NO_CHANGES = { added: 0, gone: 0 };
/** A list of a million rows is five megabytes: those that nobody looks at go soon. */
const KEPT_MS = 30_000;

/**
 * Reads a queue and reads it again with every change of the record. What leaves the queue leaves the screen, but for the open case (`open`); what is
 * new waits until it is taken, so that no row moves in under the eye, but where the list `follows`, since nobody has done anything here yet. Another queue is shown as soon as it is there, with its first lines, which `load` reads; until then the one before.
 */
export function useRowList({ filter, order }: Queue, { load, open, follows }: RowListOptions): ShownList {
  const { client } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  const key = JSON.stringify([filter, order]);
  // Outside of the keys that a change makes stale: a list keeps its own pace.
  const latest = useQuery({
    queryKey: ["queue", key],
    queryFn: async ({ signal }) => {
      const list = rowListOf(await client.desk.list({ filter, order }, { signal }));
      await load([...list.rows.subarray(0, ROWS_OF_A_CALL)]);
      return list;
    },
    enabled: isConnected,
    structuralSharing: false,
    gcTime: KEPT_MS,
    staleTime: 0,
  });
  const readNow = useReadingAgain(key, latest.refetch, isConnected);

  const [shown, setShown] = useState<Taken | null>(null);
  const isNew = shown?.key !== key;
  const { data: top } = useQuery({
    queryKey: ["top of queue", key],
    queryFn: async ({ signal }) => {
      const first = await client.desk.top({ filter, order }, { signal });
      if (first === null) return null;
      const list: RowList = { ...rowListOf(first), isTop: true };
      await load([...list.rows.subarray(0, ROWS_OF_A_CALL)]);
      return list;
    },
    enabled: isConnected && isNew && latest.data === undefined,
    structuralSharing: false,
    gcTime: 0,
    staleTime: 0,
  });
  const { added, gone } = useMemo(
    () =>
      latest.data && shown && shown.key === key && shown.list !== latest.data && !shown.list.isTop
        ? changesBetween(shown.list.rows, latest.data.rows)
        : NO_CHANGES,
    [latest.data, shown, key],
  );
  const isOver = shown !== null && gone === shown.list.rows.length && !isIn(shown.list, open(key));
  // A list that was read before it was chosen again is replaced by the first one that is read afterwards.
  const isFresh = latest.isFetchedAfterMount;
  const isOld = shown !== null && !shown.isFresh && isFresh;
  if (latest.data && shown?.list !== latest.data && (isNew || shown.list.isTop || isOver || isOld || follows()))
    setShown({ key, list: latest.data, isFresh });
  else if (isNew && top) setShown({ key, list: top, isFresh: false });
  else if (isOld) setShown({ ...shown, isFresh });
  const listed = useMemo(() => (gone > 0 && latest.data ? rowSetOf(latest.data.rows) : null), [gone, latest.data]);
  const { list, left } = useStillListed(shown, listed, open(key));

  const { data, isError: isFailing, dataUpdatedAt: readAt } = latest;
  const shownKey = shown?.key ?? "";
  const isReading = latest.isFetching || shownKey !== key;
  // The same as long as nothing of it changes: much on the screen rests on it.
  return useMemo(
    () => ({
      key: shownKey,
      list,
      added,
      takeAdded: () => data && setShown({ key, list: data, isFresh: true }),
      readNow,
      left,
      isReading,
      isFailing,
      readAt,
    }),
    [shownKey, list, added, data, key, readNow, left, isReading, isFailing, readAt],
  );
}

function isIn(list: RowList, row: number | null): boolean {
  return row !== null && list.rows.includes(row);
}

/** A list as it was taken to be shown. */
interface Taken {
  readonly key: string;
  readonly list: RowList;
  /** False where it was read before its queue was chosen. */
  readonly isFresh: boolean;
}

/** Of the list that was taken what the queue still holds, and the open case. Made again only when rows go, not as the person moves among them. */
function useStillListed(taken: Taken | null, listed: RowSet | null, open: number | null) {
  const list = taken?.list ?? null;
  const left = listed === null || open === null || listed.has(open) ? null : open;
  return useMemo(() => (list === null || listed === null ? { list, left: null } : stillListed(list, listed, left)), [list, listed, left]);
}

/** `open` is the row of the open case where the queue does not hold it any more; it is left where it stands. */
export function stillListed(list: RowList, listed: RowSet, open: number | null): { readonly list: RowList; readonly left: number | null } {
  const rows = list.rows.filter((row) => row === open || listed.has(row));
  return { list: { ...list, rows }, left: isIn(list, open) ? open : null };
}

/** The figures of the views are read again with every change of the record: the list follows them. */
function useReadingAgain(
  key: string,
  read: (options: { readonly cancelRefetch: boolean }) => Promise<unknown>,
  isConnected: boolean,
): () => void {
  const queryClient = useQueryClient();
  const { dataUpdatedAt } = useAnswer((ask) => ask.desk.counts);
  const ask = useRef(() => {});
  const askNow = useRef(() => {});
  useEffect(() => {
    const pace = paced(async () => {
      // A reading that is under way already may have looked before the change: it is waited for, and another follows.
      if (queryClient.getQueryState(["queue", key])?.fetchStatus === "fetching") await read({ cancelRefetch: false });
      const startedAt = performance.now();
      await read({ cancelRefetch: false });
      return performance.now() - startedAt;
    });
    ask.current = pace.ask;
    askNow.current = pace.askNow;
    return pace.stop;
  }, [key, queryClient, read]);
  useEffect(() => {
    if (isConnected && dataUpdatedAt > 0) ask.current();
  }, [dataUpdatedAt, isConnected]);
  return useCallback(() => askNow.current(), []);
}

/**
 * Between two readings of a list: nine times as long as one took, so that reading takes a tenth of the time; but no less than this, and no more, or a
 * busy machine would leave somebody before an old list.
 */
const SHORTEST_REST_MS = 400;
const LONGEST_REST_MS = 5_000;
const REST_TIMES = 9;

/**
 * Runs `read` when asked, one at a time, and rests in between; asked meanwhile, it runs once more afterwards, and asked by `askNow` without a rest.
 * `stop` ends it.
 * `read` must not throw; where it answers with milliseconds, those count, and not what it waited for besides.
 */
export function paced(read: () => Promise<number | void>): {
  readonly ask: () => void;
  readonly askNow: () => void;
  readonly stop: () => void;
} {
  let isAsked = false;
  let isUrgent = false;
  let isBusy = false;
  let isStopped = false;
  let resting = new AbortController();

  const run = async () => {
    isBusy = true;
    while (isAsked && !isStopped) {
      isAsked = false;
      isUrgent = false;
      resting = new AbortController();
      const startedAt = performance.now();
      const tookMs = (await read()) ?? performance.now() - startedAt;
      if (!isUrgent) await pause(Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, tookMs * REST_TIMES)), resting.signal);
    }
    isBusy = false;
  };
  const ask = () => {
    isAsked = true;
    if (!isBusy) void run();
  };

  return {
    ask,
    askNow: () => {
      isUrgent = true;
      resting.abort();
      ask();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
