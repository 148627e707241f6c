import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { invitationReplyId } from "#domain/invitation/campaign.ts";
import { asksToBeLeftAlone } from "#domain/invitation/optOut.ts";
import type { LeftOut } from "#domain/invitation/whoIsInvited.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { answersTo } from "#db/invitations/answers.ts";
import { campaignById, runningCampaigns } from "#db/invitations/campaigns.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { lastPreparedOf, nextListed, noteLeftOut, notePrepared, unsentInvitations } from "#db/invitations/listed.ts";
import type { InvitationReply, ListedInvitation } from "#db/invitations/listed.ts";
import { withdrawOpenPosts } from "#db/invitations/openPosts.ts";
import { hasOptedOut, optOut } from "#db/invitations/optOuts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { TimeSince } from "../../core/time/timeSince.ts";
import type { ReplyService } from "../outbox/replyService.ts";
import { mayBeInvited } from "./listing.ts";

export interface InviterOptions {
  readonly record: Writer;
  /** A rehearsal invites nobody. */
  readonly rehearsal: boolean;
  /** The id of our account at X; null where none is set up. */
  readonly ourUserId: () => string | null;
  /** Whether replies can be prepared for a channel. */
  readonly writesOn: (channel: Channel) => boolean;
  readonly policy: () => SlaPolicy;
  readonly clock: Clock;
  /** False while the machine's clock is in doubt. */
  readonly mayAct?: () => boolean;
  readonly onDidChange: () => void;
}

interface InviterPorts extends Omit<InviterOptions, "ourUserId" | "writesOn"> {
  /** The account that is rehearsed with; null outside a rehearsal. */
  readonly account: { readonly userId: string } | null;
  readonly replies: Pick<ReplyService, "userId" | "writesOn">;
}

/** The engine's own acts, as against those of a person. */
const ENGINE = "engine";
/** An answer that wants no more is heard within this time. */
const LOOK_EVERY_MS = 60_000;
const SHORTEST_MS = 1_000;

/** Works through the lists of the campaigns that run, at their pace, as long as it is not stopped. */
export function startInviter({ account, replies, ...ports }: InviterPorts) {
  const { clock } = ports;
  const options: InviterOptions = {
    ...ports,
    ourUserId: () => account?.userId ?? replies.userId(),
    writesOn: (channel) => replies.writesOn(channel),
  };
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const sinceInvited = new TimeSince<string>(clock);
  // Before the first reply of them can go out: the outbox has taken no step yet.
  takeBackAfterRestore(options);
  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = inviteNext(options, sinceInvited);
      } catch (error) {
        logOwnFault("inviting", error);
        // A full disk, for one: what was begun is undone, and is tried again.
        waitMs = LOOK_EVERY_MS;
      }
      await alarm.sleep(waitMs);
    }
  }

  return {
    /** By whose mentions people may be invited at X; null where no account is set up. */
    ourUserId: options.ourUserId,
    /** Looks at once what there is to do. */
    wake: () => alarm.ring(),
    async stop() {
      ending.abort();
      await running;
    },
  };
}

/** Hears who wants no more, then gives the outbox what is due; returns how long to rest, milliseconds. `sinceInvited` is of campaigns. */
export function inviteNext(options: InviterOptions, sinceInvited: TimeSince<string>): number {
  const { record, rehearsal, writesOn, onDidChange, mayAct = () => true } = options;
  if (rehearsal || !mayAct()) return LOOK_EVERY_MS;
  let changed = hearOptOuts(options) > 0;
  let restMs = LOOK_EVERY_MS;
  // One at a time: what waits in the outbox has been decided already, and would go out after a pause.
  const waiting = new Set(unsentInvitations(record).flatMap(({ campaignId, state }) => (state === "refused" ? [] : [campaignId])));
  for (const campaign of runningCampaigns(record)) {
    if (campaign.form !== "replies" || waiting.has(campaign.id) || !writesOn(campaign.channel)) continue;
    const last = lastPreparedOf(record, campaign.id);
    const leftMs = last === null ? 0 : HOUR_MS / campaign.perHour - sinceInvited.ms(campaign.id, last);
    if (leftMs > 0) restMs = Math.min(restMs, leftMs);
    else if (inviteOne(campaign, options)) {
      sinceInvited.note(campaign.id);
      changed = true;
    }
  }
  if (changed) onDidChange();
  return Math.max(restMs, SHORTEST_MS);
}

