import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askValues } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { eraseCases } from "../erasure/eraseCases.ts";
import type { Erasing } from "../erasure/eraseCases.ts";
import { eraseAuthorOfPost, eraseReadingProblemsAbout } from "../erasure/eraseTraces.ts";
import type { Account } from "./findPerson.ts";

export interface Erased {
  /** Names of files that nobody needs any more: to be removed once this is on the disk. */
  readonly files: readonly string[];
}

/** Erases what is personal in a case; it stays with its ticket, states, times and figures. */
export function eraseKeptCase(writer: Writer, id: GrievanceId, erasing: Erasing): Erased {
  return eraseCases(writer, [id], erasing);
}

/** Erases one post and who wrote it; a case that it stands in stays as it is. */
export function eraseKeptPost(writer: Writer, post: PostKey, { at, why }: Erasing): Erased {
  return writer.transaction(() => {
    const { files } = blankPost(writer, post, at, why);
    eraseAuthorOfPost(writer, post, null);
    return { files };
  });
}

/** What an account is called, to be asked before it is erased: by these names {@link eraseUnreadOf} finds it. */
export function namesOfAccount(writer: Writer, { channel, authorId }: Account): readonly string[] {
  return [authorId, ...names(writer, { channel, authorId })];
}

/** Erases what could not be read and names a person. `at`: milliseconds UTC. */
export function eraseUnreadOf(writer: Writer, channel: string, named: readonly string[], at: number): void {
  writer.transaction(() => eraseReadingProblemsAbout(writer, channel, named, at));
}

const names = askValues<[Account], string>(
  `SELECT author_handle FROM post WHERE channel = @channel AND author_external_id = @authorId AND author_handle IS NOT NULL
   UNION SELECT author_name FROM post WHERE channel = @channel AND author_external_id = @authorId AND author_name IS NOT NULL`,
);
