import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { replyWordsOf } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TOLD_PURPOSES, isTellingHour, toldPost } from "#domain/reply/told.ts";
import type { ToldPurpose } from "#domain/reply/told.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { disposedToAsk, disposedToTell, openedToTell } from "#db/queries/toTell.ts";
import { ENGINE } from "../../core/commands/act.ts";
import { draftFor } from "../outbox/draftReply.ts";

export interface TellingRules {
  readonly settings: ReplySettings;
  readonly policy: SlaPolicy;
  readonly writesOn: (channel: Channel) => boolean;
  /** Milliseconds UTC. */
  readonly now: number;
  /** How many may be prepared now. */
  readonly most: number;
}

/** A case older than that is no news any more; what was disposed of longer ago nobody is asked about. */
const FRESH_MS: Readonly<Record<ToldPurpose, number>> = {
  acknowledgement: 3 * DAY_MS,
  disposed: 7 * DAY_MS,
  satisfaction: 30 * DAY_MS,
};

/** Looked at in one go, those without an address among them. */
const PAGE = 500;

/** Where a walk through those who are due went on; a person without an address must not keep others from being reached. */
export type Walk = Partial<Record<ToldPurpose, string>>;

/**
 * Prepares what is due to be told, and returns how many. The id of such a reply is made of what it tells, so that a case has one of each, however often it is
 * looked at: what is prepared is in the record, and the outbox sends it once.
 */
export function tellCitizens(record: Writer, walk: Walk, rules: TellingRules): number {
  if (!isTellingHour(rules.now)) return 0;
  let told = 0;
  for (const purpose of TOLD_PURPOSES) told += tell(record, purpose, walk, { ...rules, most: rules.most - told });
  return told;
}

function tell(record: Writer, purpose: ToldPurpose, walk: Walk, rules: TellingRules): number {
  const span = spanOf(purpose, rules);
  if (span === null || rules.most <= 0) return 0;
  const due = DUE[purpose](record, { ...span, after: walk[purpose] ?? "", limit: PAGE });
  let told = 0;
  let last = "";
  for (const id of due) {
    if (told >= rules.most) break;
    last = id;
    if (record.transaction(() => tellOne(record, id, purpose, rules))) told += 1;
  }
  // After the last page it begins again: a number may have come meanwhile.
  walk[purpose] = told >= rules.most || due.length === PAGE ? last : "";
  return told;
}

const DUE = { acknowledgement: openedToTell, disposed: disposedToTell, satisfaction: disposedToAsk } as const;

/** Nothing from before it was switched on: a backlog is not told all at once. */
function spanOf(purpose: ToldPurpose, { settings, now }: TellingRules): { readonly from: number; readonly until: number } | null {
  const { way, since } = settings.told[purpose];
  if (way === "off" || since === null) return null;
  const until = purpose === "satisfaction" ? now - settings.told.askAfterDays * DAY_MS + 1 : now + 1;
  const from = Math.max(since, now - FRESH_MS[purpose]);
  return from < until ? { from, until } : null;
}

function tellOne(record: Writer, id: GrievanceId, purpose: ToldPurpose, { settings, policy, writesOn, now }: TellingRules): boolean {
  const grievance = readGrievance(record, id);
  if (grievance === null || (purpose === "satisfaction" && hasAnswered(grievance))) return false;
  const { text, language, to } = draftFor(record, grievance, { purpose, language: null, ...replyWordsOf(settings), now, writesOn });
  // Who can be answered where they wrote is answered there, by a person or by the rules of that channel.
  if (toldPost(to) === null) return false;
  const replyId = purpose === "acknowledgement" ? `acknowledgement:${id}` : `told:${purpose}:${grievance.disposedAt ?? 0}`;
  const approved = settings.told[purpose].way === "sent";
  const action = { type: "prepare-reply", replyId, purpose, language, text, to, approved } as const;
  const decision = decide(grievance, action, { now, policy });
  if (!decision.ok) return false;
  appendEvents(record, { grievanceId: id, events: decision.events, actor: ENGINE, now });
  return true;
}

/** Somebody has called already. */
function hasAnswered({ checkCall }: Grievance): boolean {
  return checkCall?.result === "solved" || checkCall?.result === "not-solved";
}
