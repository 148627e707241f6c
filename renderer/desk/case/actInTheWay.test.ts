import { describe, expect, test } from "vitest";
import { actInTheWay } from "./actInTheWay.ts";
import { exampleHistory, MARK, SEND_ATR } from "./testing/exampleHistory.ts";

/** By whom the acts of the example are. */
const [SUNITA] = exampleHistory([MARK])
  .timeline.slice(-1)
  .map(({ actor }) => actor);

describe("what stands in the way of an act", () => {
  const told = (code: Parameters<typeof actInTheWay>[0], timeline: Parameters<typeof actInTheWay>[1], me: string) => {
    const found = actInTheWay(code, timeline, me);
    return found && [found.is, found.entry.event?.type];
  };

  test("is the act of another that brought the case where it is", () => {
    const { timeline } = exampleHistory([MARK, { type: "note", words: "बात हुई" }]);
    expect(told("wrong-state", timeline, "somebody else")).toEqual(["done", "marked"]);
    expect(told("already-marked", timeline, "somebody else")).toEqual(["done", "marked"]);
    expect(told("changed", timeline, "somebody else")).toEqual(["since", "noted"]);
    expect(told("not-undoable", exampleHistory([MARK, SEND_ATR]).timeline, "somebody else")).toEqual(["since", "atr-sent"]);
  });

  test("is nothing of one's own, but where nobody signs in, and nothing where no act is the reason", () => {
    const { timeline } = exampleHistory([MARK]);
    expect(told("wrong-state", timeline, SUNITA ?? "")).toBeNull();
    expect(told("no-reason", timeline, "somebody else")).toBeNull();
    expect(told("wrong-state", exampleHistory().timeline, "somebody else")).toBeNull();
    const byAnybody = timeline.map((entry) => ({ ...entry, actor: "desk" }));
    expect(told("wrong-state", byAnybody, "desk")).toEqual(["done", "marked"]);
  });

  test("is nothing that was taken back", () => {
    const { timeline } = exampleHistory([MARK, { type: "undo", events: ["event-1"] }]);
    expect(told("already-marked", timeline, "somebody else")).toBeNull();
    expect(told("wrong-state", timeline, "somebody else")).toEqual(["done", "act-undone"]);
  });
});
