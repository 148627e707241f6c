import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAPABILITIES } from "../people/roles.ts";
import { caseContradiction, standsAs } from "./caseContradiction.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { STATES } from "../grievance/state.ts";
import { capabilityOfReturn } from "./comesBack.ts";
import { refusalInDossier } from "./dossierRights.ts";

const PUBLIC_HEALTH = { department: "PHED", district: "Karnal", office: null } as const;
const POWER = { department: "UHBVN", district: "Karnal", office: null } as const;
const stands = (state: Grievance["state"], markedTo: Grievance["markedTo"] = null) => ({ state, markedTo }) as Grievance;

describe("a case that came back from a dossier", () => {
  const before = stands("new");

  test("is contradicted where two offices were made answerable for it", () => {
    const here = stands("marked", PUBLIC_HEALTH);
    const there = stands("marked", POWER);
    expect(caseContradiction(before, here, there)).toEqual({ here: { ...here }, there: { ...there } });
    expect(standsAs(here, there)).toBe(false);
    expect(standsAs(here, here)).toBe(true);
  });

  test("is not where both chose the same, or only one of them chose", () => {
    const marked = stands("marked", PUBLIC_HEALTH);
    expect(caseContradiction(before, marked, marked)).toBeNull();
    expect(caseContradiction(before, before, marked)).toBeNull();
    expect(caseContradiction(before, marked, before)).toBeNull();
  });

  test("is where the room closed, reported or set aside what was given to another office meanwhile", () => {
    for (const state of ["disposed", "atr-sent", "not-a-grievance", "transferred-out"] as const)
      expect(caseContradiction(before, stands(state), stands("marked", POWER))).not.toBeNull();
  });

  test("is not where the office of before began its work and the dossier gave it to another: the later marking holds", () => {
    const marked = stands("marked", PUBLIC_HEALTH);
    expect(caseContradiction(marked, stands("in-action", PUBLIC_HEALTH), stands("marked", POWER))).toBeNull();
  });

  test("is never contradicted by one side alone, and never by a case that one of them does not know", () => {
    const marks = fc.constantFrom(null, PUBLIC_HEALTH, POWER);
    const anyCase = fc.tuple(fc.constantFrom(...STATES), marks).map(([state, mark]) => stands(state, mark));
    fc.assert(
      fc.property(anyCase, anyCase, (one, other) => {
        expect(caseContradiction(one, one, other)).toBeNull();
        expect(caseContradiction(one, other, one)).toBeNull();
        expect(caseContradiction(one, other, other)).toBeNull();
        expect(caseContradiction(null, one, other)).toBeNull();
      }),
    );
  });

  test("is contradicted for both of two, or for neither", () => {
    const marks = fc.constantFrom(null, PUBLIC_HEALTH, POWER);
    const anyCase = fc.tuple(fc.constantFrom(...STATES), marks).map(([state, mark]) => stands(state, mark));
    fc.assert(
      fc.property(anyCase, anyCase, anyCase, (known, one, other) => {
        const asked = caseContradiction(known, one, other);
        expect(caseContradiction(known, other, one)).toEqual(asked === null ? null : { here: asked.there, there: asked.here });
      }),
    );
    expect(caseContradiction(before, stands("marked", POWER), stands("not-a-grievance"))).not.toBeNull();
  });
});

test("a dossier for reading lets nobody do anything, and one for acting lets a review be held", () => {
  for (const capability of CAPABILITIES) {
    expect(refusalInDossier("read-only", capability)).toBe(["read", "export"].includes(capability) ? null : "read-only");
    const allowed = ["read", "review", "mark", "escalate", "export"].includes(capability);
    expect(refusalInDossier("editable", capability)).toBe(allowed ? null : "in-the-room");
  }
});

test("the room takes in what a review brings, and nothing that only the room decides", () => {
  expect(["marked", "additionally-marked", "escalated", "noted"].every((type) => capabilityOfReturn("case", type) !== null)).toBe(true);
  expect(
    ["promise-made", "attendance-taken", "remarked", "case-decided"].every((type) => capabilityOfReturn("review", type) !== null),
  ).toBe(true);
  expect(
    ["disposed", "reply-approved", "grievance-opened", "proposal-corrected", "act-undone"].some(
      (type) => capabilityOfReturn("case", type) !== null,
    ),
  ).toBe(false);
  expect(capabilityOfReturn("review", "absence-letter-issued")).toBeNull();
  expect(capabilityOfReturn("case", "toString")).toBeNull();
});
