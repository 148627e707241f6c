import { afterEach, beforeEach, expect, test } from "vitest";
import { cachedAnswer } from "./cachedAnswer.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";
import type { TemporaryRecord } from "./testing/temporaryRecord.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

test("an answer is made again where one of the lists that it is made of is another one, or there is one more", () => {
  const answer = cachedAnswer<number>();
  let made = 0;
  const ask = (name: string, ...from: readonly unknown[]) => answer(record.writer, name, from, () => (made += 1));
  const [one, other] = [[1], [1]];
  expect([ask("water", one, other), ask("water", one, other)]).toEqual([1, 1]);
  expect([ask("roads", one), ask("water", one, other)]).toEqual([2, 1]);
  expect([ask("water", one, [1]), ask("water", one), ask("water", one, other)]).toEqual([3, 4, 5]);
});
