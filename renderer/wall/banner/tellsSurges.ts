import type { WallNow } from "#contract/wall.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";

/** What stands on the wall: a notice covers a review, and both cover the scene that goes on under them. */
interface Standing {
  readonly isNotice: boolean;
  readonly isReview: boolean;
  readonly isReplay: boolean;
  readonly scene: ShownScene;
}

/** Whether the line under the header says what surges: not beside the trend, which has a panel for it, unless something covers that, and not over a replay, whose hours are other ones. */
export function tellsSurges(alerts: WallNow["surgeAlerts"], { isNotice, isReview, isReplay, scene }: Standing): boolean {
  const isTrendSeen = scene === "trend" && !isNotice && !isReview;
  return (alerts?.total ?? 0) > 0 && !isTrendSeen && (!isReplay || isNotice);
}
