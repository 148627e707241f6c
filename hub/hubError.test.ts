import { expect, test } from "vitest";
import { hubErrorOf } from "./hubError.ts";

test.each([
  ["57P01", "unreachable"],
  ["57014", "unreachable"],
  ["40001", "unreachable"],
  ["40P01", "unreachable"],
  ["25006", "unreachable"],
  ["53300", "unreachable"],
  ["28P01", "refused"],
  ["42501", "refused"],
  ["3D000", "no-database"],
  ["42P01", "not-a-hub"],
  ["XX000", "failed"],
])("what the database says with %s is that it is %s", (code, fault) => {
  expect(hubErrorOf(Object.assign(new Error("so"), { code })).fault).toBe(fault);
});
