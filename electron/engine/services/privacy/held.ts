import { holdsOf } from "#domain/privacy/holds.ts";
import type { Hold } from "#domain/privacy/holds.ts";
import type { HeldCounts } from "#domain/privacy/request.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { isImportSource } from "#domain/portal/exportRow.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import { holdFactsOf } from "#db/privacy/holdFacts.ts";
import type { HeldCase, HeldPost, PersonData } from "#db/privacy/personData.ts";
import { readRegisters } from "#db/privacy/registers.ts";
import { knownPicture } from "#db/pictures/pictures.ts";
import type { Reader } from "#db/connection.ts";
import { nameOf } from "../../core/files/fileStore.ts";

/** What was written to this person in a case: all replies, or of a shared case those to their own posts. */
export function repliesTo({ grievance, isShared }: HeldCase, posts: readonly HeldPost[]): readonly Reply[] {
  if (!isShared) return grievance.replies;
  const own = new Set(posts.map(({ channel, externalId }) => `${channel}\n${externalId}`));
  return grievance.replies.filter(({ to }) => own.has(`${to.channel}\n${to.externalId}`));
}

/** The files of posts that are here, by their names in the folders of files and pictures, each once. */
export function filesOfPosts(reader: Reader, posts: readonly HeldPost[]): readonly string[] {
  const names = posts.flatMap(({ media }) =>
    media.flatMap(({ kind, url, previewUrl, file }) => {
      if (file !== undefined) return nameOf(file);
      const address = kind === "photo" ? url : previewUrl;
      return (address === null ? null : knownPicture(reader, address)?.file) ?? [];
    }),
  );
  return [...new Set(names)];
}

export function heldCountsOf(reader: Reader, { posts, cases, invitations }: PersonData): HeldCounts {
  const kept = posts.filter(({ deletedAt }) => deletedAt === null);
  const sum = (of: (held: HeldCase) => number) => cases.reduce((total, held) => total + of(held), 0);
  return {
    posts: kept.length,
    cases: cases.length,
    replies: sum((held) => repliesTo(held, posts).length),
    letters: sum(({ isShared, grievance }) => (isShared ? 0 : grievance.letters.length)),
    officerMails: sum(({ mails }) => mails.length),
    invitations: invitations.length,
    files: filesOfPosts(reader, kept).length,
    portalNumbers:
      kept.filter(({ channel }) => isImportSource(channel)).length +
      sum(({ isShared, grievance }) => (isShared ? 0 : grievance.links.length)),
  };
}

/** Why a case is not erased on request. What is younger than a year is held by rule 8(3), unless somebody says that it is not to be. */
export function holdsOfCase(reader: Reader, id: GrievanceId, now: number, mayEraseYoung: boolean): readonly Hold[] {
  const legalHolds = new Set(readRegisters(reader).legalHolds.map(({ grievanceId }) => grievanceId));
  const facts = holdFactsOf(reader, id, legalHolds);
  return facts === null ? [] : holdsOf(facts, now).filter((hold) => hold !== "within-a-year" || !mayEraseYoung);
}
