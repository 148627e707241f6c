import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { SourceFault } from "#contract/sources.ts";
import { SourceError } from "../../ports/source.ts";
import type { Cursor, Page, PushedPage, Source } from "../../ports/source.ts";

/** What a pull or a stream does next: brings posts, fails, or hangs until it is aborted. */
export type Act = readonly string[] | SourceFault | SourceError | Error | "hang";

/** For tests: a source that acts as written, one act a page. An empty page ends a pull, as does the end of the script. */
export class ScriptedSource implements Source {
  readonly key: string = "x:mentions:1";
  readonly channel = "x";
  readonly label = "scripted";
  readonly priceUsd = { posts: 0.005, users: 0.01 };
  readonly cursors: (Cursor | null)[] = [];
  readonly follow?: (signal: AbortSignal) => AsyncIterable<PushedPage>;
  /** How often the stream was opened. */
  followed = 0;
  readonly #acts: Act[];

  constructor(acts: readonly Act[], pushes?: readonly Act[]) {
    this.#acts = [...acts];
    const left = [...(pushes ?? [])];
    if (pushes) this.follow = (signal) => this.#push(left, signal);
  }

  async *pull(cursor: Cursor | null, signal: AbortSignal): AsyncGenerator<Page> {
    this.cursors.push(cursor);
    for (;;) {
      signal.throwIfAborted();
      const posts = await perform(this.#acts.shift() ?? [], signal);
      const drained = posts.length === 0 || this.#acts.length === 0;
      yield { ...pushed(posts), cursor: String(Number(cursor ?? 0) + posts.length), drained };
      if (drained) return;
    }
  }

  async *#push(left: Act[], signal: AbortSignal): AsyncGenerator<PushedPage> {
    this.followed += 1;
    for (;;) {
      signal.throwIfAborted();
      yield pushed(await perform(left.shift() ?? "hang", signal));
    }
  }
}

async function perform(act: Act, signal: AbortSignal): Promise<readonly string[]> {
  if (act === "hang") {
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    throw signal.reason;
  }
  if (typeof act === "string") throw new SourceError(act, `scripted ${act}`);
  if (act instanceof Error) throw act;
  return act;
}

function pushed(ids: readonly string[]): PushedPage {
  return { posts: ids.map((id) => post(id)), reads: { posts: ids.length, users: 0 }, problems: [] };
}

function post(id: string): IncomingPost {
  return {
    channel: "x",
    externalId: id,
    versionId: id,
    versionIndex: 0,
    author: { externalId: "7", handle: null, name: null, location: null },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text: `post ${id}`,
    languageHint: null,
    createdAt: 1_790_000_000_000 + id.length,
    conversationId: null,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: "{}",
  };
}
