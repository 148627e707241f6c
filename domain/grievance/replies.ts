import { assertNever } from "../assertNever.ts";
import type { GrievanceAction } from "./actions.ts";
import type { Decision } from "./decision.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { replyAllows } from "./reply.ts";
import type { Reply, replyActions, ReplyEventType } from "./reply.ts";
import { EVENT_OF_ACTION } from "./transitions.ts";

type ReplyAction = Extract<GrievanceAction, { readonly type: (typeof replyActions)[number]["shape"]["type"]["value"] }>;

/** Whether a command on a reply is allowed now, and what it records if so. */
export function decideReply({ replies }: Grievance, action: ReplyAction): Decision {
  const known = replies.find(({ replyId }) => replyId === action.replyId);
  if (action.type === "prepare-reply") {
    if (known) return { ok: false, refusal: { code: "already-prepared" } };
    const { type: _, restsOn: __, ...payload } = action;
    return { ok: true, events: [{ type: "reply-prepared", version: 1, payload }] };
  }
  if (!known) return { ok: false, refusal: { code: "no-such-reply" } };
  if (!replyAllows(EVENT_OF_ACTION[action.type], known)) return { ok: false, refusal: { code: "reply-is-past" } };
  return { ok: true, events: [eventOf(action)] };
}

function eventOf(action: Exclude<ReplyAction, { readonly type: "prepare-reply" }>): EventOf<ReplyEventType> {
  const { replyId } = action;
  switch (action.type) {
    case "approve-reply":
      return { type: "reply-approved", version: 1, payload: { replyId, text: action.text } };
    case "withdraw-reply":
      return { type: "reply-withdrawn", version: 1, payload: { replyId } };
    case "attempt-reply":
      return { type: "reply-attempted", version: 1, payload: { replyId } };
    case "record-reply-sent":
      return { type: "reply-sent", version: 1, payload: { replyId, externalId: action.externalId } };
    case "record-reply-refused":
      return { type: "reply-refused", version: 1, payload: { replyId, code: action.code, detail: action.detail } };
    default:
      return assertNever(action);
  }
}

/** Applies an event of a reply to its case; null where it changes nothing. `at` is milliseconds UTC. */
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
