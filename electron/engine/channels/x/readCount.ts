import type { Reads } from "../../core/ports/source.ts";
import type { PostsAnswer } from "./readAnswer.ts";

/**
 * Counts what X will charge for. By X's pricing page (docs.x.com, "Pay-per-usage pricing") every resource that a
 * response returns costs, those of an expansion included, and a resource costs once within a UTC day however often
 * it is returned. So posts count in `data` and in `includes`, users in `includes`, each once a day. X
 * de-duplicates per app and without a guarantee; this counter lives as long as its sources, so after a restart it
 * may count a resource again: the estimate errs to the dear side. Refused and failed requests cost nothing.
 */
export class ReadCount {
  #day = -1;
  #posts = new Set<string>();
  #users = new Set<string>();

  /**
   * What answers that came at `at` (milliseconds UTC) add. `settle` makes it final: what could not be recorded was
   * paid for all the same, and is counted when it is read again.
   */
  count(answers: readonly PostsAnswer[], at: number): { readonly reads: Reads; readonly settle: () => void } {
    this.#startDay(Math.floor(at / 86_400_000));
    const [knownPosts, knownUsers] = [this.#posts, this.#users];
    const posts = new Set<string>();
    const users = new Set<string>();
    for (const { items, includes } of answers) {
      for (const { mark } of items) if (!knownPosts.has(mark.id)) posts.add(mark.id);
      for (const id of includes.posts.keys()) if (!knownPosts.has(id)) posts.add(id);
      for (const id of includes.users.keys()) if (!knownUsers.has(id)) users.add(id);
    }
    const settle = () => {
      for (const id of posts) knownPosts.add(id);
      for (const id of users) knownUsers.add(id);
    };
    return { reads: { posts: posts.size, users: users.size }, settle };
  }

  /** What was counted before this run of the program, at `readAt` (milliseconds UTC): it is not charged for again on the day of `now`. */
  remember(resources: { readonly posts: Iterable<string>; readonly users: Iterable<string> }, readAt: number, now: number): void {
    this.#startDay(Math.floor(now / 86_400_000));
    if (Math.floor(readAt / 86_400_000) !== this.#day) return;
    for (const id of resources.posts) this.#posts.add(id);
    for (const id of resources.users) this.#users.add(id);
  }

  #startDay(day: number): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#posts = new Set();
    this.#users = new Set();
  }
}
