import type { OfficeAnswer } from "#contract/officerMail.ts";
import type { MessageId } from "../../i18n/en.ts";
import type { Words } from "../../i18n/useWords.ts";

/** Why an officer's letter did not act by itself, where its sender or its address left a doubt: one sentence. Null where there is none. */
export function answerDoubt({ why, isProven, senderDomain }: OfficeAnswer, { say }: Pick<Words, "say">): string | null {
  const id = why !== null && isDoubt(why) ? DOUBTS[why] : isProven ? null : DOUBTS.unproven;
  return id === null ? null : say(id, { domain: senderDomain ?? "?" });
}

/** Whether the address that it came to is what leaves the doubt, and not its sender. */
export function isAddressDoubt(why: string): boolean {
  return ADDRESS_DOUBTS.has(why);
}

export function isDoubt(why: string): why is keyof typeof DOUBTS {
  return Object.hasOwn(DOUBTS, why);
}

const ADDRESS_DOUBTS = new Set<string>([
  "no-reply-address",
  "citizens-address",
  "old-address",
  "another-officers-address",
  "used-address",
  "expired-address",
  "older-than-mail",
]);

const DOUBTS = {
  unproven: "desk.case.answer.doubt.unproven",
  "no-signature": "desk.case.answer.doubt.no-signature",
  "bad-signature": "desk.case.answer.doubt.bad-signature",
  "partial-signature": "desk.case.answer.doubt.partial-signature",
  "weak-signature": "desk.case.answer.doubt.weak-signature",
  "expired-signature": "desk.case.answer.doubt.expired-signature",
  "no-key": "desk.case.answer.doubt.no-key",
  "doubtful-form": "desk.case.answer.doubt.doubtful-form",
  "failed-check": "desk.case.answer.doubt.failed-check",
  "not-checked": "desk.case.answer.doubt.not-checked",
  "not-the-officer": "desk.case.answer.doubt.not-the-officer",
  "no-reply-address": "desk.case.answer.doubt.no-reply-address",
  "citizens-address": "desk.case.answer.doubt.citizens-address",
  "old-address": "desk.case.answer.doubt.old-address",
  "another-officers-address": "desk.case.answer.doubt.another-officers-address",
  "used-address": "desk.case.answer.doubt.used-address",
  "expired-address": "desk.case.answer.doubt.expired-address",
  "older-than-mail": "desk.case.answer.doubt.older-than-mail",
} as const satisfies Record<string, MessageId>;
