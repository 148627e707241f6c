import { type RefObject, useEffect, useMemo, useRef } from "react";

type Listener = (offsetPx: number, isScrolling: boolean) => void;

/** Where a list of fixed rows stands, in its own pixels, however high it is. */
export interface ListScroll {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly offsetPx: () => number;
  readonly moveTo: (offsetPx: number) => void;
  readonly subscribe: (listener: Listener) => () => void;
  readonly heightPx: number;
}

/** A turn of the wheel that counts lines. */
const LINE_PX = 40;
/** A scroll bar rounds to parts of a pixel. */
const ROUNDING_PX = 1;

/**
 * Follows the scroll bar of an element, which is to be given `frame`. Where one pixel of the bar stands for several of the list, the list keeps its exact place
 * itself, so that wheel and keys move it by what they say and every row can be reached.
 */
export function useListScroll(listPx: number, viewportPx: number): ListScroll {
  const frame = useRef<HTMLDivElement>(null);
  const listeners = useRef(new Set<Listener>());
  const place = useRef({ offsetPx: 0, scrollTopPx: 0 });
  const scale = useMemo(() => scrollScale(listPx, viewportPx), [listPx, viewportPx]);
  const latest = useRef<ScrollScale>(scale);
  const isBarToMove = useRef(false);

  const scroll = useMemo(() => {
    const tell = (isScrolling: boolean) => {
      for (const listener of listeners.current) listener(place.current.offsetPx, isScrolling);
    };
    // The bar follows with the next frame: to set it at once would have the whole page laid out, and once more when the rest of it has changed.
    const moveBar = () => {
      isBarToMove.current = false;
      if (frame.current) frame.current.scrollTop = place.current.scrollTopPx;
    };
    const moveTo = (offsetPx: number) => {
      const { largestOffsetPx, scrollTopAt } = latest.current;
      const to = Math.min(Math.max(offsetPx, 0), largestOffsetPx);
      place.current = { offsetPx: to, scrollTopPx: scrollTopAt(to) };
      if (!isBarToMove.current) requestAnimationFrame(moveBar);
      isBarToMove.current = true;
      tell(false);
    };
    const onScroll = () => {
      // Where the bar stands says nothing while it is about to be moved.
      if (isBarToMove.current) return;
      const scrollTopPx = frame.current?.scrollTop ?? 0;
      if (Math.abs(scrollTopPx - place.current.scrollTopPx) < ROUNDING_PX) return;
      place.current = { offsetPx: latest.current.offsetAt(scrollTopPx), scrollTopPx };
      tell(true);
    };
    const onWheel = (event: WheelEvent) => {
      if (latest.current.isTrue || event.ctrlKey) return;
      event.preventDefault();
      const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      moveTo(place.current.offsetPx + event.deltaY * unitPx);
    };
    return { moveTo, onScroll, onWheel };
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    element.addEventListener("scroll", scroll.onScroll, { passive: true });
    element.addEventListener("wheel", scroll.onWheel, { passive: false });
    return () => {
      element.removeEventListener("scroll", scroll.onScroll);
      element.removeEventListener("wheel", scroll.onWheel);
    };
  }, [scroll]);

  // A list that has become shorter or longer keeps its place as far as it can.
  useEffect(() => {
    latest.current = scale;
    scroll.moveTo(place.current.offsetPx);
  }, [scale, scroll]);

  return useMemo(
    () => ({
      frame,
      heightPx: scale.heightPx,
      offsetPx: () => place.current.offsetPx,
      moveTo: scroll.moveTo,
      subscribe: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [scale, scroll],
  );
}

/**
 * A browser lays nothing out below some 33 million pixels, and a million rows are three times as high. So the list that is scrolled
 * is never higher than this, and beyond it one pixel of the scroll bar stands for several of the list.
 */
const HIGHEST_PX = 15_000_000;

/** Where a list stands: in its own pixels, and in those of the element that is scrolled. */
interface ScrollScale {
  /** Height of what is scrolled. */
  readonly heightPx: number;
  /** The place in the list for a place of the scroll bar. */
  readonly offsetAt: (scrollTopPx: number) => number;
  readonly scrollTopAt: (offsetPx: number) => number;
  readonly largestOffsetPx: number;
  /** False where a turn of the wheel has to be counted by hand, or it would skip rows. */
  readonly isTrue: boolean;
}

export function scrollScale(listPx: number, viewportPx: number): ScrollScale {
  const heightPx = Math.min(listPx, HIGHEST_PX);
  const largestOffsetPx = Math.max(0, listPx - viewportPx);
  const largestScrollTopPx = Math.max(0, heightPx - viewportPx);
  const ratio = largestScrollTopPx === 0 ? 1 : largestOffsetPx / largestScrollTopPx;
  const within = (offsetPx: number) => Math.min(Math.max(offsetPx, 0), largestOffsetPx);
  return {
    heightPx,
    largestOffsetPx,
    isTrue: ratio === 1,
    offsetAt: (scrollTopPx) => within(scrollTopPx * ratio),
    scrollTopAt: (offsetPx) => within(offsetPx) / ratio,
  };
}
