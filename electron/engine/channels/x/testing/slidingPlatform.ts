import type { ServerClock } from "../../../core/http/serverClock.ts";
import { SourceError } from "../../../core/ports/source.ts";
import type { Query, XClient } from "../client.ts";
import { compareIds } from "../postIds.ts";
import { firstSnowflakeAt } from "../postIds.ts";

/** A post as the platform has it; milliseconds UTC. */
export interface SimulatedPost {
  readonly id: string;
  readonly at: number;
  /** X makes the id before it shows the post. */
  readonly visibleAt: number;
  deletedAt: number;
}

export interface PlatformRules {
  /** How many of the newest mentions can be listed. */
  readonly reach: number;
  readonly pageSize: number;
  readonly searchMs: number;
}

/**
 * For tests: X as far as reading mentions is concerned, without a network and in a time of the test's own. Its list of mentions is a
 * window that slides with every post; search goes back for days and refuses older ids.
 */
export class SlidingPlatform {
  /** Newest first. */
  readonly posts: SimulatedPost[] = [];
  readonly #rules: PlatformRules;
  readonly #onRequest: (path: string) => void;
  #sequence = 0n;
  /** Posts that answers brought, as often as they brought them. */
  returned = 0;
  requests = 0;
  now: number;

  /** `onRequest` lets time pass and posts arrive, and throws what goes wrong. */
  constructor(now: number, rules: PlatformRules, onRequest: (path: string) => void) {
    this.now = now;
    this.#rules = rules;
    this.#onRequest = onRequest;
  }

  publish(at: number, hiddenMs: number): SimulatedPost {
    this.#sequence = (this.#sequence + 1n) % 4_000_000n;
    const post = { id: (BigInt(firstSnowflakeAt(at)) + this.#sequence).toString(), at, visibleAt: at + hiddenMs, deletedAt: Infinity };
    const place = this.posts.findIndex(({ id }) => compareIds(id, post.id) < 0);
    this.posts.splice(place === -1 ? this.posts.length : place, 0, post);
    return post;
  }

  /** Tells `clock` by each answer what time it is here, as the `Date` of X's answers does: to the second. */
  clientHeardBy(clock: ServerClock): XClient {
    return {
      get: async (path, query) => {
        this.requests += 1;
        this.#onRequest(path);
        clock.hear({ date: new Date(this.now).toUTCString() });
        return path.includes("search") ? this.#search(query) : this.#mentions(query);
      },
      post: () => Promise.reject(new Error("not asked")),
      delete: () => Promise.reject(new Error("not asked")),
      stream: () => {
        throw new Error("not asked");
      },
    };
  }

  #mentions(query: Query): unknown {
    return this.#page(this.#visible().slice(0, this.#rules.reach), query, query["pagination_token"]);
  }

  #search(query: Query): unknown {
    const bottom = this.now - this.#rules.searchMs;
    for (const name of ["since_id", "until_id"]) {
      const id = query[name];
      if (id !== undefined && compareIds(String(id), firstSnowflakeAt(bottom)) < 0)
        throw new SourceError("bad-request", `${name} is too old`);
    }
    return this.#page(
      this.#visible().filter(({ at }) => at >= bottom),
      query,
      query["next_token"],
    );
  }

  #visible(): readonly SimulatedPost[] {
    const { now } = this;
    return this.posts.filter(({ visibleAt, deletedAt }) => visibleAt <= now && deletedAt > now);
  }

  #page(run: readonly SimulatedPost[], query: Query, token: string | number | undefined): unknown {
    const [since, until] = [query["since_id"], query["until_id"]];
    const [above, below, after] = [since, until, token?.toString().slice(1)].map((id) => (id === undefined ? null : BigInt(id)));
    const within = run.filter(({ id }) => {
      const value = BigInt(id);
      return !(above !== null && above !== undefined && value <= above) && !(below && value >= below) && !(after && value >= after);
    });
    const page = within.slice(0, this.#rules.pageSize);
    this.returned += page.length;
    const last = page.at(-1);
    return {
      data: page.map(({ id, at }) => ({ id, text: "x", created_at: new Date(at).toISOString(), author_id: "7" })),
      meta: within.length > page.length && last ? { next_token: `t${last.id}` } : {},
    };
  }
}
