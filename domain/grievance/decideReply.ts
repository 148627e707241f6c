import { assertNever } from "../assertNever.ts";
import type { GrievanceAction } from "./actions.ts";
import type { Decision } from "./decide.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { replyAllows } from "./reply.ts";
import type { replyActions, ReplyEventType } from "./reply.ts";
import { EVENT_OF_ACTION } from "./transitions.ts";

type ReplyAction = Extract<GrievanceAction, { readonly type: (typeof replyActions)[number]["shape"]["type"]["value"] }>;

/** Whether an act on a reply is allowed now, and what it records if so. */
export function decideReply({ replies }: Grievance, action: ReplyAction): Decision {
  const known = replies.find(({ replyId }) => replyId === action.replyId);
  if (action.type === "prepare-reply") {
    if (known) return { ok: false, refusal: { code: "already-prepared" } };
    const { type: _, ...payload } = action;
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
