import { aboutCalls } from "./about.ts";
import { calls } from "./context.ts";
import { liveCalls } from "./live.ts";
import { searchCalls } from "./search.ts";
import { settingsCalls } from "./settings.ts";
import { sourcesCalls } from "./sources.ts";
import { wallCalls } from "./wall.ts";

/** The whole contract, answered. */
export const router = calls.router({
  about: aboutCalls,
  live: liveCalls,
  search: searchCalls,
  settings: settingsCalls,
  sources: sourcesCalls,
  wall: wallCalls,
});
