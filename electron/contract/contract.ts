import { aboutContract } from "./about.ts";
import { grievancesContract } from "./grievances.ts";
import { liveContract } from "./live.ts";
import { placesContract } from "./places.ts";
import { searchContract } from "./search.ts";
import { settingsContract } from "./settings.ts";
import { sourcesContract } from "./sources.ts";
import { understandingContract } from "./understanding.ts";
import { wallContract } from "./wall.ts";

/** Everything a window may ask of the engine. */
export const contract = {
  about: aboutContract,
  grievances: grievancesContract,
  live: liveContract,
  places: placesContract,
  search: searchContract,
  settings: settingsContract,
  sources: sourcesContract,
  understanding: understandingContract,
  wall: wallContract,
};
export type Contract = typeof contract;
