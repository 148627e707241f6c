import { useLayoutEffect, useState } from "react";
import type { RowList } from "../../client/rowList.ts";
import type { RowCache } from "./rowCache.ts";
import type { ListScroll } from "./useListScroll.ts";

/** Read before they are reached: two screens on, one back. */
const ROWS_AHEAD = 40;
const ROWS_BEHIND = 20;

interface Shown {
  readonly rows: RowCache;
  readonly list: RowList;
  readonly scroll: ListScroll;
  /** So many lines fit on the screen. */
  readonly onScreen: number;
  /** How high a line is. */
  readonly rowPx: number;
}

/** Where the lines stand that are shown. Reads the lines of the place that was scrolled to, and of what lies around it. */
export function useShownPlace({ rows, list, scroll, onScreen, rowPx }: Shown): ShownPlace {
  const [place] = useState(createShownPlace);
  // Runs before whatever moves the list, for which it has to be the new one.
  useLayoutEffect(() => {
    place.judgeBy((offsetPx) => {
      const first = Math.floor(offsetPx / rowPx);
      return list.rows.subarray(first, first + onScreen).some((row) => rows.get(row) !== undefined || rows.isGone(row));
    });
    const want = (offsetPx: number) => {
      const first = Math.floor(offsetPx / rowPx);
      const last = first + onScreen + 1;
      const part = (from: number, to: number) => [...list.rows.subarray(Math.max(0, from), Math.max(0, to))];
      // What is on screen, then what comes next, then what lies behind.
      rows.want([...part(first, last), ...part(last, last + ROWS_AHEAD), ...part(first - ROWS_BEHIND, first)]);
    };
    want(scroll.offsetPx());
    place.lookAgain();
    const stopRows = rows.subscribe(place.lookAgain);
    const stopScroll = scroll.subscribe((offsetPx, isScrolling) => {
      want(offsetPx);
      place.goTo(offsetPx, isScrolling);
    });
    return () => {
      stopRows();
      stopScroll();
    };
  }, [rows, list, scroll, onScreen, rowPx, place]);
  return place;
}

/** So many places that were gone through are remembered: more than pass by while one answer is under way. */
const PASSED_AT_MOST = 60;

/**
 * Where a list shows its lines: where it was scrolled to, as soon as some of the lines there are known, and until then at the last
 * place of which that is true. So what is seen are lines, perhaps a moment old, and never an empty frame. While somebody drags the
 * scroll bar it shows those of the places gone through that could be read in passing.
 */
interface ShownPlace extends Pick<ListScroll, "offsetPx" | "subscribe"> {
  /** Of which list it is now: tells whether any line that a place brings into view is known. */
  readonly judgeBy: (isKnownAt: (offsetPx: number) => boolean) => void;
  readonly goTo: (offsetPx: number, isScrolling: boolean) => void;
  /** Lines have come in. */
  readonly lookAgain: () => void;
}

export function createShownPlace(): ShownPlace {
  const listeners = new Set<(offsetPx: number, isScrolling: boolean) => void>();
  let isKnownAt: (offsetPx: number) => boolean = () => false;
  let shownPx = 0;
  /** The places asked for since the one that is shown, the latest last. */
  let passed: number[] = [];

  const show = (offsetPx: number, isScrolling: boolean) => {
    shownPx = offsetPx;
    for (const listener of listeners) listener(offsetPx, isScrolling);
  };

  return {
    offsetPx: () => shownPx,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    judgeBy: (known) => {
      isKnownAt = known;
    },
    goTo: (offsetPx, isScrolling) => {
      // Where nothing is known of what is shown either, there is nothing to keep.
      if (isKnownAt(offsetPx) || !isKnownAt(shownPx)) {
        passed = [];
        show(offsetPx, isScrolling);
      } else passed = [...passed.slice(1 - PASSED_AT_MOST), offsetPx];
    },
    lookAgain: () => {
      const latest = passed.findLastIndex(isKnownAt);
      if (latest < 0) return;
      const [place = shownPx] = passed.slice(latest);
      passed = passed.slice(latest + 1);
      show(place, false);
    },
  };
}
