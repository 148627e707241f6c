import { appendEvents } from "#db/append/append.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { lastHeardIn, postAnswered } from "#db/outbox/answeredPost.ts";
import { noteAttempt } from "#db/outbox/attempts.ts";
import { newestSentId, nextReplyToSend, repliesWithoutOutcome, replyOf } from "#db/outbox/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { Reply, ReplyRefusal } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { picturesAllowed } from "#domain/reply/replyPictures.ts";
import { registeredAs } from "#domain/reply/registeredText.ts";
import { registeredTextsOf, replyWordsOf } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { toldPost } from "#domain/reply/told.ts";
import type { OneSender } from "../../core/ports/oneSender.ts";
import type { ReplySender, ReplyToPost } from "../../core/ports/replySender.ts";
import { draftReply } from "./draftReply.ts";
import type { Outgoing, OutgoingQueue } from "./outgoing.ts";
import { addressOfTold, wantsNothing } from "./tellAnotherWay.ts";
import { isPrivateAnswer, untrueSinceApproval } from "./untrueReply.ts";

interface SendingReplies {
  readonly policy: () => SlaPolicy;
  readonly settings: () => ReplySettings;
  readonly now: () => number;
  readonly oneSender: Pick<OneSender, "sends" | "seats">;
}

/** The replies that were approved for a channel, on this seat or on those that it sends for. */
export function outgoingReplies(record: Writer, channel: Channel, { policy, settings, now, oneSender }: SendingReplies): OutgoingQueue {
  const recorder = replyRecorder(record, policy, now);

  function outgoing(reply: ReplyRow): Outgoing {
    const { grievanceId, replyId, text } = reply;
    let foundId: string | null = null;
    let leftToPerson = false;
    return {
      key: `${grievanceId} ${replyId}`,
      isOfAllSeats: true,
      priceUsd: (sender, settings) => sender.priceOf(text, settings, isPrivateReply(record, reply), { record, externalId: reply.answers }),
      ...(mayBeOutAlready(reply) && {
        async prepare(sender, signal) {
          const { externalId, reads, mayBeOut = false, isBlind = false } = await sender.find(reply, { record, anyTime: true, signal });
          foundId = externalId;
          leftToPerson = externalId === null && (mayBeOut || isBlind);
          return reads;
        },
      }),
      attempt: (sender, settings) =>
        recorder.attempt(reply, sender, settings, { objection: leftToPerson ? MAY_BE_OUT : null, isOut: foundId !== null }),
      attemptedElsewhere: () => recorder.attemptedElsewhere(reply),
      isAsBefore: () => replyOf(record, grievanceId, replyId)?.state === reply.state,
      post: async (sender, signal) =>
        foundId === null ? sender.post(replyToPost(record, reply, settings()), signal) : { kind: "sent", externalId: foundId },
      find: async (sender, options) => sender.find(reply, { record, ...options }),
      sent: (externalId) => recorder.sent(reply, externalId),
      refused: (code, detail) => recorder.refused(reply, code, detail),
    };
  }

  /** A restored record has forgotten what was sent after its backup. */
  function mayBeOutAlready({ attempts, channel: of, answers }: ReplyRow): boolean {
    const restored = restoredFrom(record);
    if (attempts > 0 || restored === null) return false;
    const to = { channel: of, externalId: answers };
    return (postAnswered(record, toldPost(to) ?? to)?.createdAt ?? 0) < restored.at;
  }

  return {
    next() {
      const reply = oneSender.sends ? nextReplyToSend(record, channel, oneSender.seats ?? undefined) : null;
      return reply && outgoing(reply);
    },
    withoutOutcome: () =>
      oneSender.sends ? repliesWithoutOutcome(record, channel, oneSender.seats ?? undefined).map((reply) => outgoing(reply)) : [],
  };
}

/** A person who has looked approves it again; it is tried then, for it was tried before. */
const MAY_BE_OUT = [
  "unclear",
  "The record was restored from a backup, and this channel cannot be asked whether the reply went out before. Look there; approve it again where it did not.",
] as const;

/** Acts of the program itself, as against those of a person. */
const ENGINE = "engine";

