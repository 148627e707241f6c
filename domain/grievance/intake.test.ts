import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { IncomingPost } from "../post/incomingPost.ts";
import { understand } from "../understanding/testing/understand.ts";
import { apply } from "./apply.ts";
import { caseKeyFor, grievanceIdOf } from "./caseKey.ts";
import { parseGrievanceEvent } from "./events.ts";
import type { GrievanceEvent } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { joiningOf, openingOf } from "./intake.ts";
import type { JoiningPost } from "./intake.ts";
import { revisionOf } from "./revision.ts";

const WRITTEN = Date.UTC(2026, 10, 24, 5);
const caseKey = caseKeyFor("x", "100", "7");
const id = grievanceIdOf(caseKey);

function post(externalId: string, differences: Partial<IncomingPost> = {}): IncomingPost {
  return {
    channel: "x",
    externalId,
    versionId: externalId,
    versionIndex: 0,
    author: { externalId: "7", handle: "asha", name: "Asha", location: null },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text: "करनाल में इंतकाल नहीं हो रहा, मेरा नंबर 9812345678",
    languageHint: "hi",
    createdAt: WRITTEN,
    conversationId: "100",
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: "{}",
    ...differences,
  };
}

function openedBy(opener: IncomingPost): Grievance {
  const proposal = understand({ text: opener.text, placeName: null, authorLocation: null });
  return after(
    null,
    openingOf(opener, caseKey, { ...proposal, kind: "grievance", urgency: "routine", routine: false }, DEFAULT_SLA_POLICY),
  );
}

function after(grievance: Grievance | null, event: GrievanceEvent): Grievance {
  const next = apply(id, grievance, event, WRITTEN).grievance;
  if (next === null) throw new Error("The case was not opened");
  return next;
}

function join(grievance: Grievance, joining: Partial<JoiningPost>): Grievance {
  const whole = { channel: "x", externalId: "90", role: "citizen", createdAt: WRITTEN, isRepost: false, ...joining } as const;
  return after(grievance, joiningOf(whole, grievance, DEFAULT_SLA_POLICY));
}

describe("the opening of a case", () => {
  test("records what was proposed for it, its ticket number and when the report is due", () => {
    const proposal = understand({ text: post("100").text, placeName: null, authorLocation: null });
    const event = openingOf(post("100"), caseKey, { ...proposal, urgency: "emergency" }, DEFAULT_SLA_POLICY);
    expect(event.payload).toMatchObject({
      channel: "x",
      caseKey: `x:100:${grievanceIdOf(caseKey)}`,
      openedAt: WRITTEN,
      dueAt: WRITTEN + 2 * HOUR_MS,
      proposal: { district: "Karnal" },
    });
    expect(event.payload.ticket).toMatch(/^261124-/u);
    expect(parseGrievanceEvent(event.type, event.version, JSON.parse(JSON.stringify(event.payload)))).not.toBeNull();
  });

  test("gives the time of a complaint to what is taken for none with a doubt, and none where there is no doubt", () => {
    const proposal = understand({ text: "आज तीज है", placeName: null, authorLocation: null });
    const sure = { model: "m", kind: 0.6, department: null, urgency: 0.9, language: 0.9, maybeEmergency: false };
    const dueAt = (check: readonly "kind"[]) =>
      openingOf(post("100"), caseKey, { ...proposal, kind: "other", certainty: { ...sure, check } }, DEFAULT_SLA_POLICY).payload.dueAt;
    expect([dueAt(["kind"]), dueAt([])]).toEqual([WRITTEN + 7 * DAY_MS, null]);
  });

  test("keeps no personal data: that is in the post alone", () => {
    const proposal = understand({ text: post("100").text, placeName: null, authorLocation: null });
    const payload = JSON.stringify(openingOf(post("100"), caseKey, proposal, DEFAULT_SLA_POLICY).payload);
    expect(payload).not.toContain("9812345678");
    expect(payload).not.toContain("personalData");
  });
});

describe("what the program may put right itself", () => {
  const proposed = (text: string) => understand({ text, placeName: null, authorLocation: null });

  test("ends where a person has put something right, however little", () => {
    const grievance = openedBy(post("100"));
    const later = [proposed(post("100").text), proposed("transformer me aag lag gayi")];
    expect(revisionOf(grievance, later, DEFAULT_SLA_POLICY)).toMatchObject({ payload: { urgency: "emergency" } });
    expect(revisionOf({ ...grievance, correctedAt: WRITTEN }, later, DEFAULT_SLA_POLICY)).toBeNull();
  });

  test.each([
    ["a follow-up names another district than the profile", "गली में पानी भरा है", "Panipat ki baat hai", ["Panipat", null]],
    ["the first post names one and the follow-up none", "Panipat me gali me pani bhara hai", "koi sunta nahi", ["Panipat", null]],
    ["a follow-up names the village", "pani nahi aa raha", "gaon Naultha, Panipat", ["Panipat", "Naultha"]],
  ])("is never the place that posts say for the one of the author's profile: %s", (_, first, later, place) => {
    const withProfile = (text: string) => understand({ text, placeName: null, authorLocation: "Sirsa" });
    const opened = after(null, openingOf(post("100"), caseKey, withProfile(first), DEFAULT_SLA_POLICY));
    const revision = revisionOf(opened, [withProfile(first), withProfile(later)], DEFAULT_SLA_POLICY);
    const { district, place: exact } = { ...opened, ...revision?.payload };
    expect([district, exact]).toEqual(place);
  });
});

describe("a post that joins a case", () => {
  test("dates it back if the citizen wrote it before the one that opened it", () => {
    const earlier = WRITTEN - HOUR_MS;
    const dated = join(openedBy(post("100")), { createdAt: earlier });
    expect(dated).toMatchObject({ openedAt: earlier, firstPost: { externalId: "90" }, dueAt: earlier + 7 * DAY_MS });
  });

  test("leaves it as it is if it came later or is ours", () => {
    const opened = openedBy(post("100"));
    for (const later of [{ createdAt: WRITTEN + 5 }, { createdAt: WRITTEN - 5, role: "ours" as const }]) {
      expect(join(opened, later)).toEqual({ ...opened, version: 2 });
    }
  });

  test("of the same second is the first if its id is lower, whichever arrived first", () => {
    for (const [opener, first] of [
      ["89", "89"],
      ["91", "90"],
      ["100", "90"],
    ] as const) {
      expect(join(openedBy(post(opener)), { isRepost: true }).firstPost.externalId).toBe(first);
    }
  });
});
