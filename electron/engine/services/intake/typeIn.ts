import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { caseKeyFor, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { typedInPost } from "#domain/post/typedIn.ts";
import type { TypedIn } from "#domain/post/typedIn.ts";
import type { RuleScores } from "#domain/understanding/learner.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";

export interface TypingIn {
  /** The same id again changes nothing. */
  readonly id: string;
  readonly typed: TypedIn;
  /** What a person said of them; null leaves it to the words. */
  readonly district: DistrictName | null;
  readonly department: DepartmentCode | null;
  readonly place?: string | null;
  readonly actor: string;
  readonly ruleScores: (text: string) => RuleScores;
  readonly model?: string | null;
}

/** Opens the case of a complaint that was typed in, all in one transaction. */
export function typeIn(
  record: Writer,
  { id, typed, district, department, place = null, actor, ruleScores, model }: TypingIn,
  rules: IntakeRules,
): { readonly grievanceId: GrievanceId; readonly ticket: TicketNumber } {
  return record.transaction(() => {
    const now = rules.now();
    const post = typedInPost(typed, { id, now });
    const grievanceId = grievanceIdOf(caseKeyFor("desk", id, post.author.externalId));
    const isNew = readGrievance(record, grievanceId) === null;
    ingestPosts(record, [post], rules);
    const opened = readGrievance(record, grievanceId);
    if (opened === null) throw new Error("The case of a complaint that was typed in is not here");
    const correction = {
      ...(district !== null && district !== opened.district && { district }),
      ...(department !== null && department !== opened.department && { department }),
      ...(place !== null && place !== opened.place && { district: district ?? opened.district, place }),
      // Somebody took the incident to come, call or write.
      ...(opened.kind === "other" && { kind: "grievance" as const }),
    };
    if (isNew && Object.keys(correction).length > 0) {
      const registry = rules.registry?.() ?? standardRegistry();
      const action = { type: "correct-proposal", ...correction } as const;
      act(record, { id: grievanceId, action, actor, now, policy: rules.policy(), ruleScores, model: model ?? null, registry });
    }
    return { grievanceId, ticket: opened.ticket };
  });
}
