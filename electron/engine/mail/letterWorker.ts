import { parentPort } from "node:worker_threads";
import { factsOfLetter } from "./letterFacts.ts";
import type { LetterFacts } from "./letterFacts.ts";
import { malformed } from "./letterReading.ts";
import type { FromLetterReader, LetterOutcome, ToLetterReader } from "./letterReading.ts";

/** Reads letters on a thread of its own: see `letterReading.ts`. */
parentPort?.on("message", ({ raw, isCut }: ToLetterReader) => {
  const letter = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  void factsOfLetter(letter, isCut)
    .then((facts): LetterOutcome => ({ ok: true, facts: withOwnBytes(facts) }), malformed)
    .then((outcome) => tell({ is: "read", outcome }, bytesOf(outcome)));
});
// What reads letters takes its time to load, which is no letter's fault.
void import("mailparser").then(() => tell({ is: "ready" }));

function tell(told: FromLetterReader, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(told, [...transferred]);
}

/** Attachments go over without being copied once more; what they share with others would go along. */
function withOwnBytes(facts: LetterFacts): LetterFacts {
  const attachments = facts.letter.attachments.map((each) => ({
    ...each,
    content: each.content && Buffer.from(new Uint8Array(each.content).buffer),
  }));
  return { ...facts, letter: { ...facts.letter, attachments } };
}

function bytesOf(outcome: LetterOutcome): readonly ArrayBuffer[] {
  if (!outcome.ok) return [];
  return outcome.facts.letter.attachments.flatMap(({ content }) => (content?.buffer instanceof ArrayBuffer ? [content.buffer] : []));
}
