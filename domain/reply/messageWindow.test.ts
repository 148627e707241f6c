import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { mayAnswerPrivately, messageWindow } from "./messageWindow.ts";

test("a message is answered by anybody for a day and by a person for a week, and each end is told of beforehand", () => {
  const after = (ms: number) => messageWindow(0, ms);
  expect(after(0)).toBe("open");
  expect(after(20 * HOUR_MS)).toBe("open");
  expect(after(20 * HOUR_MS + 1)).toBe("closing");
  expect(after(DAY_MS)).toBe("closing");
  expect(after(DAY_MS + 1)).toBe("person");
  expect(after(6 * DAY_MS)).toBe("person");
  expect(after(6 * DAY_MS + 1)).toBe("person-closing");
  expect(after(7 * DAY_MS)).toBe("person-closing");
  expect(after(7 * DAY_MS + 1)).toBe("closed");
});

test("a clock that is behind closes nothing", () => {
  expect(messageWindow(10 * DAY_MS, 0)).toBe("open");
});

test("who wrote a comment may be sent a message for a week", () => {
  expect(mayAnswerPrivately(0, 7 * DAY_MS)).toBe(true);
  expect(mayAnswerPrivately(0, 7 * DAY_MS + 1)).toBe(false);
});
