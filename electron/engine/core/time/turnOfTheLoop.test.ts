import { setImmediate as immediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { turnOfTheLoop } from "./turnOfTheLoop.ts";

test("each who waits goes on in a turn of its own, in the order in which they came", async () => {
  const turns: string[] = [];
  let turn = 0;
  let isOver = false;
  const counted = (async () => {
    while (!isOver) {
      await immediate();
      turn += 1;
    }
  })();
  const work = async (name: string) => {
    for (let piece = 1; piece <= 3; piece += 1) {
      await turnOfTheLoop();
      turns.push(`${turn} ${name}${piece}`);
    }
  };
  await Promise.all([work("a"), work("b"), work("c")]);
  isOver = true;
  await counted;
  const [numbers, names] = [turns.map((each) => each.split(" ")[0]), turns.map((each) => each.split(" ")[1])];
  expect(new Set(numbers).size).toBe(turns.length);
  expect(names).toEqual(["a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3"]);
});

test("timers that are due are heard between two pieces", async () => {
  const heard: string[] = [];
  setTimeout(() => heard.push("timer"), 0);
  for (let piece = 0; piece < 20 && !heard.includes("timer"); piece += 1) {
    await turnOfTheLoop();
    heard.push("piece");
    const until = performance.now() + 2;
    while (performance.now() < until);
  }
  expect(heard.at(-1)).toBe("piece");
  expect(heard.indexOf("timer")).toBeGreaterThanOrEqual(0);
  expect(heard.indexOf("timer")).toBeLessThan(4);
});
