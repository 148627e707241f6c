import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Refusal } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { RuleScores } from "#domain/understanding/learner.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { lessonOf } from "./lessonOf.ts";

/** What acts are decided by. */
export interface CommandRules {
  readonly policy: SlaPolicy;
  /** What the rules alone say of a text. */
  readonly ruleScores: (text: string) => RuleScores;
  /** Who holds which office: a complaint against an officer goes only to somebody senior. */
  readonly registry: Registry;
}

export interface CommandContext extends CommandRules {
  readonly id: GrievanceId;
  readonly action: GrievanceAction;
  /** A person's id, or `engine`. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

export type Acted =
  | { readonly outcome: "done"; readonly grievance: Grievance; readonly events: readonly EventId[] }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly grievance: Grievance; readonly refusal: Refusal };

/** Does one act to a case: reads, decides, records, in one transaction. */
export function act(writer: Writer, { id, action, actor, now, policy, ruleScores, registry }: CommandContext): Acted {
  return writer.transaction(() => {
    const grievance = readGrievance(writer, id);
    if (grievance === null) return { outcome: "not-found" };
    const teaches = action.type === "mark" || action.type === "correct-proposal";
    const decision = decide(grievance, action, {
      now,
      policy,
      hearing: hearingOf(registry, now),
      ...(teaches ? { lesson: lessonOf(writer, grievance, ruleScores) } : {}),
      ...(action.type === "undo" ? { undoing: { timeline: readHistory(writer, id).timeline, actor } } : {}),
    });
    if (!decision.ok) return { outcome: "refused", grievance, refusal: decision.refusal };
    const recorded = appendEvents(writer, { grievanceId: id, events: decision.events, actor, now });
    const events = recorded.map((event) => event.id);
    return { outcome: "done", grievance: readGrievance(writer, id) ?? grievance, events };
  });
}
