import { expect, test } from "vitest";
import { EngineLostError } from "../../client/connection.ts";
import { EngineSilentError } from "../../client/engine.ts";
import { isStillSo } from "./refusedEnding.ts";

const AT = 1_000_000;

test.each([new EngineLostError(), new EngineSilentError()])(
  "an engine that did not answer is told until it says who sits here: %s",
  (error) => {
    const refused = { error, at: AT, status: "signed-in" } as const;
    expect(isStillSo(refused, { status: "signed-in", saidAt: AT - 1 })).toBe(true);
    expect(isStillSo(refused, { status: "signed-in", saidAt: AT + 1 })).toBe(false);
  },
);

test("what the engine itself refused is told whatever it says of the same person", () => {
  const refused = { error: new Error("no room on the disk"), at: AT, status: "signed-in" } as const;
  expect(isStillSo(refused, { status: "signed-in", saidAt: AT + 5_000 })).toBe(true);
});

test.each(["locked", "signed-out"] as const)("nothing is told of it once the window is %s", (status) => {
  for (const error of [new EngineSilentError(), new Error("no room on the disk")])
    expect(isStillSo({ error, at: AT, status: "signed-in" }, { status, saidAt: AT - 1 })).toBe(false);
});
