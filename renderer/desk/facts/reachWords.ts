import type { PostReach } from "#domain/post/reach.ts";
import type { Words } from "../../i18n/useWords.ts";

/** How far a post has gone, as its platform counts it; what it does not tell is left out, and what nobody did. */
export function reachWords({ seen, shared, liked, answered }: PostReach, { say }: Pick<Words, "say">): string {
  return [
    isNone(seen) ? null : say("desk.reach.seen", { n: seen }),
    isNone(shared) ? null : say("desk.reach.shared", { n: shared }),
    isNone(answered) ? null : say("desk.reach.answered", { n: answered }),
    isNone(liked) ? null : say("desk.reach.liked", { n: liked }),
  ]
    .filter((each) => each !== null)
    .join(" · ");
}

const isNone = (count: number | null): count is null | 0 => count === null || count === 0;
