import { DEFAULT_SLA_POLICY, slaPolicySchema } from "#domain/clock/sla.ts";
import type { Reader } from "#db/connection.ts";
import { readSetting } from "#db/settings.ts";
import type { IntakeRules } from "./ingestPosts.ts";

/** The rules in force: the program's understanding, and the policy of the settings or, where none is stored, the default. */
export function intakeRulesOf(
  settings: Reader,
  { understand }: Pick<IntakeRules, "understand">,
  now: () => number = Date.now,
): IntakeRules {
  const stored = slaPolicySchema.safeParse(readSetting(settings, "sla"));
  const policy = stored.success ? stored.data : DEFAULT_SLA_POLICY;
  return { understand, policy: () => policy, now };
}
