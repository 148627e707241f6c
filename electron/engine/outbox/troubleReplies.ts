import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PassedOver } from "#domain/reply/draftWarnings.ts";
import type { TemplatePurpose, Templates } from "#domain/reply/templates.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/events/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfTrouble } from "#db/queries/casesOfTrouble.ts";
import { draftFor, languageOf } from "./draftReply.ts";

export interface AnsweringTrouble {
  /** Any case of the trouble. */
  readonly id: GrievanceId;
  readonly purpose: TemplatePurpose;
  /** Null for each citizen's own. */
  readonly language: ReplyLanguage | null;
  /** True where they go out without another key press. */
  readonly approved: boolean;
  /** Names the replies of this act: one in each case. */
  readonly replyId: string;
  readonly templates: Templates;
  readonly policy: SlaPolicy;
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface AnsweredTrouble {
  readonly prepared: readonly GrievanceId[];
  readonly passedOver: readonly { readonly id: GrievanceId; readonly why: PassedOver }[];
}

/**
 * One act that answers every citizen of a trouble: a reply to the first post of each case, with its own ticket number and in its
 * citizen's language. Open cases are told what goes on; that it is done, only those that are disposed of.
 */
export function answerTrouble(record: Writer, answering: AnsweringTrouble): AnsweredTrouble {
  const { id, purpose, language, approved, replyId, templates, policy, actor, now } = answering;
  return record.transaction(() => {
    const prepared: GrievanceId[] = [];
    const passedOver: { readonly id: GrievanceId; readonly why: PassedOver }[] = [];
    for (const member of new Set([id, ...casesOfTrouble(record, id)])) {
      const grievance = readGrievance(record, member);
      if (grievance === null) continue;
      const draft = draftFor(grievance, { purpose, language, templates, now }, () => languageOf(record, member));
      const why = isMeant(grievance, purpose) ? draft.warnings.find(isReason) : "other-state";
      if (why) {
        passedOver.push({ id: member, why });
        continue;
      }
      const { text, to } = draft;
      const action = { type: "prepare-reply", replyId, purpose, language: draft.language, text, to, approved } as const;
      const decision = decide(grievance, action, { now, policy });
      if (!decision.ok) continue;
      appendEvents(record, { grievanceId: member, events: decision.events, actor, now });
      prepared.push(member);
    }
    return { prepared, passedOver };
  });
}

function isMeant({ state }: Grievance, purpose: TemplatePurpose): boolean {
  return purpose === "disposed" ? state === "disposed" : (OPEN_STATES as readonly State[]).includes(state);
}

function isReason(warning: string): warning is Exclude<PassedOver, "other-state"> {
  return warning === "told-already" || warning === "other-channel";
}
