import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Queue } from "#domain/desk/views.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { pause } from "../../client/refresh.ts";
import { changesBetween, listedIn, type RowList, rowListOf } from "../../client/rowList.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { ROWS_OF_A_CALL } from "./rowCache.ts";

/** What is on screen of a queue, and what has come since. */
export interface ShownList {
  /** Tells one queue from another. */
  readonly key: string;
  /** Null before the first answer; of a long queue its first rows alone for a moment. */
  readonly list: RowList | null;
  /** Rows of the record as it is now that are not on screen, and the other way round. */
  readonly waiting: { readonly added: number; readonly gone: number };
  readonly takeWaiting: () => void;
  /** The rows on screen that the queue still holds, as far as it was read. */
  readonly stillListed: () => Uint32Array;
  readonly isReading: boolean;
  readonly isFailing: boolean;
  /** When the list was last read, milliseconds UTC of this machine; 0 for never. */
  readonly readAt: number;
}

/** What the person does with the list: as long as they have not touched it, what leaves the queue leaves the screen, but for the case that is open. */
export interface OnScreen {
  readonly isTouched: boolean;
  readonly row: number | null;
}

const NOTHING_WAITS = { added: 0, gone: 0 };
/** A list of a million rows is five megabytes: those that nobody looks at go soon. */
const KEPT_MS = 30_000;

/**
 * Reads a queue and reads it again with every change of the record, but what is shown stays as it is until it is taken, so that
 * no row moves under the eye. Another queue is shown as soon as it is there, with its first lines, which `load` reads; until then the one before.
 */
export function useRowList(
  { filter, order }: Queue,
  { load, onScreen }: { readonly load: (rows: readonly number[]) => Promise<void>; readonly onScreen: (key: string) => OnScreen },
): ShownList {
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
  useReadingAgain(key, latest.refetch, isConnected);

  const [shown, setShown] = useState<{ readonly key: string; readonly list: RowList } | null>(null);
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
  const current = shown ?? { key: "", list: null };
  const waiting = useMemo(
    () =>
      latest.data && shown && shown.key === key && shown.list !== latest.data && !shown.list.isTop
        ? changesBetween(shown.list.rows, latest.data.rows)
        : NOTHING_WAITS,
    [latest.data, shown, key],
  );
  const isOver = shown !== null && waiting.gone === shown.list.rows.length;
  const { isTouched, row } = onScreen(key);
  if (latest.data && shown?.list !== latest.data && (isNew || shown.list.isTop || isOver)) setShown({ key, list: latest.data });
  else if (isNew && top) setShown({ key, list: top });
  else if (latest.data && shown && waiting.gone > 0 && !isTouched) {
    const rows = listedIn(shown.list.rows, latest.data.rows, row);
    if (rows.length < shown.list.rows.length) setShown({ key, list: { ...shown.list, rows } });
  }

  const { data, isError: isFailing, dataUpdatedAt: readAt } = latest;
  const isReading = latest.isFetching || current.key !== key;
  // The same as long as nothing of it changes: much on the screen rests on it.
  return useMemo(
    () => ({
      key: current.key,
      list: current.list,
      waiting,
      stillListed: () => {
        const rows = current.list?.rows ?? new Uint32Array();
        return waiting.gone === 0 || data === undefined ? rows : listedIn(rows, data.rows);
      },
      takeWaiting: () => data && setShown({ key, list: data }),
      isReading,
      isFailing,
      readAt,
    }),
    [current.key, current.list, waiting, data, key, isReading, isFailing, readAt],
  );
}

/** The figures of the views are read again with every change of the record: the list follows them. */
function useReadingAgain(
  key: string,
  read: (options: { readonly cancelRefetch: boolean }) => Promise<unknown>,
  isConnected: boolean,
): void {
  const queryClient = useQueryClient();
  const { dataUpdatedAt } = useAnswer((ask) => ask.desk.counts);
  const ask = useRef(() => {});
  useEffect(() => {
    const pace = paced(async () => {
      // A reading that is under way already may have looked before the change: it is waited for, and another follows.
      if (queryClient.getQueryState(["queue", key])?.fetchStatus === "fetching") await read({ cancelRefetch: false });
      const startedAt = performance.now();
      await read({ cancelRefetch: false });
      return performance.now() - startedAt;
    });
    ask.current = pace.ask;
    return pace.stop;
  }, [key, queryClient, read]);
  useEffect(() => {
    if (isConnected && dataUpdatedAt > 0) ask.current();
  }, [dataUpdatedAt, isConnected]);
}

/** At least this long between two readings of a list, and nine times as long as one takes: a list of a million is read for a tenth of the time at most. */
const SHORTEST_REST_MS = 400;
const REST_TIMES = 9;

/**
 * Runs `read` when asked, one at a time, and rests in between; asked meanwhile, it runs once more afterwards. `stop` ends it.
 * `read` must not throw; where it answers with milliseconds, those count, and not what it waited for besides.
 */
export function paced(read: () => Promise<number | void>): { readonly ask: () => void; readonly stop: () => void } {
  let isAsked = false;
  let isBusy = false;
  let isStopped = false;

  const run = async () => {
    isBusy = true;
    while (isAsked && !isStopped) {
      isAsked = false;
      const startedAt = performance.now();
      const tookMs = (await read()) ?? performance.now() - startedAt;
      await pause(Math.max(SHORTEST_REST_MS, tookMs * REST_TIMES));
    }
    isBusy = false;
  };

  return {
    ask: () => {
      isAsked = true;
      if (!isBusy) void run();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
