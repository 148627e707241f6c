import { expect, test } from "vitest";
import { quickFirst } from "./SolvedCasesPanel.tsx";

test("what was solved today comes first, and of the rest what took least", () => {
  const cases = [
    { openedAt: 0, disposedAt: 90 },
    { openedAt: 80, disposedAt: 95 },
    { openedAt: 10, disposedAt: 120 },
    { openedAt: 100, disposedAt: 130 },
  ];
  expect(quickFirst(cases, 100).map(({ disposedAt }) => disposedAt)).toEqual([130, 120, 95, 90]);
});
