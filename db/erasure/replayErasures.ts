import { readSubject } from "#domain/personal/subject.ts";
import type { ErasureReason } from "#domain/personal/subject.ts";
import type { Erasure, Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { projectAgain } from "../projections/project.ts";
import { blankPost } from "./blankPost.ts";
import { forgetDraft } from "./forgetWork.ts";
import { eraseCases } from "./eraseCases.ts";
import type { Spares } from "./eraseCases.ts";
import { eraseAuthorOfPost } from "./eraseTraces.ts";
import { forgetLessonsOf } from "./forgetCitizen.ts";
import { appliedErasures, markApplied } from "./noteErasure.ts";

const AT_ONCE = 200;

/**
 * Does in the record what its keys say was erased and it does not know of: it was restored from a backup, or the power went between the two. Before anything else
 * runs on it. Returns how many erasures that were, and which files nothing needs any more.
 */
export function replayErasures(writer: Writer): { readonly erasures: number; readonly files: readonly string[] } {
  const behind = writer.keys.erasures(appliedErasures(writer));
  const files: string[] = [];
  for (let from = 0; from < behind.length; from += AT_ONCE) {
    const some = behind.slice(from, from + AT_ONCE);
    writer.transaction(() => {
      for (const erasure of some) files.push(...replay(writer, erasure));
      markApplied(writer, some.at(-1)?.at ?? 0);
    });
  }
  return { erasures: behind.length, files };
}

/** Does in the record what the keys say was erased. `spares`: posts of its case that are not for it to erase. Returns which files nothing needs any more. */
export function replay(writer: Writer, { subject, at, why }: Omit<Erasure, "number">, spares?: Spares): readonly string[] {
  const thing = readSubject(subject);
  const reason = why as ErasureReason;
  if (thing === null) return [];
  if (thing.kind === "post") {
    const { files } = blankPost(writer, thing, at, reason);
    if (reason !== "author") eraseAuthorOfPost(writer, thing, null);
    return files;
  }
  if (thing.kind === "draft") {
    forgetDraft(writer, thing.id);
    return [];
  }
  if (thing.kind === "case" && reason !== "author")
    return eraseCases(writer, [thing.id], { why: reason, actor: "engine", at, spares }).files;
  forgetLessonsOf(writer, thing.id);
  projectAgain(writer, thing.id, readEvents(writer, thing.id));
  return [];
}
