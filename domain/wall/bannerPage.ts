/** So long each alert is on a screen before the next that waits takes its turn. */
export const BANNER_TURN_MS = 15_000;
/** So many alerts a wall knows at a time, at most. */
export const BANNER_PAGE = 6;

/** Some of all alerts, newest first. */
interface BannerPage {
  readonly from: number;
  readonly size: number;
}

/**
 * Which of all alerts a wall knows at an instant: page after page all have their turn, and after the last the first. The newest comes up at once, on every wall the
 * same. The pages are as full as each other: a last one of two would leave a screen bare while the others wait.
 */
export function bannerPage(total: number, newestSinceAt: number, now: number): BannerPage {
  const pages = Math.max(1, Math.ceil(total / BANNER_PAGE));
  const passed = Math.max(0, Math.floor((now - newestSinceAt) / (BANNER_PAGE * BANNER_TURN_MS)));
  const startOf = (page: number) => Math.floor((page * total) / pages);
  const page = passed % pages;
  return { from: startOf(page), size: startOf(page + 1) - startOf(page) };
}
