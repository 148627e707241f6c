import type { WallNow } from "#contract/wall.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";

/** What stands on the wall: a notice covers a review, and both cover the scene that goes on under them. */
interface Standing {
  readonly isNotice: boolean;
  readonly isReview: boolean;
  readonly scene: ShownScene;
}

/** Whether the line under the header says what surges: not beside the trend, which has a panel for it, unless something covers that. */
export function tellsSurges(alerts: WallNow["surgeAlerts"], { isNotice, isReview, scene }: Standing): boolean {
  const isTrendSeen = scene === "trend" && !isNotice && !isReview;
  return (alerts?.total ?? 0) > 0 && !isTrendSeen;
}
