import { expect, test } from "vitest";
import { faultsOfSpecs } from "./specReport.mjs";

const failed = { error: { message: "\u001b[31mError: no case\u001b[39m\n\n  at desk\nExpected: 1", location: { line: 7 } } };
const spec = (title: string, status: "expected" | "flaky" | "unexpected", ...results: readonly object[]) => ({
  title,
  ok: status !== "unexpected",
  tests: [{ status, results }],
});
const suite = {
  file: "desk.spec.ts",
  specs: [spec("opens", "expected", {})],
  suites: [
    {
      file: "desk.spec.ts",
      specs: [spec("accepts", "flaky", failed, {}), spec("marks", "unexpected", failed, failed)],
    },
  ],
};

test("a spec that failed twice is told as failed, and why", () => {
  expect(faultsOfSpecs(suite)).toEqual(["desk.spec.ts › marks: line 7: Error: no case | Expected: 1"]);
});

test("a spec that passed at its second try alone is told as unsteady, with what the first one said", () => {
  expect(faultsOfSpecs(suite, { unsteady: true })).toEqual(["desk.spec.ts › accepts: line 7: Error: no case | Expected: 1"]);
});
