import { expect, test } from "vitest";
import { isPraised } from "./ReviewListPanels.tsx";

test("a stop has a tick where all that was asked came in time, and none where nobody was asked or the cell itself is late", () => {
  const stop = { asked: 12, reportsOverdue: 0, markingsOverdue: 0 };
  expect(isPraised(stop)).toBe(true);
  expect(isPraised({ ...stop, asked: 0 })).toBe(false);
  expect(isPraised({ ...stop, markingsOverdue: 3 })).toBe(false);
  expect(isPraised({ ...stop, reportsOverdue: 1 })).toBe(false);
});
