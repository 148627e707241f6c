import type { GrievanceId } from "#domain/ids.ts";
import { subjectOf } from "#domain/personal/subject.ts";
import type { DraftSubject } from "#domain/personal/subject.ts";
import type { Reader, Writer } from "../connection.ts";
import { openBox, refsOfBox, sealBox } from "../keys/boxes.ts";

/** What was typed about a case goes with what people wrote about it; without a case it has a key of its own. */
export function sealWords(writer: Writer, about: GrievanceId | DraftSubject, words: object, at: number): string {
  const subject = about.startsWith("draft:") ? about : subjectOf("case", about as GrievanceId);
  const box = sealBox([writer.keys.keyFor(subject, at)], words);
  writer.beforeCommit(writer.keys, () => writer.keys.flush());
  return box;
}

/** Null once the key is gone. */
export function openWords(reader: Reader, box: string): Readonly<Record<string, unknown>> | null {
  const secrets = refsOfBox(box).map((ref) => reader.keys.secretOf(ref));
  return secrets.length === 0 || secrets.includes(null) ? null : openBox(box, secrets as readonly Uint8Array[]);
}

/** The one line that a snooze or a follow-up holds. */
export function lineOf(reader: Reader, box: string): string {
  const line = openWords(reader, box)?.["line"];
  return typeof line === "string" ? line : "";
}
