import type { PostReach } from "#domain/post/reach.ts";
import type { Words } from "../../i18n/useWords.ts";

/** How far a post has gone, as its platform counts it; what it does not tell is left out. */
export function reachWords({ seen, shared, liked, answered }: PostReach, { say }: Pick<Words, "say">): string {
  return [
    seen === null ? null : say("desk.reach.seen", { n: seen }),
    shared === null ? null : say("desk.reach.shared", { n: shared }),
    answered === null ? null : say("desk.reach.answered", { n: answered }),
    liked === null ? null : say("desk.reach.liked", { n: liked }),
  ]
    .filter((each) => each !== null)
    .join(" · ");
}
