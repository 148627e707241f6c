import { describe, expect, test } from "vitest";
import type { Atr } from "./actions.ts";
import { atrDoubtsOf, atrWords } from "./atrDoubts.ts";
import type { Grievance } from "./grievance.ts";

const atr: Atr = { outcome: "solved", text: "Pipe mended", officer: null, actedAt: null, proof: ["photo.jpg"], citizenContacted: true };
const caseWith = (report: Partial<Atr> | null, rest: Partial<Grievance> = {}) =>
  ({ atr: report && { ...atr, ...report }, routine: true, department: "PHED", ...rest }) as Grievance;

describe("a report", () => {
  test("with proof, of a citizen who was spoken with, in its own words, leaves no doubt", () => {
    expect(atrDoubtsOf(caseWith({}), { copied: false })).toEqual([]);
    expect(atrDoubtsOf(caseWith(null), { copied: true })).toEqual([]);
  });

  test("is doubted for each thing that it lacks", () => {
    expect(atrDoubtsOf(caseWith({ proof: [], citizenContacted: null }), { copied: true })).toEqual([
      "copied",
      "without-proof",
      "citizen-not-contacted",
    ]);
  });

  test("needs no photograph where there is nothing to be seen, or nothing was possible", () => {
    expect(atrDoubtsOf(caseWith({ proof: [] }, { routine: false, department: "SOCIAL_JUSTICE" }), { copied: false })).toEqual([]);
    expect(atrDoubtsOf(caseWith({ proof: [], outcome: "not-possible" }), { copied: false })).toEqual([]);
  });

  test("is a copy whatever numbers, dates and signs were changed in it, in any script", () => {
    expect(atrWords("मौके पर जाकर कार्य पूरा कर दिया गया है, दिनांक 12.11.2026 (शिकायत 5)")).toBe(
      atrWords("मौके पर जाकर कार्य पूरा कर दिया गया है। दिनांक 24-11-2026, शिकायत 77"),
    );
    expect(atrWords("The Pipe was mended on 3 November by the JE.")).toBe(atrWords("the pipe was mended on 24 november by the JE"));
    expect(atrWords("Work done")).toBeNull();
  });
});
