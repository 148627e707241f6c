import { describe, expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { DecisionContext } from "#domain/grievance/decision.ts";
import type { EventId, HybridTime, OfficeId, RepresentativeId, SeatId } from "#domain/ids.ts";
import { type Capability, may, type Role, ROLES } from "#domain/people/roles.ts";
import { MESSAGES } from "../../../i18n/messages.ts";
import { ACCEPT_ATR, EXAMPLE_ID, exampleHistory, MARK, OPENED_AT, SEND_ATR } from "../../case/testing/exampleHistory.ts";
import { urgencyWithoutDanger } from "./urgencyWithoutDanger.ts";
import { CASE_COMMANDS, type CaseCommand, marksWhenChecked, nextCommand, possibleCommands } from "./possible.ts";
import { whyNot } from "./whyNot.ts";

const OTHER_ID = "5a000386-0000-5000-8000-000000000902" as typeof EXAMPLE_ID;
const DAY_MS = 86_400_000;
const to = { department: "ULB", district: "Panipat", office: null } as const;
const by = { department: "PHED", district: "Panipat", office: null } as const;
const superior = "PHED/department" as OfficeId;

const unsure = exampleHistory();
const CASES: Readonly<Record<string, CaseHistory>> = {
  unsure: { ...unsure, grievance: { ...unsure.grievance, doubts: ["kind", "department"], maybeEmergency: true } },
  new: exampleHistory(),
  marked: exampleHistory([MARK]),
  "in action": exampleHistory([MARK, { type: "undertake" }]),
  "more time asked": exampleHistory([MARK, { type: "interim-reply", reason: "बजट शेष", expectedAt: OPENED_AT + 9 * DAY_MS }]),
  disputed: exampleHistory([MARK, { type: "dispute", by, words: "नगर निगम का क्षेत्र है", superior }]),
  "atr sent": exampleHistory([MARK, SEND_ATR]),
  disposed: exampleHistory([MARK, SEND_ATR, ACCEPT_ATR]),
  "drawn for a call": exampleHistory([MARK, SEND_ATR, ACCEPT_ATR, { type: "sample", week: "2026-W48" }]),
  "details asked": exampleHistory([{ type: "ask-details", question: "स्थान?" }]),
  "no grievance": exampleHistory([{ type: "set-aside", aside: { as: "not-a-grievance", reason: "प्रशंसा" } }]),
  "sub judice": exampleHistory([{ type: "set-aside", aside: { as: "sub-judice", reason: "CWP 123" } }]),
};

const possibleFor = (history: CaseHistory, role: Role) => possibleCommands(history, (capability) => may(role, capability));

/** What a command does in the end; an act for each way that it can go. */
const ACTS: Readonly<Record<Exclude<CaseCommand, "accept" | "acceptIncident">, (history: CaseHistory) => readonly GrievanceAction[]>> = {
  checked: ({ grievance: { kind, department } }) => [{ type: "correct-proposal", kind, department }],
  isEmergency: () => [{ type: "correct-proposal", kind: "grievance", urgency: "emergency" }],
  noEmergency: ({ grievance }) => [{ type: "correct-proposal", urgency: urgencyWithoutDanger(grievance) }],
  department: () => [{ type: "mark", to }],
  secondDepartment: () => [{ type: "mark", to }],
  thirdDepartment: () => [{ type: "mark", to }],
  office: () => [{ type: "mark", to }],
  place: () => [{ type: "correct-proposal", place: "Sector 13" }],
  urgency: () => [{ type: "correct-proposal", urgency: "urgent" }],
  longCase: ({ grievance: { long } }) => [{ type: "correct-proposal", long: !long }],
  against: () => [{ type: "correct-proposal", against: superior }],
  representative: () => [{ type: "correct-proposal", representative: "mla-1" as RepresentativeId }],
  undertake: () => [{ type: "undertake" }],
  atr: () => [SEND_ATR, { type: "return-atr", reason: "फ़ोटो नहीं" }, { type: "accept-atr", exception: "नागरिक ने वापस ली" }],
  extension: ({ grievance: { interimReply } }) => [
    interimReply === null
      ? { type: "interim-reply", reason: "बजट शेष", expectedAt: OPENED_AT + 20 * DAY_MS }
      : { type: "grant-extension", dueAt: OPENED_AT + 20 * DAY_MS },
  ],
  escalate: () => [{ type: "escalate", to: superior }],
  dispute: ({ grievance: { dispute } }) => [
    dispute === null ? { type: "dispute", by, words: "नगर निगम का क्षेत्र है", superior } : { type: "settle-dispute", words: "यहीं रहेगी" },
  ],
  letters: () => [
    {
      type: "issue-letter",
      letterId: "l",
      kind: "reminder",
      number: "1",
      to: ADDRESSEE,
      officer: null,
      subject: { en: "a", hi: "क" },
      body: { en: "a", hi: "क" },
      answerBy: null,
    },
  ],
  checkCall: () => [{ type: "record-check-call", result: "solved" }],
  reply: () => [
    {
      type: "prepare-reply",
      replyId: "r",
      purpose: "free",
      language: "hi",
      text: "नमस्ते",
      to: { channel: "x", externalId: "1" },
      approved: false,
    },
  ],
  needsInfo: ({ case: { state } }) => [state === "needs-info" ? { type: "receive-details" } : { type: "ask-details", question: "स्थान?" }],
  merge: () => [{ type: "put-in-incident", with: OTHER_ID }],
  notAGrievance: () => [{ type: "set-aside", aside: { as: "not-a-grievance", reason: "प्रशंसा" } }],
  aside: () => [{ type: "set-aside", aside: { as: "transferred-out", reason: "केंद्र का विषय", body: "रेलवे" } }],
  reopen: ({ case: { state } }) => [state === "disposed" ? { type: "reopen", why: "हल नहीं" } : { type: "restore", reason: "भूल से" }],
  acknowledge: () => [
    { type: "acknowledge-alert", kind: "emergency" },
    { type: "acknowledge-alert", kind: "red-flag" },
  ],
  assignToMe: () => [{ type: "assign", to: "osd" }],
  assign: () => [{ type: "assign", to: "other" }],
  note: () => [{ type: "note", words: "बात हुई" }],
  sensitive: ({ grievance: { sensitive } }) => [
    { type: "set-sensitive", sort: sensitive === null ? "illness" : null, reason: "किसी का नाम नहीं" },
  ],
  link: () => [{ type: "link", channel: "cm-window", number: "CMOFF/N/2026/1" }],
};

/** The case came to one office, whatever that is. */
const ADDRESSEE = "PHED/district/Karnal" as OfficeId;
const issuing: DecisionContext["issuing"] = {
  officeOf: () => ADDRESSEE,
  turns: [],
  timeline: [
    {
      recorded: {
        id: "e" as EventId,
        seat: "s" as SeatId,
        time: "t" as HybridTime,
        actor: "osd",
        at: OPENED_AT,
        event: { type: "marked", version: 1, payload: { to: by } },
      },
      applied: true,
      undone: false,
    },
  ],
};

describe("what can be done with a case", () => {
  test.each(Object.entries(CASES))("is what the rules let an OSD do: %s", (_, history) => {
    const possible = possibleFor(history, "osd");
    const allowed = Object.entries(ACTS).filter(([, acts]) =>
      acts(history).some(
        (action) => decide(history.grievance, action, { now: OPENED_AT + DAY_MS, policy: DEFAULT_SLA_POLICY, issuing }).ok,
      ),
    );
    const offered = [...possible].filter((command) => command !== "accept" && command !== "acceptIncident");
    // Letters wait for an office, and the two other departments of the proposal are for new cases; the rules ask for neither.
    const narrower = new Set(["letters", "secondDepartment", "thirdDepartment", "isEmergency"]);
    expect(offered.filter((command) => !allowed.some(([each]) => each === command))).toEqual([]);
    expect(
      allowed.map(([command]) => command).filter((command) => !narrower.has(command) && !possible.has(command as CaseCommand)),
    ).toEqual([]);
  });

  test("is nothing for somebody who only reads", () => {
    for (const history of Object.values(CASES)) {
      expect([...possibleFor(history, "viewer"), ...possibleFor(history, "nodal"), ...possibleFor(history, "administrator")]).toEqual([]);
    }
  });

  test("leaves judgement, escalation and letters to the OSD", () => {
    const operator = possibleFor(CASES["atr sent"] ?? exampleHistory(), "operator");
    expect(["accept", "atr", "escalate", "letters"].filter((command) => operator.has(command as CaseCommand))).toEqual([]);
    const busy = possibleFor(CASES["marked"] ?? exampleHistory(), "operator");
    expect([busy.has("atr"), busy.has("extension"), busy.has("reply"), busy.has("letters")]).toEqual([true, true, true, false]);
    expect(possibleFor(CASES["more time asked"] ?? exampleHistory(), "operator").has("extension")).toBe(false);
  });

  test("accepts an incident only where there is more than one case, and offers no reply where nothing goes out", () => {
    expect([
      possibleFor(exampleHistory(), "osd").has("acceptIncident"),
      possibleFor(exampleHistory([], { alikeOpen: 7 }), "osd").has("acceptIncident"),
    ]).toEqual([false, true]);
    const history = exampleHistory();
    const cameBy = (channel: "email" | "cm-window") => ({ ...history, grievance: { ...history.grievance, channel } });
    expect([possibleFor(cameBy("email"), "osd").has("reply"), possibleFor(cameBy("cm-window"), "osd").has("reply")]).toEqual([true, false]);
  });

  test("escalates to nobody twice", () => {
    const history = exampleHistory([MARK, { type: "escalate", to: superior }]);
    expect(possibleFor(history, "osd").has("escalate")).toBe(false);
  });
});

describe("what is next", () => {
  test.each([
    ["new", "accept"],
    ["marked", "atr"],
    ["in action", "atr"],
    ["more time asked", "extension"],
    ["disputed", "dispute"],
    ["atr sent", "accept"],
    ["disposed", null],
    ["drawn for a call", "checkCall"],
    ["details asked", "needsInfo"],
    ["no grievance", "reopen"],
    ["sub judice", "reopen"],
  ])("%s: %s", (name, expected) => {
    const history = CASES[name] ?? exampleHistory();
    expect(nextCommand(history, possibleFor(history, "osd"))).toBe(expected);
  });

  test("is to choose a department where none is proposed", () => {
    const history = exampleHistory([{ type: "correct-proposal", department: null }]);
    expect(nextCommand(history, possibleFor(history, "osd"))).toBe("department");
  });

  test("is nothing for somebody who may not do it", () => {
    const history = CASES["atr sent"] ?? exampleHistory();
    expect(nextCommand(history, possibleFor(history, "operator"))).toBeNull();
  });
});

test("the key of a check call says of a case that is not disposed that the call comes after that", () => {
  const can = (capability: Capability) => may("osd", capability);
  expect(whyNot("checkCall", exampleHistory(), can)).toBe("desk.dead.notDisposed");
  expect(whyNot("checkCall", exampleHistory([MARK]), can)).toBe("desk.dead.notDisposed");
  expect(whyNot("checkCall", exampleHistory(), () => false)).toBe("desk.failed.forbidden");
});

describe("a proposal that the program is not sure of", () => {
  const history = CASES["unsure"] ?? exampleHistory();
  const can = (capability: Capability) => may("osd", capability);

  test("is not accepted by one key, for a case or an incident, and the key says why", () => {
    const possible = possibleFor({ ...history, alikeOpen: 3 }, "osd");
    expect([possible.has("accept"), possible.has("acceptIncident"), nextCommand(history, possible)]).toEqual([false, false, null]);
    expect(whyNot("accept", history, can)).toBe("desk.refusal.please-check");
  });

  test("is confirmed or denied by keys of its own, and then is accepted", () => {
    const possible = possibleFor(history, "osd");
    expect(
      ["checked", "isEmergency", "noEmergency", "department", "secondDepartment"].every((each) => possible.has(each as CaseCommand)),
    ).toBe(true);
    const sure = possibleFor(exampleHistory(), "osd");
    expect([sure.has("checked"), sure.has("isEmergency"), sure.has("noEmergency"), sure.has("accept")]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test("is marked by the key that says that it is right, where no danger is to be decided and the person may mark", () => {
    const { grievance } = history;
    const without = { ...grievance, maybeEmergency: false };
    expect(marksWhenChecked({ grievance }, can)).toBe(false);
    expect(marksWhenChecked({ grievance: without }, can)).toBe(true);
    expect(marksWhenChecked({ grievance: { ...without, doubts: [...without.doubts, "sensitive"] } }, can)).toBe(false);
    expect(marksWhenChecked({ grievance: { ...without, department: null } }, can)).toBe(false);
    expect(marksWhenChecked({ grievance: { ...without, kind: "other" } }, can)).toBe(false);
    expect(marksWhenChecked({ grievance: without }, () => false)).toBe(false);
  });

  test("is said of a red emergency by the same key, which makes it urgent", () => {
    const { grievance, ...history } = exampleHistory();
    const red = { ...history, grievance: { ...grievance, urgency: "emergency" as const } };
    const possible = possibleFor(red, "osd");
    expect([possible.has("isEmergency"), possible.has("noEmergency")]).toEqual([false, true]);
    expect(possibleFor(red, "viewer").has("noEmergency")).toBe(false);
    expect([urgencyWithoutDanger({ urgency: "emergency" }), urgencyWithoutDanger({ urgency: "routine" })]).toEqual(["urgent", "routine"]);
  });

  test("keeps the danger in sight after it is marked", () => {
    const marked = exampleHistory([MARK]);
    const possible = possibleFor({ ...marked, grievance: { ...marked.grievance, maybeEmergency: true } }, "osd");
    expect([possible.has("checked"), possible.has("isEmergency"), possible.has("noEmergency")]).toEqual([false, true, true]);
  });
});

describe("why something is not possible", () => {
  test("is told of every command of every case, to every role", () => {
    for (const history of Object.values(CASES))
      for (const role of ROLES) {
        const can = (capability: Capability) => may(role, capability);
        const dead = CASE_COMMANDS.filter((command) => !possibleFor(history, role).has(command));
        for (const command of dead) expect(MESSAGES.en[whyNot(command, history, can)]).toMatch(/\.$/u);
      }
  });

  test("is that nobody is above, where the ladder ends; that one may not, where the role does not allow it", () => {
    const history = { ...exampleHistory([MARK]), offices: [] };
    expect(possibleFor(history, "osd").has("escalate")).toBe(false);
    expect(whyNot("escalate", history, (capability) => may("osd", capability))).toBe("desk.dead.nobodyAbove");
    expect(whyNot("escalate", history, (capability) => may("operator", capability))).toBe("desk.failed.forbidden");
    expect(whyNot("escalate", exampleHistory(), (capability) => may("osd", capability))).toBe("desk.dead.notMarked");
  });

  test("is the state of the case, where somebody else has marked it meanwhile: not that nothing is proposed", () => {
    const osd = (capability: Capability) => may("osd", capability);
    for (const command of ["accept", "acceptIncident", "checked", "secondDepartment", "thirdDepartment"] as const)
      expect([command, whyNot(command, exampleHistory([MARK]), osd)]).toEqual([command, "desk.refusal.wrong-state"]);
  });
});
