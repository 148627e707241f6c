/**
 * A browser lays nothing out below some 33 million pixels, and a million rows are three times as high. So the list that is scrolled
 * is never higher than this, and beyond it one pixel of the scroll bar stands for several of the list.
 */
const HIGHEST_PX = 15_000_000;

/** Where a list stands: in its own pixels, and in those of the element that is scrolled. */
export interface ScrollScale {
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
