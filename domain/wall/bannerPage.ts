/** So long each alert is on a screen before the next that waits takes its turn. */
export const BANNER_TURN_MS = 15_000;
/** So many alerts a wall knows at a time. */
export const BANNER_PAGE = 6;

/**
 * With which of all alerts, newest first, a wall begins at an instant: page after page all have their turn, and after the last the first. The newest comes up
 * at once, on every wall the same.
 */
export function bannerPage(total: number, newestSinceAt: number, now: number): number {
  const pages = Math.max(1, Math.ceil(total / BANNER_PAGE));
  const passed = Math.max(0, Math.floor((now - newestSinceAt) / (BANNER_PAGE * BANNER_TURN_MS)));
  return (passed % pages) * BANNER_PAGE;
}
