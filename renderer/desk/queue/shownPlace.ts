import type { ListScroll } from "./useListScroll.ts";

/** So many places that were gone through are remembered: more than pass by while one answer is under way. */
const PASSED_AT_MOST = 60;

/**
 * Where a list shows its lines: where it was scrolled to, as soon as some of the lines there are known, and until then at the last
 * place of which that is true. So what is seen are lines, perhaps a moment old, and never an empty frame. While somebody drags the
 * scroll bar it shows those of the places gone through that could be read in passing.
 */
export interface ShownPlace extends Pick<ListScroll, "offsetPx" | "subscribe"> {
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
