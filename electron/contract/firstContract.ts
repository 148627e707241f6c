import { liveContract } from "./live.ts";
import { settingsContract } from "./settings.ts";
import { standingContract } from "./standingWalls.ts";
import { wallContract } from "./wall.ts";
import { wallBoundariesContract } from "./wallBoundaries.ts";
import { wallSettingsContract } from "./standingWalls.ts";

/** Of the contract, what a wall asks before it shows anything: the engine answers it before the rest of it is there. */
export const firstContract = {
  live: liveContract,
  settings: { get: settingsContract.get },
  wall: wallContract,
  walls: { ...standingContract, boundaries: { get: wallBoundariesContract.get }, settings: { get: wallSettingsContract.get } },
};
