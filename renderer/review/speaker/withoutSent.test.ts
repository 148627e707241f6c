import { expect, test } from "vitest";
import { withoutSent } from "./withoutSent.ts";

test("what was sent leaves its field, and what was typed since stays", () => {
  const settle = withoutSent("The line is to be looked at");
  expect(settle("The line is to be looked at")).toBe("");
  expect(settle("The pole too")).toBe("The pole too");
});
