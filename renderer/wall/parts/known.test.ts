import { expect, test } from "vitest";
import type { WallNow } from "#contract/wall.ts";
import { howClear, howMuchIsKnown } from "./known.ts";

type Source = NonNullable<WallNow["sources"]>[number];
const source = (state: Source["state"]) => ({ id: "x", channel: "x", state, lastSuccessAt: 1_000 }) as unknown as Source;

test("all is known only while the engine answers and every source is read", () => {
  expect(howMuchIsKnown({ sources: [source("live")], readAt: 1_000 }, null, 1_500)).toEqual({ is: "all" });
  expect(howMuchIsKnown({ sources: [source("live"), source("failing")], readAt: 1_000 }, null, 1_500)).toEqual({ is: "failing" });
  expect(howMuchIsKnown({ sources: null, readAt: 1_000 }, null, 1_500)).toEqual({ is: "starting" });
});

test("an engine that is away is not put down to a source", () => {
  expect(howMuchIsKnown({ sources: [source("failing")], readAt: 1_000 }, "lost", 9_000)).toEqual({ is: "away", since: 1_000 });
});

test("that a record is of a first day matters only where all else is known", () => {
  expect(howClear({ is: "all" }, true)).toEqual({ is: "all" });
  expect(howClear({ is: "all" }, false)).toEqual({ is: "first-day" });
  expect(howClear({ is: "failing" }, false)).toEqual({ is: "failing" });
});
