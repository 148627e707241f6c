import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { noteAttempt } from "#db/outbox/attempts.ts";
import { newestSentId } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { replyToPost } from "./replyToPost.ts";

/** Acts of the program itself, as against those of a person. */
const ENGINE = "engine";

export interface ReplyRecorder {
  /**
   * Records that a reply is tried now, in a transaction of its own that is on the disk before the platform is called. False where it is
   * not to be sent: withdrawn meanwhile, or refused here and now for what it says.
   */
  attempt(reply: ReplyRow, sender: Pick<ReplySender, "objectionTo">, settings: ReplySettings): boolean;
  sent(reply: ReplyRow, externalId: string): void;
  refused(reply: ReplyRow, code: ReplyRefusal, detail: string): void;
}

export function replyRecorder(record: Writer, policy: () => SlaPolicy, now: () => number): ReplyRecorder {
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

  return {
    attempt(reply, sender, settings) {
      const { grievanceId, replyId } = reply;
      return record.transaction(() => {
        if (!act(grievanceId, { type: "attempt-reply", replyId })) return false;
        const objection = sender.objectionTo(reply.text, settings, replyToPost(record, reply).isPrivate);
        if (objection !== null) {
          refused(reply, ...objection);
          return false;
        }
        noteAttempt(record, reply, newestSentId(record, reply.channel), now());
        return true;
      });
    },
    sent({ grievanceId, replyId }, externalId) {
      act(grievanceId, { type: "record-reply-sent", replyId, externalId });
    },
    refused,
  };
}
