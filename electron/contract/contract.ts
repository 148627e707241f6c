import { aboutContract } from "./about.ts";
import { liveContract } from "./live.ts";
import { searchContract } from "./search.ts";
import { settingsContract } from "./settings.ts";
import { sourcesContract } from "./sources.ts";
import { wallContract } from "./wall.ts";

/** Everything a window may ask of the engine. */
export const contract = {
  about: aboutContract,
  live: liveContract,
  search: searchContract,
  settings: settingsContract,
  sources: sourcesContract,
  wall: wallContract,
};
export type Contract = typeof contract;
