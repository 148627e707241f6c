import { apply } from "#domain/grievance/apply.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { joiningOf, openingOf } from "#domain/grievance/intake.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { ExportRow } from "#domain/portal/exportRow.ts";
import { postOfRow } from "#domain/imports/postOf.ts";
import { standingEvents } from "#domain/imports/standing.ts";
import type { StandingRules } from "#domain/imports/standing.ts";
import { toldProposal } from "#domain/imports/toldProposal.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { IMPORT_ACTOR, isTouchedByPerson } from "#db/imports/portalCases.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import type { ReadStep } from "./checkExport.ts";
import { judgeRow } from "./judgeRow.ts";
import { wordsToUnderstand } from "./rowUnderstanding.ts";

export interface TakingRules extends StandingRules {
  readonly understand: IntakeRules["understand"];
}

/** With what it says, where that was understood already. */
export type RowToTake = Pick<Extract<ReadStep, { ok: true }>, "row" | "fingerprint" | "proposal">;

export interface TakenRow {
  readonly outcome: "new" | "changed" | "unchanged";
  /** The case that was left as a person has it. */
  readonly contradicted: GrievanceId | null;
}

/**
 * Records one row as the post that it is, and its case where the export says that it stands: opened when it was registered, settled when it
 * was settled. Nothing is written to the citizen. Joins the transaction of the caller.
 */
export function takeRow(writer: Writer, { row, fingerprint, proposal = null }: RowToTake, rules: TakingRules): TakenRow {
  const judged = judgeRow(writer, row, fingerprint, rules);
  if (judged.outcome === "unchanged") return { outcome: "unchanged", contradicted: null };
  const { id, key, grievance } = judged;
  const post = postOfRow(rules.source, row, judged.outcome === "new" ? 0 : judged.versionIndex, fingerprint);
  recordPost(writer, post, rules.now);
  if (grievance === null) {
    append(writer, id, openingWith(id, key, post, row, proposal, rules), rules);
    return { outcome: judged.outcome, contradicted: null };
  }
  if (judged.outcome === "changed") {
    if (!judged.contradicts) append(writer, id, judged.events, rules);
    return { outcome: "changed", contradicted: judged.contradicts ? id : null };
  }
  // Its case came from another seat before its post.
  const events = standingEvents(grievance, row, rules);
  const contradicts = events.length > 0 && isTouchedByPerson(writer, id);
  append(writer, id, [joiningOf({ ...post, isRepost: false }, grievance, rules.policy), ...(contradicts ? [] : events)], rules);
  return { outcome: "new", contradicted: contradicts ? id : null };
}

function openingWith(
  id: GrievanceId,
  key: CaseKey,
  post: IncomingPost,
  row: ExportRow,
  understood: Proposal | null,
  rules: TakingRules,
): readonly GrievanceEvent[] {
  const proposal = understood ?? rules.understand(wordsToUnderstand(rules.source, row));
  const opening = openingOf(post, key, toldProposal(proposal, row), rules.policy);
  const { grievance } = apply(id, null, opening, rules.now);
  return grievance === null ? [opening] : [opening, ...standingEvents(grievance, row, rules)];
}

/** All events of a row at once: the case is put into its row, and found its incident, once. */
function append(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[], { now }: TakingRules): void {
  if (events.length > 0) appendEvents(writer, { grievanceId, events, actor: IMPORT_ACTOR, now });
}
