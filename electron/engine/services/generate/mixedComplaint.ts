import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { caseKeyFor, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { openingOf } from "#domain/grievance/intake.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { recordPost } from "#db/posts/recordPost.ts";

export interface MixedComplaint {
  readonly externalId: string;
  readonly citizen: string;
  readonly text: string;
  /** Milliseconds UTC. */
  readonly createdAt: number;
}

/** A post that says little more than it must: what it is about is said by a proposal of its own. */
export function mixedPost({ externalId, citizen, text, createdAt }: MixedComplaint): IncomingPost {
  return {
    channel: "x",
    externalId,
    versionId: externalId,
    versionIndex: 0,
    author: { externalId: citizen, handle: citizen.replaceAll("-", "_"), name: "Asha Devi", location: "Karnal" },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text,
    languageHint: "hi",
    createdAt,
    conversationId: externalId,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify({ id: externalId }),
  };
}

/** Of what matters to the numbers; the rest is as where a post says nothing. */
export type MixedProposal = Pick<Proposal, "departments" | "district" | "category" | "urgency" | "routine" | "kind"> &
  Partial<Pick<Proposal, "place">>;

/** Records a post and opens its case at the time of writing, as it was proposed and not as it would be understood. */
export function openMixedCase(writer: Writer, complaint: MixedComplaint, proposal: MixedProposal): GrievanceId {
  const post = mixedPost(complaint);
  const caseKey = caseKeyFor(post.channel, post.externalId, post.author.externalId);
  const grievanceId = grievanceIdOf(caseKey);
  return writer.transaction(() => {
    recordPost(writer, post, post.createdAt);
    const events = [openingOf(post, caseKey, { ...NOTHING_SAID, ...proposal }, DEFAULT_SLA_POLICY)];
    appendEvents(writer, { grievanceId, events, actor: "engine", now: post.createdAt });
    return grievanceId;
  });
}

const NOTHING_SAID: Omit<Proposal, Exclude<keyof MixedProposal, "place">> = {
  language: "hi",
  place: null,
  placeBasis: null,
  location: {
    district: null,
    subDivision: null,
    tehsil: null,
    block: null,
    town: null,
    village: null,
    locality: null,
    candidates: [],
    places: [],
  },
  office: null,
  urgencyEvidence: [],
  speaker: "citizen",
  personalData: [],
  missing: [],
  certainty: null,
  sensitive: null,
};
