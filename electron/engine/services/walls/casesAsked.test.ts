import { expect, test } from "vitest";
import type { Queue } from "#contract/desk.ts";
import { createCasesAsked } from "./casesAsked.ts";

const OVERDUE: Queue = { filter: { overdue: true }, order: "due" };
const NEW: Queue = { filter: { states: ["new"] }, order: "urgent" };

test("every desk hears which cases are asked for, and one of them takes them", async () => {
  const asked = createCasesAsked(() => 0);
  const desks = [asked.listen(), asked.listen()];
  const hearing = desks.map((desk) => desk.next());
  asked.ask(OVERDUE);
  const [one, other] = await Promise.all(hearing);
  expect(one?.value).toMatchObject({ queue: OVERDUE });
  expect(other).toEqual(one);
  const id = one?.value?.id ?? "";
  expect([asked.take(id), asked.take(id)]).toEqual([true, false]);
  asked.end();
});

test("a desk that opens for it, or that was locked, still hears what nobody took, but not for ever", async () => {
  let now = 0;
  const asked = createCasesAsked(() => now);
  asked.ask(OVERDUE);
  asked.ask(NEW);
  const first = await asked.listen().next();
  expect(first.value).toMatchObject({ queue: NEW });
  now = 11 * 60_000;
  const late = asked.listen();
  const hears = late.next();
  asked.ask(OVERDUE);
  expect((await hears).value).toMatchObject({ queue: OVERDUE });
  asked.end();
});

test("what was taken is not heard again, and what was asked for before something else cannot be taken any more", async () => {
  const asked = createCasesAsked(() => 0);
  const desk = asked.listen();
  const hearing = desk.next();
  asked.ask(OVERDUE);
  const before = (await hearing).value?.id ?? "";
  asked.ask(NEW);
  const after = (await desk.next()).value?.id ?? "";
  expect([asked.take(before), asked.take(after)]).toEqual([false, true]);
  const later = asked.listen().next();
  asked.end();
  expect((await later).done).toBe(true);
});
