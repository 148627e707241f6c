import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { CampaignDraft, CampaignStep } from "#domain/invitation/campaign.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { invitationsOf } from "#db/invitations/listed.ts";
import type { InvitationReply } from "#db/invitations/listed.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { systemClock } from "../../../core/time/clock.ts";
import { TimeSince } from "../../../core/time/timeSince.ts";
import { saveDraft, step } from "../campaignCommands.ts";
import type { CampaignActed } from "../campaignCommands.ts";
import { inviteNext } from "../inviter.ts";
import type { InviterOptions } from "../inviter.ts";

export const OUR_ID = "77";

export const DRAFT: CampaignDraft = {
  name: "जल सेवा",
  form: "replies",
  channel: "x",
  department: "PHED",
  district: null,
  sinceDays: 30,
  cases: "any",
  most: 100,
  textHi: "जल सेवा कैसे बेहतर हो? अपना सुझाव यहीं लिखें। आमंत्रण नहीं चाहिए तो STOP लिखें।",
  textEn: "How can water supply be better? Tell us here. Write STOP for no more invitations.",
  perHour: 60,
  openPostIn: "hi",
};

/** For tests: a record, a clock that the test moves, and what people do to campaigns. */
export interface Meeting {
  readonly record: TemporaryRecord;
  readonly options: InviterOptions;
  readonly now: number;
  pass(ms: number): void;
  /** Somebody sets the clock of the machine by so much: no time passes by that. */
  setClock(byMs: number): void;
  /** The program is started once more. */
  restart(): void;
  /** Somebody writes, in a case of their own; of X they mention us unless told otherwise. */
  writes(
    authorId: string,
    differences?: Partial<IncomingPost>,
    proposal?: Partial<Proposal>,
  ): { readonly id: GrievanceId; readonly post: IncomingPost };
  /** Somebody answers what was sent. */
  answers(sentAs: string, to: InvitationReply, text: string, authorId?: string): void;
  draft(differences?: Partial<CampaignDraft>): Campaign;
  step(id: string, what: CampaignStep, openPost?: string): CampaignActed;
  /** Drafts, approves and starts. */
  running(differences?: Partial<CampaignDraft>): Campaign;
  invite(): void;
  /** As the outbox records it. */
  goesOut(invitation: InvitationReply): string;
  list(campaignId: string): readonly InvitationReply[];
  replyOf(invitation: InvitationReply): Reply | undefined;
}

export const mentioning = (ourId = OUR_ID) =>
  JSON.stringify({ data: { entities: { mentions: [{ id: ourId, username: "HaryanaCMCell" }] } } });

export function startMeeting(changed: Partial<InviterOptions> = {}): Meeting {
  const record = temporaryRecord();
  let now = MORNING;
  let elapsed = 0;
  let posts = 1_000;
  const options: InviterOptions = {
    record: record.writer,
    rehearsal: false,
    ourUserId: () => OUR_ID,
    writesOn: () => true,
    policy: () => DEFAULT_SLA_POLICY,
    clock: { ...systemClock, now: () => now, elapsed: () => elapsed },
    onDidChange: () => undefined,
    ...changed,
  };
  let sinceInvited = new TimeSince<string>(options.clock);
  const context = { ...options, ourPageId: () => null, actor: "osd" };
  const say = (id: GrievanceId, ...events: readonly GrievanceEvent[]) =>
    void appendEvents(record.writer, { grievanceId: id, events, actor: "engine", now });
  const campaignIn = (acted: CampaignActed): Campaign => {
    if (acted.refusal !== null) throw new Error(acted.refusal);
    return acted.campaign;
  };
  const author = (externalId: string) => ({ externalId, handle: `citizen_${externalId}`, name: null, location: null });

  const meeting: Meeting = {
    record,
    options,
    get now() {
      return now;
    },
    pass(ms) {
      now += ms;
      elapsed += ms;
    },
    setClock(byMs) {
      now += byMs;
    },
    restart() {
      sinceInvited = new TimeSince(options.clock);
    },
    writes(authorId, differences = {}, proposal = {}) {
      const post = examplePost(String((posts += 1)), { author: author(authorId), createdAt: now, raw: mentioning(), ...differences });
      return { post, id: openExampleCase(record.writer, post, exampleProposal(proposal)) };
    },
    answers(sentAs, to, text, authorId = to.authorId) {
      const externalId = String((posts += 1));
      const thread = { conversationId: to.postExternalId, inReplyToId: sentAs, inReplyToAuthorId: OUR_ID };
      recordPost(record.writer, examplePost(externalId, { author: author(authorId), text, createdAt: now, ...thread }), now);
    },
    draft: (differences) => campaignIn(saveDraft(context, null, { ...DRAFT, ...differences })),
    step: (id, what, openPost) => step(context, id, what, openPost ?? null),
    running(differences) {
      const { id } = meeting.draft(differences);
      meeting.step(id, "approve");
      return campaignIn(meeting.step(id, "start"));
    },
    invite() {
      inviteNext(options, sinceInvited);
    },
    goesOut({ grievanceId, replyId }) {
      const externalId = String((posts += 1));
      say(grievanceId, { type: "reply-attempted", version: 1, payload: { replyId } });
      say(grievanceId, { type: "reply-sent", version: 1, payload: { replyId, externalId } });
      return externalId;
    },
    list: (campaignId) => invitationsOf(record.writer, campaignId),
    replyOf: ({ grievanceId, replyId }) => readGrievance(record.writer, grievanceId)?.replies.find((each) => each.replyId === replyId),
  };
  return meeting;
}
