import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import type { EventId, GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { PASSED_OVER } from "#domain/reply/draftWarnings.ts";
import type { DraftWarning, PassedOver } from "#domain/reply/draftWarnings.ts";
import type { RegisteredTexts } from "#domain/reply/registeredText.ts";
import type { TemplatePurpose, Templates } from "#domain/reply/templates.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfIncident } from "#db/queries/casesOfIncident.ts";
import { draftFor } from "./draftReply.ts";
import type { DraftedReply } from "./draftReply.ts";

export interface IncidentReplies {
  /** Any case of the incident. */
  readonly id: GrievanceId;
  readonly purpose: TemplatePurpose;
  /** Null for each citizen's own. */
  readonly language: ReplyLanguage | null;
  readonly templates: Templates;
  readonly registeredTexts: RegisteredTexts;
  readonly writesOn: (channel: Channel) => boolean;
  /** As of a draft. */
  readonly xAnswersOnlyItsOwn?: string | null;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface AnsweringIncident extends IncidentReplies {
  /** True where they go out without another key press. */
  readonly approved: boolean;
  /** Names the replies of this act: one in each case. */
  readonly replyId: string;
  readonly policy: SlaPolicy;
  readonly actor: string;
  /** What was recorded of each case that is answered. */
  readonly onRecorded?: (id: GrievanceId, events: readonly EventId[]) => void;
  /** Whom the question named: nobody else is answered. Null for all of the incident as it is now. */
  /** What the person sees who asks: a case of the incident that it does not read is not answered. */
  readonly seen: Reader;
  readonly only?: { readonly ids: ReadonlySet<GrievanceId>; readonly hasChanged: (id: GrievanceId) => boolean } | null;
}

interface PassedOverCase {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly why: PassedOver;
}

export interface AnsweredIncident {
  readonly prepared: readonly GrievanceId[];
  readonly passedOver: readonly PassedOverCase[];
}

/**
 * One act that answers every citizen of an incident: a reply in each case, with its own ticket number, in its citizen's language and on
 * the channel by which they came. Open cases are told what goes on; that it is done, only those that are disposed of.
 */
export function answerIncident(record: Writer, answering: AnsweringIncident): AnsweredIncident {
  const { purpose, approved, replyId, policy, actor, now, seen, only = null, onRecorded } = answering;
  return record.transaction(() => {
    const prepared: GrievanceId[] = [];
    const passedOver: PassedOverCase[] = [];
    for (const member of membersOf(record, seen, answering)) {
      const { grievance, draft } = member;
      const { id, ticket } = grievance;
      if (only !== null && !only.ids.has(id)) continue;
      if (only?.hasChanged(id) === true) {
        passedOver.push({ id, ticket, why: "changed" });
        continue;
      }
      const why = whyPassedOver(member, purpose, false);
      if (why !== null) {
        passedOver.push({ id, ticket, why });
        continue;
      }
      const { text, language, to } = draft;
      const action = { type: "prepare-reply", replyId, purpose, language, text, to, approved } as const;
      const decision = decide(grievance, action, { now, policy });
      if (!decision.ok) {
        passedOver.push({ id, ticket, why: "other-state" });
        continue;
      }
      const recorded = appendEvents(record, { grievanceId: id, events: decision.events, actor, now });
      onRecorded?.(
        id,
        recorded.map((event) => event.id),
      );
      prepared.push(id);
    }
    return { prepared, passedOver };
  });
}

/** Whom {@link answerIncident} would reach. `afterAccepting`: as if the reports that have come were accepted already. */
export function reachOfIncident(record: Reader, asked: IncidentReplies, afterAccepting: boolean): AnsweredIncident {
  const prepared: GrievanceId[] = [];
  const passedOver: PassedOverCase[] = [];
  for (const member of membersOf(record, record, asked)) {
    const { id, ticket } = member.grievance;
    const why = whyPassedOver(member, asked.purpose, afterAccepting);
    if (why === null) prepared.push(id);
    else passedOver.push({ id, ticket, why });
  }
  return { prepared, passedOver };
}

interface Member {
  readonly grievance: Grievance;
  readonly draft: DraftedReply;
}

function* membersOf(record: Reader, seen: Reader, { id, ...drafting }: IncidentReplies): Iterable<Member> {
  for (const member of new Set([id, ...casesOfIncident(seen, id)])) {
    const grievance = readGrievance(record, member);
    if (grievance !== null) yield { grievance, draft: draftFor(record, grievance, drafting) };
  }
}

function whyPassedOver({ grievance, draft }: Member, purpose: TemplatePurpose, afterAccepting: boolean): PassedOver | null {
  if (!isMeant(grievance, purpose, afterAccepting)) return "other-state";
  return draft.warnings.find(isReason) ?? null;
}

function isMeant({ state }: Grievance, purpose: TemplatePurpose, afterAccepting: boolean): boolean {
  if (purpose !== "disposed") return OPEN_STATES.includes(state);
  return state === "disposed" || (afterAccepting && state === "atr-sent");
}

function isReason(warning: DraftWarning): warning is DraftWarning & PassedOver {
  return PASSED_OVER.some((reason) => reason === warning);
}
