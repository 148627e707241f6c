import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import { openingOf } from "#domain/grievance/intake.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { recordPost } from "../posts/recordPost.ts";

/** 24 November 2026, 10:00 in India. */
export const MORNING = Date.UTC(2026, 10, 24, 4, 30);

/** A citizen's first post of a thread of its own. */
export function examplePost(externalId: string, differences: Partial<IncomingPost> = {}): IncomingPost {
  return {
    channel: "x",
    externalId,
    versionId: externalId,
    versionIndex: 0,
    author: { externalId: `author-${externalId}`, handle: `citizen_${externalId}`, name: "Asha Devi", location: "Karnal" },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text: "वार्ड 12 में तीन दिन से पानी नहीं आ रहा",
    languageHint: "hi",
    createdAt: MORNING,
    conversationId: externalId,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify({ id: externalId }),
    ...differences,
  };
}

export function exampleProposal(differences: Partial<Proposal> = {}): Proposal {
  return {
    language: "hi",
    kind: "grievance",
    departments: [{ code: "PHED", score: 0.9, evidence: ["पानी"] }],
    category: null,
    district: "Karnal",
    place: null,
    placeBasis: null,
    location: {
      district: "Karnal",
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
    urgency: "routine",
    urgencyEvidence: [],
    routine: false,
    speaker: "citizen",
    personalData: [],
    missing: [],
    sensitive: null,
    certainty: null,
    ...differences,
  };
}

/** Records a post and opens its case, as the engine does on taking it in. */
export function openExampleCase(writer: Writer, post: IncomingPost, proposal: Proposal = exampleProposal()): GrievanceId {
  return writer.transaction(() => {
    const caseKey = caseKeyOf(post);
    if (caseKey === null) throw new Error("An official post opens no case");
    const grievanceId = grievanceIdOf(caseKey);
    recordPost(writer, post, post.createdAt);
    const events = [openingOf(post, caseKey, proposal, DEFAULT_SLA_POLICY)];
    appendEvents(writer, { grievanceId, events, actor: "engine", now: post.createdAt });
    return grievanceId;
  });
}
