import { expect, test } from "vitest";
import type { SourceFault, SourceStatus } from "#contract/sources.ts";
import { lastSync } from "./lastSync.ts";

const fault = (code: SourceFault) => ({ code, detail: "", sinceAt: 1, retryAt: null });
const source = (state: SourceStatus["state"], lastAnswerAt: number | null, code: SourceFault | null = null) => ({
  state,
  lastAnswerAt,
  fault: code === null ? null : fault(code),
});
const failing = (lastAnswerAt: number | null) => source("failing", lastAnswerAt, "unreachable");

test("a review is offline while no source can be reached, and says when one last answered", () => {
  expect(lastSync([failing(5), failing(9)])).toEqual({ is: "offline", syncedAt: 9 });
  expect(lastSync([failing(5), source("live", 3)])).toEqual({ is: "live", syncedAt: 5 });
  expect(lastSync([])).toEqual({ is: "offline", syncedAt: null });
  expect(lastSync([failing(null)])).toEqual({ is: "offline", syncedAt: null });
});

test("one whose sources are only just being asked is not offline", () => {
  expect(lastSync([source("starting", 7)])).toEqual({ is: "connecting", syncedAt: 7 });
  expect(lastSync([failing(5), source("starting", null)])).toEqual({ is: "connecting", syncedAt: 5 });
});

test("one whose sources rest by the wish of a person or of the platform is not offline either", () => {
  expect(lastSync([source("stopped", 7)]).is).toBe("resting");
  expect(lastSync([source("waiting", 7, "rate-limited")]).is).toBe("resting");
  expect(lastSync([{ ...source("stopped", 7), readElsewhere: { name: null } }]).is).toBe("elsewhere");
});
