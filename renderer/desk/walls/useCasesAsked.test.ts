import { afterEach, expect, test } from "vitest";
import { createFrontDesk } from "./useCasesAsked.ts";
import type { FrontDesk } from "./useCasesAsked.ts";

const open: FrontDesk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.stop();
});

function desk() {
  const page = new EventTarget();
  const front = createFrontDesk(page, new BroadcastChannel("ismgt:test-desk"));
  open.push(front);
  return { front, focus: () => page.dispatchEvent(new Event("focus")) };
}

const told = () => new Promise((resolve) => setTimeout(resolve, 20));

test("of several desks the one that was opened or used last is in front", async () => {
  const first = desk();
  const second = desk();
  await told();
  expect([first.front.isInFront(), second.front.isInFront()]).toEqual([false, true]);
  first.focus();
  await told();
  expect([first.front.isInFront(), second.front.isInFront()]).toEqual([true, false]);
});
