import { STANDARD_TARGETS } from "../performance/targets.ts";
import { STANDARD_VIEWING } from "./letters.ts";
import { STANDARD_ROOM_PICTURES } from "./roomPictures.ts";
import type { WallSettings } from "./wallSettings.ts";

/** The scene with the stream is shown longest; there is no chime until somebody sets one. */
export const STANDARD_WALL_SETTINGS: WallSettings = {
  programme: [
    { scene: "now", seconds: 60 },
    { scene: "heat", seconds: 30 },
    { scene: "points", seconds: 20 },
    { scene: "overdue", seconds: 30 },
    { scene: "ranking", seconds: 30 },
    { scene: "officers", seconds: 20 },
    { scene: "trend", seconds: 30 },
    { scene: "shift", seconds: 20 },
    { scene: "good-news", seconds: 20 },
  ],
  heatMeasure: "overdue-share",
  layouts: {},
  night: { from: 1_320, to: 360, brightness: 0.6 },
  shiftsPicture: true,
  viewing: STANDARD_VIEWING,
  targets: STANDARD_TARGETS,
  pictures: STANDARD_ROOM_PICTURES,
  chime: null,
};
