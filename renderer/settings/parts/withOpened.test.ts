import { expect, test } from "vitest";
import { withOpened } from "./withOpened.ts";

const ids = (rows: readonly string[], seen: string | null, opened: string | null) => withOpened({ rows, seen, opened }, (row) => row);

test("the row whose entry is open stays in a list that is narrowed to others, or to nothing", () => {
  expect(ids(["a", "b"], "b", "b")).toEqual(["a", "b"]);
  expect(ids(["a"], "b", "b")).toEqual(["b", "a"]);
  expect(ids([], "b", "b")).toEqual(["b"]);
});

test("no row stays that is closed, or that was never seen", () => {
  expect(ids(["a"], "b", null)).toEqual(["a"]);
  expect(ids(["a"], "b", "new")).toEqual(["a"]);
  expect(ids(["a"], null, "b")).toEqual(["a"]);
});
