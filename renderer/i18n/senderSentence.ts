import type { SenderState } from "#contract/outbox.ts";
import type { Words } from "./useWords.ts";

/** How it stands with one channel, and what is to be done where something is. */
export function senderSentence({ channel, state, hold, waitsFor, handle }: SenderState, words: Pick<Words, "say" | "channel">): string {
  const { say } = words;
  const name = { channel: words.channel(channel) };
  // Of X the program knows what is usually wrong.
  if (hold !== null) return say(`${channel === "x" ? "replies.hold" : "replies.holdOther"}.${hold.code}`, name);
  if (waitsFor !== null) return say(`replies.waits.${waitsFor}`, name);
  if (state === "off" && channel !== "x") return say("replies.notSetUp");
  return handle !== null && state === "ready" ? say("replies.readyAs", { handle }) : say(`replies.state.${state}`);
}
