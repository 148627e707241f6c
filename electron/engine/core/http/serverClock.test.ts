import { expect, test } from "vitest";
import { ServerClock } from "./serverClock.ts";

const THEIRS = Date.parse("2026-11-24T10:00:00Z");
const date = new Date(THEIRS).toUTCString();

function clockBeside(now: () => number = () => 0) {
  const own = { elapsed: 0 };
  const clock = new ServerClock({ now, elapsed: () => own.elapsed });
  return { own, clock };
}

test("a server's clock is not known before it answers, and then goes on by the clock that nobody sets", () => {
  const { own, clock } = clockBeside();
  expect(clock.now).toBe(null);
  clock.hear({ date });
  own.elapsed = 90_000.7;
  expect(clock.now).toBe(THEIRS + 90_000);
});

test("an answer out of a cache is as old as it says", () => {
  const { clock } = clockBeside();
  clock.hear({ date, age: "120" });
  expect(clock.now).toBe(THEIRS + 120_000);
  clock.hear({ date, age: "soon" });
  expect(clock.now).toBe(THEIRS);
});

test("of a server that tells no time, or nonsense, this machine's clock has to do until it tells one", () => {
  const { clock } = clockBeside(() => 7);
  clock.hear({ date: "yesterday" });
  expect(clock.now).toBe(7);
  clock.hear({ date });
  clock.hear({});
  expect(clock.now).toBe(THEIRS);
});
