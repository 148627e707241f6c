import type { WallNow } from "#contract/wall.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";

/** What every panel of a wall is given. */
export interface PanelProps {
  readonly now: WallNow;
  readonly settings: WallSettings;
  /** The room that its content has, in `rem`: 1 is a fortieth of the screen's height, the smallest letter that a room reads. */
  readonly width: number;
  readonly height: number;
}
