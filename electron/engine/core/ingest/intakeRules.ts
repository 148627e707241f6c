import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Reader } from "#db/connection.ts";
import { storedPolicy } from "../policies/policies.ts";
import type { IntakeRules } from "./ingestPosts.ts";

/** The rules in force: the program's understanding, and the policy of the settings or, where none is stored, the default. */
export function intakeRulesOf(
  settings: Reader,
  { understand }: Pick<IntakeRules, "understand">,
  now: () => number = Date.now,
): IntakeRules {
  const policy = storedPolicy(settings) ?? DEFAULT_SLA_POLICY;
  return { understand, policy: () => policy, now };
}
