import { describe, expect, test } from "vitest";
import { readAnswer } from "./readAnswer.ts";
import { ReadCount } from "./readCount.ts";

const NOON = Date.parse("2026-11-24T12:00:00Z");
const answer = (ids: readonly string[], users: readonly string[], included: readonly string[] = []) =>
  readAnswer(
    {
      data: ids.map((id) => ({ id, text: "x" })),
      includes: { users: users.map((id) => ({ id })), tweets: included.map((id) => ({ id, text: "y" })) },
    },
    { ourUserId: null, officeHandles: new Set() },
    NOON,
  );

describe("counting reads", () => {
  test("counts every resource once, those that came along included", () => {
    expect(new ReadCount().count([answer(["1", "2"], ["7", "7", "8"], ["2", "3"])], NOON).reads).toEqual({ posts: 3, users: 2 });
  });

  test("counts a resource once a day, and again on the next", () => {
    const count = new ReadCount();
    count.count([answer(["1"], ["7"])], NOON).settle();
    expect(count.count([answer(["1", "2"], ["7", "8"])], NOON + 1).reads).toEqual({ posts: 1, users: 1 });
    expect(count.count([answer(["1", "2"], ["7", "8"])], NOON + 86_400_000).reads).toEqual({ posts: 2, users: 2 });
  });

  test("counts again what was not recorded", () => {
    const count = new ReadCount();
    count.count([answer(["1"], ["7"])], NOON);
    expect(count.count([answer(["1"], ["7"])], NOON).reads).toEqual({ posts: 1, users: 1 });
  });
});
