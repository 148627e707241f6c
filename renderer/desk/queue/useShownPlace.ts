import { useLayoutEffect, useState } from "react";
import { ROW_PX } from "./QueueLine.tsx";
import type { RowCache } from "./rowCache.ts";
import type { RowList } from "../../client/rowList.ts";
import { createShownPlace, type ShownPlace } from "./shownPlace.ts";
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
}

/** Where the lines stand that are shown. Reads the lines of the place that was scrolled to, and of what lies around it. */
export function useShownPlace({ rows, list, scroll, onScreen }: Shown): ShownPlace {
  const [place] = useState(createShownPlace);
  // Runs before whatever moves the list, for which it has to be the new one.
  useLayoutEffect(() => {
    place.judgeBy((offsetPx) => {
      const first = Math.floor(offsetPx / ROW_PX);
      return list.rows.subarray(first, first + onScreen).some((row) => rows.get(row) !== undefined || rows.isGone(row));
    });
    const want = (offsetPx: number) => {
      const first = Math.floor(offsetPx / ROW_PX);
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
  }, [rows, list, scroll, onScreen, place]);
  return place;
}
