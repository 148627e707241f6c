import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { holdsWebAddress } from "#domain/reply/webAddresses.ts";
import { fitsReply } from "#domain/reply/weightedLength.ts";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/events/append.ts";
import { noteAttempt } from "#db/outbox/attempts.ts";
import { newestSentId } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** Acts of the program itself, as against those of a person. */
const ENGINE = "engine";

export interface ReplyRecorder {
  /**
   * Records that a reply is tried now, in a transaction of its own that is on the disk before X is called. False where it is not to be
   * sent: withdrawn meanwhile, or refused here and now for what it says.
   */
  attempt(reply: ReplyRow, settings: ReplySettings): boolean;
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
    attempt(reply, settings) {
      const { grievanceId, replyId } = reply;
      return record.transaction(() => {
        if (!act(grievanceId, { type: "attempt-reply", replyId })) return false;
        const objection = objectionTo(reply.text, settings);
        if (objection !== null) {
          refused(reply, ...objection);
          return false;
        }
        noteAttempt(record, reply, newestSentId(record), now());
        return true;
      });
    },
    sent({ grievanceId, replyId }, externalId) {
      act(grievanceId, { type: "record-reply-sent", replyId, externalId });
    },
    refused,
  };
}

/** Why a text is not even tried. */
function objectionTo(text: string, { allowsWebAddresses }: ReplySettings): readonly [ReplyRefusal, string] | null {
  if (!fitsReply(text)) return ["too-long", "It is longer than X takes; it was not sent."];
  if (!allowsWebAddresses && holdsWebAddress(text)) return ["other", "It holds a web address, for which X takes more; it was not sent."];
  return null;
}
