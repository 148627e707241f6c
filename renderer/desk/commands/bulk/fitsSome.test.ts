import { expect, test } from "vitest";
import type { State } from "#domain/grievance/state.ts";
import { fitsSome } from "./fitsSome.ts";

const of = (...states: readonly State[]) => new Set(states);

test("what would change none of the selected cases is not offered", () => {
  expect([fitsSome("accept", of("marked", "in-action")), fitsSome("accept", of("marked", "new"))]).toEqual([false, true]);
  expect([fitsSome("ask", of("disposed")), fitsSome("ask", of("disposed", "new"))]).toEqual([false, true]);
  expect([fitsSome("escalate", of("new", "disposed")), fitsSome("escalate", of("marked"))]).toEqual([
    fitsSome("escalate", of("new")),
    true,
  ]);
  expect(fitsSome("reply", of("disposed"))).toBe(true);
});

test("where it is not known how they stand everything is", () => {
  for (const question of ["accept", "mark", "aside", "ask", "urgency", "escalate"] as const) expect(fitsSome(question, null)).toBe(true);
});
