import type { Grievance } from "#domain/grievance/grievance.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { replyLanguageOf } from "#domain/reply/citizenLanguage.ts";
import { DRAFT_WARNINGS } from "#domain/reply/draftWarnings.ts";
import type { DraftWarning } from "#domain/reply/draftWarnings.ts";
import { officeLabels } from "#domain/reply/officeLabels.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import type { TemplatePurpose, Templates } from "#domain/reply/templates.ts";
import { weightedLength } from "#domain/reply/weightedLength.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

export interface DraftedReply {
  readonly text: string;
  readonly language: ReplyLanguage;
  /** As X counts it. */
  readonly length: number;
  readonly warnings: readonly DraftWarning[];
  /** The post that it answers. */
  readonly to: PostKey;
}

export interface Drafting {
  readonly purpose: TemplatePurpose;
  /** Null for the citizen's own, as far as it is known. */
  readonly language: ReplyLanguage | null;
  readonly templates: Templates;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** The words for one case; null where it is not open here. Nothing is recorded. */
export function draftReply(record: Reader, id: GrievanceId, drafting: Drafting): DraftedReply | null {
  const grievance = readGrievance(record, id);
  return grievance && draftFor(grievance, drafting, () => languageOf(record, id));
}

/** The same for a case that was read already. */
export function draftFor(
  grievance: Grievance,
  { purpose, language: chosen, templates, now }: Drafting,
  languageOfCitizen: () => ReplyLanguage,
): DraftedReply {
  const { ticket, markedTo, dueAt, replies, channel, firstPost } = grievance;
  const language = chosen ?? languageOfCitizen();
  const template = templates[purpose][language];
  const title = markedTo?.office == null ? null : officeLabel(markedTo.office)[language];
  const offices = officeLabels(markedTo, language, title);
  const isDue = dueAt !== null && dueAt > now;
  const { text, shortened } = renderReply(template, { ticket, offices, due: isDue ? replyDate(dueAt, language) : null }, language);
  const isTold = replies.some((reply) => reply.purpose === purpose && reply.state !== "withdrawn" && reply.state !== "refused");
  const warns: Readonly<Record<DraftWarning, boolean>> = {
    "no-office": template.includes("{office}") && markedTo === null,
    "office-shortened": shortened,
    "no-due-day": template.includes("{due}") && !isDue,
    "told-already": isTold,
    "other-channel": channel !== "x",
  };
  return { text, language, length: weightedLength(text), warnings: DRAFT_WARNINGS.filter((warning) => warns[warning]), to: firstPost };
}

/** By the language of the post that opened the case; Hindi where its opening has not arrived. */
export function languageOf(record: Reader, id: GrievanceId): ReplyLanguage {
  for (const { event } of readEvents(record, id)) {
    if (event?.type === "grievance-opened") return replyLanguageOf(event.payload.proposal.language);
  }
  return "hi";
}
