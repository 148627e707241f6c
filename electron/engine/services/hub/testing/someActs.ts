import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { blankPost } from "#db/erasure/blankPost.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { decide } from "#domain/grievance/decide.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** The same few cases everywhere, so that seats contradict each other. */
const CASES = 4;

const karnal = { department: "PHED", district: "Karnal", office: null } as const;
const hisar = { department: "PWD", district: "Hisar", office: "EE Hisar" } as const;

const ACTIONS: readonly ((now: number) => GrievanceAction)[] = [
  () => ({ type: "mark", to: karnal }),
  () => ({ type: "mark", to: hisar }),
  () => ({ type: "undertake" }),
  (now) => ({ type: "interim-reply", reason: "Tender", expectedAt: now + 20 * DAY_MS }),
  () => ({ type: "send-atr", atr: { outcome: "partly", text: "One of two", officer: "JE", actedAt: 1, proof: [] } }),
  () => ({ type: "accept-atr", exception: null }),
  () => ({ type: "ask-details", question: "Where?" }),
  () => ({ type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } }),
  () => ({ type: "reopen", why: "Not solved" }),
  () => ({ type: "correct-proposal", urgency: "emergency" }),
  () => ({ type: "note", words: "The citizen’s wife called twice" }),
  () => ({ type: "note", words: "And her brother" }),
  () => ({ type: "note", words: "Nobody was at home" }),
];

interface SomeAct {
  readonly serial: number;
  readonly action: number;
  readonly now: number;
  /** When the citizen wrote, which every seat knows alike. */
  readonly writtenAt?: number;
}

/** Something happens to one of the cases; it is opened where this seat has not heard of it. False where the case does not allow it. */
export function doSomething(record: Writer, act: SomeAct): boolean {
  const id = caseAt(act.serial);
  if (readGrievance(record, id) === null) {
    openExampleCase(record, postOf(act.serial, act.writtenAt), exampleProposal({ place: "Kachhwa" }));
    return true;
  }
  const action = ACTIONS[act.action % ACTIONS.length]?.(act.now);
  return record.transaction(() => {
    const grievance = readGrievance(record, id);
    const decision = grievance && action && decide(grievance, action, { now: act.now, policy: DEFAULT_SLA_POLICY });
    if (!decision?.ok) return false;
    appendEvents(record, { grievanceId: id, events: decision.events, actor: "osd", now: act.now });
    return true;
  });
}

/** The citizen asks for it. False where the case is not known. */
export function erase(record: Writer, serial: number, now: number): boolean {
  return eraseCases(record, [caseAt(serial)], { why: "request", actor: "osd", at: now }).cases > 0;
}

/** Its author deletes the post. False where it is not known. */
export function takeBack(record: Writer, serial: number, now: number): boolean {
  const { channel, externalId } = postOf(serial);
  return blankPost(record, { channel, externalId }, now).posts > 0;
}

function postOf(serial: number, createdAt = MORNING) {
  return examplePost(`case-${serial % CASES}`, { createdAt });
}

export function caseAt(serial: number): GrievanceId {
  const key = caseKeyOf(postOf(serial));
  if (key === null) throw new Error("A citizen’s post opens a case");
  return grievanceIdOf(key);
}
