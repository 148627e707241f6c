import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import type { Channel } from "../post/channel.ts";

/*
 * How long Meta lets a message be answered, counted from the last that its citizen wrote: a day by anybody, and up to a week where a person
 * answers, under the tag HUMAN_AGENT that the app has to be approved for. A message to who wrote a comment may be sent once, within a week.
 * developers.facebook.com, "Messenger Platform and IG Messaging API policy" (28 September 2026) and "Private Replies" (16 April 2026); looked up on
 * 30 November 2026.
 */
const ANYBODY_MS = DAY_MS;
const PERSON_MS = 7 * DAY_MS;
/** Warned of when so little is left of the day, or of the week. */
const CLOSING_MS = 4 * HOUR_MS;
const CLOSING_FOR_GOOD_MS = DAY_MS;

export type MessageWindow = "open" | "closing" | "person" | "person-closing" | "closed";

/** Which channels close. */
export function hasMessageWindow(channel: Channel): boolean {
  return channel === "facebook" || channel === "instagram";
}

/** How it stands with an answer to a message that was written at `heardAt`; milliseconds UTC. */
export function messageWindow(heardAt: number, now: number): MessageWindow {
  const passedMs = now - heardAt;
  if (passedMs > PERSON_MS) return "closed";
  if (passedMs > PERSON_MS - CLOSING_FOR_GOOD_MS) return "person-closing";
  if (passedMs > ANYBODY_MS) return "person";
  return passedMs > ANYBODY_MS - CLOSING_MS ? "closing" : "open";
}

/** Whether who wrote a comment at that time may still be sent a message about it. */
export function mayAnswerPrivately(commentedAt: number, now: number): boolean {
  return now - commentedAt <= PERSON_MS;
}
