import { expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { idOfRow } from "#db/queue/seenCases.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { rowsOfBase64 } from "../../core/commands/rowsInBase64.ts";
import { readCase } from "./readCase.ts";

const NOW = MORNING + 3_600_000;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;
const ULB = { department: "ULB", district: "Karnal", office: null } as const;
const report = (text: string): GrievanceAction => ({
  type: "send-atr",
  atr: { outcome: "solved", text, officer: null, actedAt: null, proof: [] },
});

test("the open cases of an incident are told apart by office and report, so that nobody judges a report that they have not read", () => {
  const temporary = temporaryRecord();
  const { writer } = temporary;
  try {
    const { ruleScores } = createUnderstanding();
    const registry = standardRegistry();
    const ids = Array.from({ length: 6 }, (_, index) => {
      const ward = exampleProposal({ place: "Ward 12", urgency: "emergency" });
      return openExampleCase(writer, examplePost(`${index + 1}`), ward);
    });
    const does = (of: number, ...actions: readonly GrievanceAction[]) => {
      for (const action of actions)
        act(writer, { id: ids[of]!, action, actor: "asha", now: NOW, policy: DEFAULT_SLA_POLICY, ruleScores, registry });
    };
    for (const of of [0, 1, 2]) does(of, { type: "mark", to: PHED });
    does(3, { type: "mark", to: ULB });
    does(0, report("The pipe was mended"));
    does(1, report("The pipe was mended"));
    does(2, report("A tanker was sent"));
    does(5, { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } });
    const seenFrom = (of: number) => readCase(writer, ids[of]!, { registry, now: NOW })!.openCases;
    const told = (rows: string | undefined): readonly number[] =>
      [...rowsOfBase64(rows ?? "")].map((row) => ids.indexOf(idOfRow(writer, row) as GrievanceId)).toSorted((one, other) => one - other);
    const fromReported = seenFrom(0)!;
    expect([told(fromReported.byState["atr-sent"]), told(fromReported.same.report)]).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
    expect(told(fromReported.same.office)).toEqual([0, 1, 2]);
    expect([told(seenFrom(3)!.same.office), told(seenFrom(3)!.same.report)]).toEqual([[3], []]);
    expect([told(seenFrom(4)!.same.office), told(seenFrom(4)!.acceptable)]).toEqual([[4], [4]]);
    // From a closed case nothing is done to those that are still open.
    expect(seenFrom(5)).toBeNull();
  } finally {
    temporary.remove();
  }
});
