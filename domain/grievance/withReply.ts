import { assertNever } from "../assertNever.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { replyAllows } from "./reply.ts";
import type { Reply, ReplyEventType } from "./reply.ts";

/** What an event of a reply makes of its case; null where it says nothing new. `at` is milliseconds UTC. */
export function withReply(grievance: Grievance, event: EventOf<ReplyEventType | "reply-prepared">, at: number): Grievance | null {
  const { replies } = grievance;
  const known = replies.find(({ replyId }) => replyId === event.payload.replyId);
  if (event.type === "reply-prepared") return known ? null : { ...grievance, replies: [...replies, preparedOf(event.payload, at)] };
  if (!replyAllows(event.type, known)) return null;
  const next = changed(known, event, at);
  return { ...grievance, replies: replies.map((reply) => (reply === known ? next : reply)) };
}

function preparedOf({ approved, ...prepared }: EventOf<"reply-prepared">["payload"], at: number): Reply {
  const state = approved ? "approved" : "prepared";
  return { ...prepared, state, preparedAt: at, attempts: 0, sentAt: null, externalId: null, refusal: null };
}

function changed(reply: Reply, event: EventOf<ReplyEventType>, at: number): Reply {
  switch (event.type) {
    case "reply-approved":
      return { ...reply, state: "approved", text: event.payload.text, refusal: null };
    case "reply-withdrawn":
      return { ...reply, state: "withdrawn" };
    case "reply-attempted":
      return { ...reply, state: "attempting", attempts: reply.attempts + 1 };
    case "reply-sent":
      return { ...reply, state: "sent", sentAt: at, externalId: event.payload.externalId, refusal: null };
    case "reply-refused":
      return { ...reply, state: "refused", refusal: { code: event.payload.code, detail: event.payload.detail } };
    default:
      return assertNever(event);
  }
}
