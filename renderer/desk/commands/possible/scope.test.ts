import { describe, expect, test } from "vitest";
import type { CaseHistory, OpenCases } from "#contract/grievances.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { State } from "#domain/grievance/state.ts";
import type { OfficeId } from "#domain/ids.ts";
import { base64OfRows, rowsOfBase64 } from "../../../client/rowList.ts";
import { exampleHistory, MARK, SEND_ATR } from "../../case/testing/exampleHistory.ts";
import { may } from "#domain/people/roles.ts";
import { CASE_COMMANDS, type CaseCommand, possibleCommands } from "./possible.ts";
import { scopeOf } from "./scope.ts";

const superior = "PHED/department" as OfficeId;
const by = { department: "PHED", district: "Panipat", office: null } as const;
const rows = (...all: readonly number[]) => base64OfRows(Uint32Array.from(all));

/**
 * An incident of ten open cases: 1 to 3 are new, 1 and 3 with a proposal that may be accepted; 4, 5 and 6 are with the office, 5 of them in action,
 * 7 is with another office; 8 and 9 have the same report, 10 has another one. 4 and 6 asked for time in the same words, and dispute in the same.
 */
const openCases: OpenCases = {
  asOf: "run:9",
  byState: { new: rows(1, 2, 3), marked: rows(4, 6, 7), "in-action": rows(5), "atr-sent": rows(8, 9, 10) },
  acceptable: rows(1, 3),
  same: { office: rows(), report: rows(8, 9), interimReply: rows(4, 6), dispute: rows(4, 6) },
  alerting: { emergency: rows(1, 8), "red-flag": rows(4) },
};
const OFFICE_OF: Readonly<Partial<Record<State, string>>> = {
  new: rows(1, 2, 3),
  marked: rows(4, 5, 6, 8, 9, 10),
  "in-action": rows(4, 5, 6, 8, 9, 10),
  "atr-sent": rows(4, 5, 6, 8, 9, 10),
};

const acted: Readonly<Record<string, readonly GrievanceAction[]>> = {
  new: [],
  marked: [MARK],
  "in-action": [MARK, { type: "undertake" }],
  "more time asked": [MARK, { type: "interim-reply", reason: "बजट शेष", expectedAt: Date.UTC(2026, 11, 24) }],
  disputed: [MARK, { type: "dispute", by, words: "नगर निगम का क्षेत्र है", superior }],
  "atr-sent": [MARK, SEND_ATR],
};

function historyOf(name: string): CaseHistory {
  const history = exampleHistory([...(acted[name] ?? [])], { alikeOpen: 10 });
  const office = OFFICE_OF[history.case.state] ?? rows();
  return { ...history, openCases: { ...openCases, same: { ...openCases.same, office } } };
}

function reached(name: string, command: CaseCommand, isChosen: boolean, more: Partial<CaseHistory> = {}): readonly number[] | "this case" {
  const { target } = scopeOf({ ...historyOf(name), ...more }, isChosen, () => {}).of(command);
  return target.kind === "seen" ? [...rowsOfBase64(target.rows)] : "this case";
}

const ALL = [1, 2, 3, 4, 6, 7, 5, 8, 9, 10];
const OPEN_AND_UNREPORTED = [1, 2, 3, 4, 6, 7, 5];
const OF_ANY = { urgency: ALL, longCase: ALL, reply: ALL, assignToMe: ALL, assign: ALL, needsInfo: OPEN_AND_UNREPORTED, aside: ALL };

/** What each key of the pane reaches once the person has chosen the incident; one that is not named goes to the case on screen. */
const CHOSEN: Readonly<Record<string, Readonly<Partial<Record<CaseCommand, readonly number[]>>>>> = {
  new: {
    ...OF_ANY,
    accept: [1, 3],
    acceptIncident: [1, 3],
    department: [1, 2, 3],
    secondDepartment: [1, 2, 3],
    thirdDepartment: [1, 2, 3],
    office: [1, 2, 3],
    // Disposed of without a report, by a stated exception.
    atr: [1, 2, 3],
    escalate: [1, 2, 3],
  },
  marked: {
    ...OF_ANY,
    department: [4, 6, 5],
    office: [4, 6, 5],
    atr: [4, 6, 5],
    undertake: [4, 6],
    extension: [4, 6, 5],
    escalate: [4, 6, 5, 8, 9, 10],
    dispute: [4, 6, 5],
  },
  "in-action": {
    ...OF_ANY,
    department: [4, 6, 5],
    office: [4, 6, 5],
    atr: [4, 6, 5],
    extension: [4, 6, 5],
    escalate: [4, 6, 5, 8, 9, 10],
    dispute: [4, 6, 5],
  },
  "more time asked": { ...OF_ANY, extension: [4, 6] },
  disputed: { ...OF_ANY, dispute: [4, 6] },
  "atr-sent": { ...OF_ANY, accept: [8, 9], atr: [8, 9], escalate: [4, 6, 5, 8, 9, 10] },
};

describe("the scope of an act", () => {
  test.each(Object.keys(acted))("is the case on screen for every key, unless the person chose the incident: %s", (name) => {
    const wide = CASE_COMMANDS.filter((command) => reached(name, command, false) !== "this case");
    // The key whose name says that it is for all of them asks first.
    expect(wide).toEqual(name === "new" ? ["acceptIncident"] : []);
  });

  test.each(["new", "marked", "in-action", "atr-sent"])(
    "once it is chosen is what the table says for every key, and no more: %s",
    (name) => {
      const possible = [...possibleCommands(historyOf(name), (capability) => may("osd", capability))];
      const told = Object.fromEntries(possible.map((command) => [command, reached(name, command, true)]));
      expect(told).toEqual(Object.fromEntries(possible.map((command) => [command, CHOSEN[name]?.[command] ?? "this case"])));
    },
  );

  test.each(["more time asked", "disputed"])("of what was asked in the same words is those: %s", (name) => {
    const command = name === "disputed" ? "dispute" : "extension";
    expect(reached(name, command, true)).toEqual(CHOSEN[name]?.[command]);
  });

  test("of an acknowledgement is what raises the same alert", () => {
    const { grievance } = historyOf("new");
    const alerting = { ...grievance, alerts: { emergency: { sinceAt: 1, acknowledgedAt: null }, "red-flag": null } } as never;
    expect(reached("new", "acknowledge", true, { grievance: alerting })).toEqual([1, 8]);
    expect(reached("new", "acknowledge", false, { grievance: alerting })).toBe("this case");
  });

  test("is the case itself where it is alone, or where only it is of its kind", () => {
    expect(reached("new", "assign", true, { alikeOpen: 1, openCases: null })).toBe("this case");
    const alone = { ...openCases, acceptable: rows(1), same: { ...openCases.same, office: rows(1) } };
    expect([reached("new", "accept", true, { openCases: alone }), reached("new", "acceptIncident", true, { openCases: alone })]).toEqual([
      "this case",
      "this case",
    ]);
  });

  test("tells how many of how many", () => {
    const { cases, of, isWide } = scopeOf(historyOf("atr-sent"), true, () => {}).of("atr");
    expect([cases, of, isWide]).toEqual([2, 10, true]);
  });
});
