import { expect, test } from "vitest";
import type { SourceFault, SourceStatus } from "#contract/sources.ts";
import { lastSync } from "./lastSync.ts";

const fault = (code: SourceFault) => ({ code, detail: "", sinceAt: 1, retryAt: null });
const source = (state: SourceStatus["state"], lastAnswerAt: number | null, code: SourceFault | null = null) => ({
  state,
  lastAnswerAt,
  fault: code === null ? null : fault(code),
});
/** No hub; a hub that is reached; one that is not. */
const lone = { hub: null, isOfHub: false };
const joined = { hub: null, isOfHub: true };
const cutOff = { hub: { why: "unreachable", sinceAt: 20 }, isOfHub: true } as const;
const failing = (lastAnswerAt: number | null) => source("failing", lastAnswerAt, "unreachable");

test("a review is offline while no source can be reached, and says when one last answered", () => {
  expect(lastSync([failing(5), failing(9)], lone)).toEqual({ is: "offline", syncedAt: 9 });
  expect(lastSync([failing(5), source("live", 3)], lone)).toEqual({ is: "live", syncedAt: 5 });
  expect(lastSync([], lone)).toEqual({ is: "offline", syncedAt: null });
  expect(lastSync([failing(null)], lone)).toEqual({ is: "offline", syncedAt: null });
});

test("one whose sources are only just being asked is not offline", () => {
  expect(lastSync([source("starting", 7)], lone)).toEqual({ is: "connecting", syncedAt: 7 });
  expect(lastSync([failing(5), source("starting", null)], lone)).toEqual({ is: "connecting", syncedAt: 5 });
});

test("one whose sources rest by the wish of a person or of the platform is not offline either", () => {
  expect(lastSync([source("stopped", 7)], lone).is).toBe("resting");
  expect(lastSync([source("waiting", 7, "rate-limited")], lone).is).toBe("resting");
});

test("one of a hub says that another seat reads while the hub is reached, and else since when nothing comes from it", () => {
  const read = { ...source("stopped", 7), readElsewhere: { name: null } };
  expect(lastSync([read], joined)).toEqual({ is: "elsewhere", syncedAt: null });
  expect(lastSync([read], cutOff)).toEqual({ is: "alone", syncedAt: 20 });
  // The same where it has no channel set up.
  expect(lastSync([], joined)).toEqual({ is: "elsewhere", syncedAt: null });
  expect(lastSync([], cutOff)).toEqual({ is: "alone", syncedAt: 20 });
  // Its own sources count as before.
  expect(lastSync([source("live", 9)], cutOff)).toEqual({ is: "live", syncedAt: 9 });
  expect(lastSync([failing(9)], joined)).toEqual({ is: "offline", syncedAt: 9 });
  expect([lastSync([source("stopped", 7)], joined).is, lastSync([source("stopped", 7)], cutOff).is]).toEqual(["resting", "alone"]);
});
