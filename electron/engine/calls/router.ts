import { aboutCalls } from "./about.ts";
import { calls } from "./context.ts";
import { grievancesCalls } from "./grievances.ts";
import { liveCalls } from "./live.ts";
import { placesCalls } from "./places.ts";
import { searchCalls } from "./search.ts";
import { settingsCalls } from "./settings.ts";
import { sourcesCalls } from "./sources.ts";
import { understandingCalls } from "./understanding.ts";
import { wallCalls } from "./wall.ts";

/** The whole contract, answered. */
export const router = calls.router({
  about: aboutCalls,
  grievances: grievancesCalls,
  live: liveCalls,
  places: placesCalls,
  search: searchCalls,
  settings: settingsCalls,
  sources: sourcesCalls,
  understanding: understandingCalls,
  wall: wallCalls,
});
