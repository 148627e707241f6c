import { expect, test, vi } from "vitest";
import { EngineSilentError } from "./engine.ts";
import { followPulse } from "./pulse.ts";

const PACE = { everyMs: 5, patienceMs: 10 };

/** What is told while the answers come as `answers` say, and then always. */
function follow(answers: readonly (() => Promise<unknown>)[]) {
  const left = new AbortController();
  const told = vi.fn<(isSilent: boolean) => void>();
  let asked = 0;
  void followPulse(() => (answers[asked++] ?? (() => Promise.resolve()))(), told, left.signal, PACE);
  return { told: () => told.mock.calls.flat(), asked: () => asked, leave: () => left.abort() };
}

test("an engine that answers, or refuses, is not called silent", async () => {
  const pulse = follow([() => Promise.resolve(), () => Promise.reject(new Error("FORBIDDEN"))]);
  await expect.poll(pulse.asked).toBeGreaterThan(3);
  expect(pulse.told()).toEqual([]);
  pulse.leave();
});

test("one that keeps an answer back is told while it does, and again when it answers", async () => {
  let answer = (): void => undefined;
  const pulse = follow([() => new Promise<void>((resolve) => (answer = resolve))]);
  await expect.poll(pulse.told).toEqual([true]);
  answer();
  await expect.poll(pulse.told).toEqual([true, false]);
  pulse.leave();
});

test("one whose answer never came is silent until another one comes", async () => {
  let refuse: (error: Error) => void = () => undefined;
  const pulse = follow([() => new Promise((_, reject) => (refuse = reject)), () => new Promise(() => {})]);
  await expect.poll(pulse.told).toEqual([true]);
  refuse(new EngineSilentError());
  await expect.poll(pulse.asked).toBe(2);
  expect(pulse.told()).toEqual([true]);
  pulse.leave();
});