function replyRecorder(record: Writer, policy: () => SlaPolicy, now: () => number) {
  /** False where the case does not allow it any more, as after another seat recorded the same. */
  function act(id: GrievanceId, action: GrievanceAction): boolean {
    return record.transaction(() => {
      const grievance = readGrievance(record, id);
      const decision = grievance && decide(grievance, action, { now: now(), policy: policy() });
      if (!decision?.ok) return false;
      appendEvents(record, { grievanceId: id, events: decision.events, actor: ENGINE, now: now() });
      return true;
    });
  }

  function refused({ grievanceId, replyId }: ReplyRow, code: ReplyRefusal, detail: string): void {
    act(grievanceId, { type: "record-reply-refused", replyId, code, detail: detail.slice(0, 1_000) });
  }

  /** What nobody but the program has approved, it approves in the words of now. */
  function writeAgain(reply: ReplyRow, settings: ReplySettings): void {
    const { grievanceId, replyId, purpose, language } = reply;
    const to = { ...answeredBy(reply), isPrivate: isPrivateAnswer(record, answeredBy(reply)) };
    const words = replyWordsOf(settings);
    const draft = draftReply(record, grievanceId, { purpose, language, ...words, now: now(), to, writesOn: () => true });
    if (draft !== null && draft.text !== "") act(grievanceId, { type: "approve-reply", replyId, text: draft.text });
  }

  return {
    /**
     * Records that a reply is tried now, in a transaction of its own that is on the disk before the platform is called. False where it is
     * not to be sent: withdrawn meanwhile, or refused here and now for what it says.
     */
    attempt(
      reply: ReplyRow,
      sender: Pick<ReplySender, "objectionTo">,
      settings: ReplySettings,
      { objection: ofRestored, isOut }: { readonly objection: readonly [ReplyRefusal, string] | null; readonly isOut: boolean },
    ): boolean {
      const { grievanceId, replyId } = reply;
      return record.transaction(() => {
        if (!act(grievanceId, { type: "attempt-reply", replyId })) return false;
        // What is out already is only recorded.
        const untrue = isOut || ofRestored !== null ? null : untrueSinceApproval(record, reply, now());
        if (untrue !== null) {
          refused(reply, "words-untrue", "");
          if (untrue.mayBeWrittenAgain) writeAgain(reply, settings);
          return false;
        }
        const objection =
          ofRestored ??
          objectionToTelling(record, reply) ??
          objectionToPictures(record, reply) ??
          sender.objectionTo(reply.text, settings, isPrivateReply(record, reply));
        if (objection !== null) {
          refused(reply, ...objection);
          return false;
        }
        noteAttempt(record, reply, newestSentId(record, reply.channel), now());
        return true;
      });
    },
    attemptedElsewhere(reply: ReplyRow): boolean {
      return record.transaction(() => {
        const isAttempted = act(reply.grievanceId, { type: "attempt-reply", replyId: reply.replyId });
        if (isAttempted) noteAttempt(record, reply, null, now());
        return isAttempted;
      });
    },
    sent({ grievanceId, replyId }: ReplyRow, externalId: string) {
      act(grievanceId, { type: "record-reply-sent", replyId, externalId });
    },
    refused,
  };
}

/** A reply with all that its sender has to know of the post that it answers. */
function replyToPost(record: Reader, reply: ReplyRow, settings: ReplySettings): ReplyToPost {
  const { replyId, grievanceId, text, channel, answers } = reply;
  const to = { channel, externalId: answers };
  const isTold = toldPost(to) !== null;
  const post = isTold ? null : postAnswered(record, to);
  const grievance = readGrievance(record, grievanceId);
  const { privately = false, pictures } = grievance?.replies.find((each) => each.replyId === replyId) ?? {};
  const ticket = grievance?.ticket;
  const heardAt = post && (privately ? post.createdAt : (lastHeardIn(record, channel, post.conversationId) ?? post.createdAt));
  const templateId = channel === "sms" ? registeredAs(text, registeredTextsOf(settings))?.templateId : undefined;
  return {
    replyId,
    grievanceId,
    ...(ticket && { ticket }),
    text,
    answers: post?.versionId ?? answers,
    answersFirst: answers,
    conversationId: post?.conversationId ?? null,
    isPrivate: isPrivateReply(record, reply),
    author: isTold
      ? { externalId: addressOfTold(record, to) ?? "", handle: null }
      : { externalId: post?.authorExternalId ?? "", handle: post?.authorHandle ?? null },
    ...(isTold && { isTold }),
    ...(templateId && { templateId }),
    ...(privately && { isAboutComment: true }),
    ...(heardAt !== null && { heardAt }),
    isByPerson: reply.preparedBy !== ENGINE || (reply.approvedAt ?? 0) > reply.preparedAt,
    ...(pictures && { pictures }),
    isAgain: reply.attempts > 0,
  };
}

/** Whether the citizen alone reads it. */
function isPrivateReply(record: Reader, reply: ReplyRow): boolean {
  return isPrivateAnswer(record, answeredBy(reply), writtenIn(record, reply)?.privately);
}

/** The reply as its case has it. */
function writtenIn(record: Reader, { grievanceId, replyId }: ReplyRow): Reply | undefined {
  return readGrievance(record, grievanceId)?.replies.find((each) => each.replyId === replyId);
}

/** Since it was prepared the case may have become sensitive. */
function objectionToPictures(record: Reader, reply: ReplyRow): readonly [ReplyRefusal, string] | null {
  const { pictures = [], privately = false } = writtenIn(record, reply) ?? {};
  if (pictures.length === 0) return null;
  const isSensitive = (readGrievance(record, reply.grievanceId)?.sensitive ?? null) !== null;
  const isPrivate = isPrivateReply(record, reply);
  const most = picturesAllowed({ channel: reply.channel, isPrivate, isAboutComment: privately, isSensitive });
  if (pictures.length <= most) return null;
  return [
    "other",
    isSensitive ? "No picture of a sensitive case goes out for all to read." : `It may have ${most} pictures there at most.`,
  ];
}

function answeredBy({ channel, answers }: ReplyRow): PostKey {
  return { channel, externalId: answers };
}

/** Between the approval and the attempt a number may have been erased, or its owner may have said that they want no more messages. */
function objectionToTelling(record: Reader, { channel, answers }: ReplyRow): readonly [ReplyRefusal, string] | null {
  const to = { channel, externalId: answers };
  const post = toldPost(to);
  if (post === null) return null;
  if (wantsNothing(record, post)) return ["not-allowed", "The citizen has asked for no more messages."];
  return addressOfTold(record, to) === null ? ["no-address", "No number or address of the citizen is known any more."] : null;
}
