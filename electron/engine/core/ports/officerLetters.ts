import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Reader, Writer } from "#db/connection.ts";

/** Whose a letter is that names a case: the citizen of the case, or an office that answers in it. */
export type NamedCase =
  | { readonly by: "citizen"; readonly cases: readonly [GrievanceId] }
  | { readonly by: "office"; readonly cases: readonly GrievanceId[] };

/** What a letter that answers one of ours does as it is recorded, in the same transaction. The service of officer mail knows. */
export interface OfficerLetters {
  /** The cases that a letter answers; null where it answers none. */
  casesNamedBy(reader: Reader, post: IncomingPost): NamedCase | null;
  /** An office's letter in one case, to which it was joined already. */
  takeAnswer(writer: Writer, id: GrievanceId, post: IncomingPost, options: { readonly isOneOfSeveral: boolean }): void;
  /** What a mail server says of a letter of ours, where the post is such a letter. */
  noteBounce(writer: Writer, post: IncomingPost): void;
}