/** The next of a list who may be invited at this moment; all before them are left out for good. False where the list is at its end. */
function inviteOne(campaign: Campaign, options: InviterOptions): boolean {
  const { record, clock } = options;
  for (;;) {
    const went = record.transaction(() => {
      const next = nextListed(record, campaign.id);
      if (next === null) return "end";
      const now = clock.now();
      const why = mayBeInvited(record, next, { ourUserId: options.ourUserId(), now }) ?? prepare(campaign, next, options);
      if (why !== null) noteLeftOut(record, next, why);
      return why ?? "prepared";
    });
    if (went === "end") return false;
    if (went === "prepared") return true;
  }
}

/** Prepares the reply in the name of the person who approved the campaign; why not, where its case does not take it. */
function prepare(campaign: Campaign, invitation: ListedInvitation, options: InviterOptions): LeftOut | null {
  const { authorId, channel, grievanceId, language, postExternalId } = invitation;
  const prepared = act(options, grievanceId, campaign.approvedBy ?? ENGINE, {
    type: "prepare-reply",
    replyId: invitationReplyId(campaign.id, authorId),
    purpose: "free",
    language,
    text: language === "hi" ? campaign.textHi : campaign.textEn,
    to: { channel, externalId: postExternalId },
    approved: true,
  });
  if (!prepared) return "no-post";
  notePrepared(options.record, invitation, options.clock.now());
  return null;
}

/** Keeps out for ever who answered so, and takes back what waits for them. How many were new. */
function hearOptOuts(options: InviterOptions): number {
  const { record, clock } = options;
  const asking = answersTo(record).filter(({ channel, authorId, text }) => {
    return authorId !== "" && !hasOptedOut(record, channel, authorId) && asksToBeLeftAlone(text);
  });
  let heard = 0;
  record.transaction(() => {
    for (const { channel, authorId, externalId } of asking) {
      if (optOut(record, { channel, authorId, at: clock.now(), by: ENGINE, postExternalId: externalId })) heard += 1;
    }
    takeBack(options, "opted-out", ({ channel, authorId }) => hasOptedOut(record, channel, authorId));
  });
  return heard;
}

/**
 * Takes back invitations that wait in the outbox and were not tried yet, those that are meant; of who wants none also those that were refused,
 * since a person might try them again.
 */
export function takeBack(
  options: Pick<InviterOptions, "record" | "policy" | "clock">,
  why: LeftOut,
  isMeant: (invitation: InvitationReply) => boolean,
): void {
  const { record } = options;
  record.transaction(() => {
    for (const invitation of unsentInvitations(record)) {
      const canBe = invitation.state === "approved" || (invitation.state === "refused" && why === "opted-out");
      if (!canBe || !isMeant(invitation)) continue;
      const { grievanceId, replyId } = invitation;
      if (act(options, grievanceId, ENGINE, { type: "withdraw-reply", replyId })) noteLeftOut(record, invitation, why);
    }
  });
}

/** A restore has paused these campaigns: what they had given to the outbox is taken back, as at any pause. */
function takeBackAfterRestore(options: InviterOptions): void {
  const { record } = options;
  const paused = (restoredFrom(record)?.paused ?? []).filter((id) => campaignById(record, id)?.state === "paused");
  if (paused.length === 0) return;
  record.transaction(() => {
    takeBack(options, "taken-back", ({ campaignId }) => paused.includes(campaignId));
    for (const id of paused) withdrawOpenPosts(record, id, ["approved"]);
  });
}

function act(
  { record, policy, clock }: Pick<InviterOptions, "record" | "policy" | "clock">,
  id: GrievanceId,
  actor: string,
  action: GrievanceAction,
): boolean {
  const now = clock.now();
  const grievance = readGrievance(record, id);
  const decision = grievance && decide(grievance, action, { now, policy: policy() });
  if (!decision?.ok) return false;
  appendEvents(record, { grievanceId: id, events: decision.events, actor, now });
  return true;
}
