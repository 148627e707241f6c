import type { Directory } from "./directory.ts";
import { charactersOf, languageOf, mentionedHandles } from "./post.ts";
import type { FakeMedia, FakePost, MediaSeed, PostSeed } from "./post.ts";
import { compareIds, snowflakes } from "./snowflake.ts";

const NO_METRICS = { reposts: 0, replies: 0, likes: 0, quotes: 0, bookmarks: 0, impressions: 12 };

/** Posts in the order of their ids, so that every page of an answer is found by halving and not by reading. */
type Run = FakePost[];

/** All posts, with one ordered run for each question that an endpoint asks: who is mentioned, who wrote, which thread. */
export class PostStore {
  readonly #directory: Directory;
  readonly #nextId = snowflakes();
  readonly #byId = new Map<string, FakePost>();
  /** Versions that an author has replaced: found by their id, absent from every list. */
  readonly #superseded = new Map<string, FakePost>();
  readonly #all: Run = [];
  readonly #mentioning = new Map<string, Run>();
  readonly #writtenBy = new Map<string, Run>();
  readonly #inConversation = new Map<string, Run>();
  readonly #picturesUrl: () => string;
  #mediaMade = 0;

  constructor(directory: Directory, picturesUrl: () => string = () => "https://pbs.twimg.com/media") {
    this.#directory = directory;
    this.#picturesUrl = picturesUrl;
  }

  get all(): readonly FakePost[] {
    return this.#all;
  }

  mentioning(handle: string): readonly FakePost[] {
    return this.#mentioning.get(handle.toLowerCase()) ?? [];
  }

  writtenBy(userId: string): readonly FakePost[] {
    return this.#writtenBy.get(userId) ?? [];
  }

  inConversation(conversationId: string): readonly FakePost[] {
    return this.#inConversation.get(conversationId) ?? [];
  }

  byId(id: string): FakePost | undefined {
    return this.#byId.get(id) ?? this.#superseded.get(id);
  }

  add(seed: PostSeed, now: number): FakePost {
    const author = this.#directory.ensure(seed.author ?? "someone");
    const createdAt = seed.at ?? now;
    const id = seed.id ?? this.#nextId(createdAt);
    if (this.byId(id)) throw new Error(`There is a post ${id} already`);
    const parent = seed.inReplyTo === undefined ? undefined : this.byId(seed.inReplyTo);
    const text = seed.text === "" && seed.reposts !== undefined ? this.#repostText(seed.reposts) : seed.text;
    const post: FakePost = {
      id,
      authorId: author.id,
      text,
      createdAt,
      lang: seed.lang ?? languageOf(text),
      conversationId: seed.conversationId ?? parent?.conversationId ?? seed.inReplyTo ?? id,
      replyTo: seed.inReplyTo === undefined ? null : { postId: seed.inReplyTo, userId: parent?.authorId ?? null },
      reposts: seed.reposts ?? null,
      quotes: seed.quotes ?? null,
      media: (seed.media ?? []).map((media) => this.#media(media, id)),
      place: seed.place ? this.#directory.place(seed.place) : null,
      withheld: seed.withheld ?? null,
      editHistory: seed.editHistory ?? [id],
      possiblySensitive: seed.possiblySensitive ?? false,
      metrics: { ...NO_METRICS, ...seed.metrics },
    };
    this.#insert(post);
    return post;
  }

  /** A new version under a new id; the old one stays readable by its id alone. */
  edit(id: string, text: string, now: number): FakePost {
    const before = this.#byId.get(id);
    if (!before) throw new Error(`There is no post ${id} to edit`);
    const versionId = this.#nextId(Math.max(now, before.createdAt + 1));
    const editHistory = [...before.editHistory, versionId];
    const after: FakePost = { ...before, id: versionId, text, lang: languageOf(text), createdAt: now, editHistory };
    this.remove(id);
    this.#superseded.set(id, { ...before, editHistory });
    this.#insert(after);
    return after;
  }

  remove(id: string): FakePost | undefined {
    const post = this.#byId.get(id);
    this.#superseded.delete(id);
    if (!post) return undefined;
    this.#byId.delete(id);
    for (const version of post.editHistory) this.#superseded.delete(version);
    for (const run of this.#runsOf(post)) run.splice(firstAtOrAfter(run, id), 1);
    return post;
  }

  #insert(post: FakePost): void {
    this.#byId.set(post.id, post);
    for (const run of this.#runsOf(post)) {
      const last = run.at(-1);
      if (!last || compareIds(last.id, post.id) < 0) run.push(post);
      else run.splice(firstAtOrAfter(run, post.id), 0, post);
    }
  }

  #runsOf(post: FakePost): readonly Run[] {
    return [
      this.#all,
      runIn(this.#writtenBy, post.authorId),
      runIn(this.#inConversation, post.conversationId),
      ...mentionedHandles(post.text).map((handle) => runIn(this.#mentioning, handle)),
    ];
  }

  /** X shows a repost as an old-fashioned quotation, cut to 140 characters even where the original is longer. */
  #repostText(originalId: string): string {
    const original = this.byId(originalId);
    const handle = original && this.#directory.byId(original.authorId)?.username;
    if (!original || handle === undefined) throw new Error(`There is no post ${originalId} to repost`);
    const characters = charactersOf(`RT @${handle}: ${original.text}`);
    return characters.length <= 140 ? characters.join("") : `${characters.slice(0, 139).join("")}…`;
  }

  #media(seed: MediaSeed, postId: string): FakeMedia {
    const kind = seed.type === "photo" ? 3 : seed.type === "video" ? 13 : 16;
    const number = BigInt(postId) + BigInt((this.#mediaMade += 1));
    const picture = `${this.#picturesUrl()}/${number.toString(36)}.jpg`;
    return {
      key: `${kind}_${number}`,
      url: seed.type === "photo" ? picture : null,
      previewUrl: seed.type === "photo" ? null : picture,
      altText: null,
      widthPx: 1_200,
      heightPx: 900,
      durationMs: seed.type === "video" ? 14_000 : null,
      ...seed,
    };
  }
}

function runIn(runs: Map<string, Run>, key: string): Run {
  let run = runs.get(key);
  if (!run) runs.set(key, (run = []));
  return run;
}

/** Index of the first post whose id is not below `id`; the length of the run where all are. */
export function firstAtOrAfter(run: readonly FakePost[], id: string): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const post = run[middle];
    if (post && compareIds(post.id, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
