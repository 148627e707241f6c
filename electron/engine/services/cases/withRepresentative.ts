import type { CaseHistory } from "#contract/grievances.ts";
import type { Reader } from "#db/connection.ts";
import { authorOfPost } from "#db/queries/threads.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { handleKey } from "#domain/text/lookAlike.ts";

interface Known {
  readonly record: Reader;
  readonly offices: { representatives(): readonly Representative[] };
}

/**
 * The case with the name of the representative who wrote it. Of a letter that bears the address of one and is not proven to be theirs, so that it counts as a
 * citizen's, it says whose address that is.
 */
export function withRepresentative({ record, offices }: Known, history: CaseHistory): CaseHistory {
  const { representative: id } = history.grievance;
  const representatives = offices.representatives();
  const known = representatives.find((each) => each.id === id);
  const byAddress = new Map(representatives.flatMap((each) => (each.email === null ? [] : [[handleKey(each.email), each] as const])));
  const unprovenOf = (post: CaseHistory["posts"][number]) => {
    if (post.channel !== "email" || post.role !== "citizen" || byAddress.size === 0) return null;
    const named = byAddress.get(handleKey(authorOfPost(record, post) ?? ""));
    return named === undefined || named === known ? null : nameOf(named);
  };
  return {
    ...history,
    representative: known === undefined ? null : nameOf(known),
    posts: history.posts.map((post) => ({ ...post, unprovenSender: unprovenOf(post) })),
  };
}

function nameOf({ name, constituency }: Representative) {
  return { name, constituency };
}
