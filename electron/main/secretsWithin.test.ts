import { expect, test } from "vitest";
import { secretsWithin } from "./secretsWithin.ts";

test("both tokens of a sign-in are secrets of their own", () => {
  expect(secretsWithin(JSON.stringify({ version: 1, accessToken: "access-1", refreshToken: "refresh-1", ended: null }))).toEqual([
    "access-1",
    "refresh-1",
  ]);
  expect(secretsWithin("one-token")).toEqual([]);
  expect(secretsWithin("{half")).toEqual([]);
});
