import type { CaseHistory, RecordedProposal } from "#contract/grievances.ts";
import { limitOf, type LimitName } from "#domain/clock/limit.ts";
import type { RuleCondition } from "#domain/clock/policy.ts";
import { dueAt, isUntimed, type SlaPolicy } from "#domain/clock/sla.ts";
import { timedCase } from "#domain/grievance/timedCase.ts";
import type { Words } from "../../../i18n/useWords.ts";

/** Which time limit a case has, and why; null until the policy is known. */
export function limitSentence(
  { grievance, proposal }: Pick<CaseHistory, "grievance" | "proposal">,
  policy: SlaPolicy | undefined,
  words: Words,
): string | null {
  if (policy === undefined) return null;
  const { say, age } = words;
  const timed = timedCase(grievance);
  if (isUntimed(timed, policy)) return say("desk.limit.none", { kind: say(`desk.case.kind.${timed.kind}`) });
  const { basis } = grievance.countdown;
  if (basis === "extension") return say("desk.limit.extension");
  const { name, rule, allowance } = limitOf(timed, policy);
  // Times that were given stay where the settings are changed later.
  if (basis === "opening" && dueAt(timed, grievance.openedAt, policy) !== grievance.countdown.dueAt) return say("desk.limit.before");
  const why =
    rule === null
      ? say(`desk.limit.why.${name as LimitName}`)
      : say("desk.limit.why.rule", { cases: ruleWords(rule, proposal.category, words) });
  const isMaybe = timed.kind !== grievance.kind ? say("desk.limit.maybeComplaint") : why;
  const values = { time: age(allowance.reportMs), why: isMaybe };
  return say(basis === "reopening" ? "desk.limit.reopened" : "desk.limit.is", values);
}

/** What the rule names. The category that it names is that of the case. */
function ruleWords(rule: RuleCondition, category: RecordedProposal["category"], { say, department, locale }: Words): string {
  const parts = [
    rule.department === null ? null : department(rule.department),
    rule.category === null ? null : (category?.label[locale] ?? null),
    rule.urgency === null ? null : say(`urgency.${rule.urgency}`),
    rule.routine === null ? null : say(rule.routine ? "desk.case.routineService" : "desk.case.changed.notRoutine"),
    rule.representative === true ? say("desk.case.speaker.representative") : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
