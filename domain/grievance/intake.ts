import { dueAt } from "../clock/sla.ts";
import type { SlaPolicy, Timed } from "../clock/sla.ts";
import type { CaseKey } from "../ids.ts";
import type { IncomingPost } from "../post/incomingPost.ts";
import type { Kind, Proposal } from "../proposal/proposal.ts";
import { grievanceIdOf, recordedCaseKey } from "./caseKey.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { timedCase } from "./timedCase.ts";
import { ticketOf } from "./ticket.ts";

/** The event that opens a case with its first known post. */
export function openingOf(post: IncomingPost, caseKey: CaseKey, proposal: Proposal, policy: SlaPolicy): EventOf<"grievance-opened"> {
  // Personal data is kept in the post only, so that it can be erased there. The location can be computed
  // from the text again.
  const { personalData: _, location: __, ...proposed } = proposal;
  return {
    type: "grievance-opened",
    version: 1,
    payload: {
      ticket: ticketOf(grievanceIdOf(caseKey), post.createdAt),
      channel: post.channel,
      caseKey: recordedCaseKey(caseKey),
      post: { channel: post.channel, externalId: post.externalId },
      openedAt: post.createdAt,
      proposal: { ...proposed, departments: proposal.departments.map((guess) => ({ ...guess })) },
      dueAt: dueAt(timedOf(proposal), post.createdAt, policy),
    },
  };
}

/** The fields that decide the time limit of a case that is opened with this proposal. */
function timedOf(proposal: Proposal): Timed {
  const { urgency, routine, departments, category, speaker } = proposal;
  const department = departments[0]?.code ?? null;
  return { kind: timedKindOf(proposal), urgency, routine, long: false, department, category: category?.code ?? null, speaker };
}

/** The kind whose time a case has: what is taken for no complaint with a doubt has the time of one, until a person says what it is. */
export function timedKindOf({ kind, certainty }: Pick<Proposal, "kind" | "certainty">): Kind {
  return kind === "other" && certainty !== null && certainty.check.includes("kind") ? "grievance" : kind;
}

/** The fields of an incoming or recorded post that its joining needs. */
export type JoiningPost = Pick<IncomingPost, "channel" | "externalId" | "role" | "createdAt"> & { readonly isRepost: boolean };

/** The event that brings a further post to an open case. */
export function joiningOf(post: JoiningPost, grievance: Grievance, policy: SlaPolicy): EventOf<"post-joined"> {
  const { channel, externalId, role, isRepost, createdAt } = post;
  return {
    type: "post-joined",
    version: 1,
    payload: { post: { channel, externalId }, role, isRepost, createdAt, dueAtIfFirst: dueAt(timedCase(grievance), createdAt, policy) },
  };
}
