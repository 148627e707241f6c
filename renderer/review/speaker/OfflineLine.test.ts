import { expect, test } from "vitest";
import { lastSync } from "./OfflineLine.tsx";

const source = (state: "live" | "failing", lastAnswerAt: number | null) => ({ state, lastAnswerAt });

test("a review is offline while no source answers, and says when one last did", () => {
  expect(lastSync([source("failing", 5), source("failing", 9)])).toEqual({ isOffline: true, syncedAt: 9 });
  expect(lastSync([source("failing", 5), source("live", 3)])).toEqual({ isOffline: false, syncedAt: 5 });
  expect(lastSync([])).toEqual({ isOffline: true, syncedAt: null });
  expect(lastSync([source("failing", null)])).toEqual({ isOffline: true, syncedAt: null });
});
