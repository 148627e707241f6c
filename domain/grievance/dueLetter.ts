import { allowanceOf, calendarOf } from "../clock/sla.ts";
import { addWorkingMs } from "../clock/workingTime.ts";
import type { OfficeId } from "../ids.ts";
import { manifestOf } from "../post/channel.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import type { Letter, LetterKind } from "./letter.ts";
import { isAskedTooLate } from "./letterBasis.ts";
import type { ClockRules } from "./slaEvents.ts";
import { timedCase } from "./timedCase.ts";

/** The letter that an office owes an answer to next, by the steps of the policy. `at` is from when it is due, milliseconds UTC. */
export interface DueLetter {
  readonly kind: Extract<LetterKind, "explanation" | "show-cause">;
  readonly at: number;
}

type LetterRules = Pick<ClockRules, "policy" | "heldSince" | "officeOf" | "now"> & {
  /** See `heldSince.ts`. Called only where it matters, since it folds the case. */
  readonly askedSince: (office: OfficeId) => number;
};

/**
 * No report so long after it was due: an explanation. That unanswered so long after the day for the answer: a show-cause notice. Null where the office
 * was asked too late, has answered, has asked for time or disputes the case, where a letter lies here that has not gone out, and for cases of portals, which write to their officers themselves.
 */
export function nextDueLetter(grievance: Grievance, rules: LetterRules): DueLetter | null {
  const { dueAt, markedTo, interimReply, dispute, channel, timeline } = grievance;
  if (!isWithOffice(grievance) || dueAt === null || markedTo === null || interimReply !== null || dispute !== null) return null;
  if (manifestOf(channel).entry === "portal") return null;
  const firstMarkedAt = timeline.markedAt;
  // Before the time has run out nobody can have been asked after it.
  const office = rules.officeOf(markedTo);
  if (dueAt < rules.now && isAskedTooLate({ dueAt, firstMarkedAt, askedAt: rules.askedSince(office) })) return null;
  const { explanationAfterMs } = rules.policy.letters;
  const since = dueAt >= rules.now ? dueAt : Math.max(dueAt, rules.heldSince());
  // What an office above, or another beside, was asked or has answered is not theirs.
  const issued = grievance.letters.filter(
    ({ kind, to, issuedAt }) => (kind === "explanation" || kind === "show-cause") && to === office && issuedAt >= since,
  );
  const last = issued.at(-1);
  if (last === undefined) return { kind: "explanation", at: later(grievance, since, explanationAfterMs, rules) };
  if (last.kind === "show-cause" || last.answeredAt !== null) return null;
  const lapsesAt = lapseOf(grievance, last, rules);
  return lapsesAt === null ? null : { kind: "show-cause", at: lapsesAt };
}

/**
 * What the clock says of letters to the office that answers whose day has passed without an answer: the next office above answers for the case as well. One letter
 * lifts the case by one office, and only while the case is as it was when the letter was written.
 */
export function lapsedLetters(
  grievance: Grievance,
  rules: ClockRules,
): readonly { readonly at: number; readonly slaEvent: EventOf<"escalated"> }[] {
  const { dueAt, letters, markedTo, escalations } = grievance;
  if (!isWithOffice(grievance) || dueAt === null || markedTo === null || !letters.some(asksForAnswer)) return [];
  const since = rules.heldSince();
  const office = rules.officeOf(markedTo);
  const waiting = letters.filter((letter) => asksForAnswer(letter) && letter.to === office && letter.issuedAt >= since);
  const above = rules.superiorsOf(markedTo, grievance).filter((office) => !escalations.some(({ to }) => to === office));
  return waiting.flatMap((letter, index) => {
    const at = lapseOf(grievance, letter, rules);
    const to: OfficeId | undefined = above[index];
    if (at === null || to === undefined) return [];
    const payload = { dueAt, tier: 0, to, why: "letter-unanswered", words: null, letterId: letter.letterId } as const;
    return [{ at, slaEvent: { type: "escalated", version: 1, payload } }];
  });
}

/** A mere reminder asks for the report; every other letter asks for an answer, and one that has gone out may wait for it in vain. */
function asksForAnswer({ kind, sentAt, answeredAt, lapsedAt }: Letter): boolean {
  return kind !== "reminder" && sentAt !== null && answeredAt === null && typeof lapsedAt !== "number";
}

/** When it is told of a letter that nobody answered it; null for one that did not go out. */
function lapseOf(grievance: Grievance, { answerBy, sentAt }: Letter, { policy }: Pick<ClockRules, "policy">): number | null {
  return sentAt === null ? null : later(grievance, Math.max(answerBy ?? 0, sentAt), policy.letters.unansweredAfterMs, { policy });
}

function later(grievance: Grievance, from: number, ms: number, { policy }: Pick<ClockRules, "policy">): number {
  return addWorkingMs(calendarOf(allowanceOf(timedCase(grievance), policy), policy), from, ms);
}

function isWithOffice({ state }: Grievance): boolean {
  return state === "marked" || state === "in-action";
}
