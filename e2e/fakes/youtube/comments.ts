/** Anyone who comments. */
interface FakeAuthor {
  readonly channelId: string;
  /** As YouTube shows it: `@handle`. */
  readonly name: string;
}

export interface FakeComment {
  readonly id: string;
  readonly parentId: string | null;
  /** Null for one whose account is gone. */
  readonly author: FakeAuthor | null;
  readonly text: string;
  readonly videoId: string;
  /** Milliseconds UTC. */
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly moderation: "published" | "heldForReview";
  readonly imageUrl: string | null;
}

export interface CommentSeed {
  readonly text: string;
  readonly author?: Partial<FakeAuthor> | null;
  /** The comment that is answered, at the top of its thread or within. */
  readonly replyTo?: FakeComment;
  readonly at?: number;
  readonly moderation?: FakeComment["moderation"];
  readonly imageUrl?: string;
}

/** In `commentThreads` come so many replies and no more; the rest has to be asked for. */
const REPLIES_SHOWN = 5;

/** All comments of one channel's videos. */
export class Comments {
  readonly #byId = new Map<string, FakeComment>();
  #count = 0;
  /** Stands above all others. */
  pinnedId: string | null = null;

  add({ text, author, replyTo, at, moderation = "published", imageUrl }: CommentSeed, now: number): FakeComment {
    this.#count += 1;
    const parentId = replyTo ? (replyTo.parentId ?? replyTo.id) : null;
    // Like those of YouTube they tell nothing of the order.
    const own = `${scrambled(this.#count)}${String(this.#count).padStart(6, "0")}`;
    const publishedAt = toSecond(at ?? now);
    const comment: FakeComment = {
      id: parentId === null ? `Ugx${own}4AaABAg` : `${parentId}.9${own}`,
      parentId,
      author: author === null ? null : { channelId: "UCcitizen0000000000000001", name: "@ramesh-rohtak", ...author },
      text,
      videoId: "vid00000001",
      publishedAt,
      updatedAt: publishedAt,
      moderation,
      imageUrl: imageUrl ?? null,
    };
    this.#byId.set(comment.id, comment);
    return comment;
  }

  edit(id: string, text: string, now: number): FakeComment {
    return this.#change(id, (comment) => ({ ...comment, text, updatedAt: Math.max(toSecond(now), comment.updatedAt + 1_000) }));
  }

  publish(id: string): FakeComment {
    return this.#change(id, (comment) => ({ ...comment, moderation: "published" }));
  }

  remove(id: string): void {
    this.#byId.delete(id);
    for (const reply of this.repliesTo(id)) this.#byId.delete(reply.id);
  }

  get(id: string): FakeComment | undefined {
    return this.#byId.get(id);
  }

  /** Newest first. */
  threads(moderation: FakeComment["moderation"]): readonly FakeComment[] {
    const threads = newestFirst(this.all.filter((each) => each.parentId === null && each.moderation === moderation));
    return threads.toSorted((one, other) => Number(other.id === this.pinnedId) - Number(one.id === this.pinnedId));
  }

  /** Newest first. */
  repliesTo(id: string): readonly FakeComment[] {
    return newestFirst(this.all.filter((each) => each.parentId === id));
  }

  get all(): readonly FakeComment[] {
    return [...this.#byId.values()];
  }

  #change(id: string, change: (comment: FakeComment) => FakeComment): FakeComment {
    const comment = this.#byId.get(id);
    if (!comment) throw new Error(`There is no comment ${id}`);
    const changed = change(comment);
    this.#byId.set(id, changed);
    return changed;
  }
}

function newestFirst(comments: readonly FakeComment[]): readonly FakeComment[] {
  return comments.toReversed().toSorted((first, second) => second.publishedAt - first.publishedAt);
}

/** YouTube tells times to the second. */
function toSecond(at: number): number {
  return Math.floor(at / 1_000) * 1_000;
}

function scrambled(count: number): string {
  return ((count * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, "0");
}

export function shownComment(comment: FakeComment, channelId: string): Readonly<Record<string, unknown>> {
  const { id, parentId, author, text, videoId, publishedAt, updatedAt, moderation, imageUrl } = comment;
  return {
    kind: "youtube#comment",
    etag: `e${updatedAt}`,
    id,
    snippet: {
      channelId,
      videoId,
      textDisplay: text,
      textOriginal: text,
      authorDisplayName: author?.name ?? "",
      authorProfileImageUrl: "https://yt3.ggpht.com/ytc/fake",
      ...(author && { authorChannelUrl: `http://www.youtube.com/${author.name}`, authorChannelId: { value: author.channelId } }),
      canRate: true,
      viewerRating: "none",
      likeCount: 0,
      ...(parentId !== null && { parentId }),
      ...(moderation !== "published" && { moderationStatus: moderation }),
      publishedAt: shownTime(publishedAt),
      updatedAt: shownTime(updatedAt),
      ...(imageUrl !== null && { imageUrl }),
    },
  };
}

export function shownThread(top: FakeComment, replies: readonly FakeComment[], channelId: string): Readonly<Record<string, unknown>> {
  const shown = replies.slice(0, REPLIES_SHOWN).map((reply) => shownComment(reply, channelId));
  return {
    kind: "youtube#commentThread",
    id: top.id,
    snippet: {
      channelId,
      videoId: top.videoId,
      topLevelComment: shownComment(top, channelId),
      canReply: true,
      totalReplyCount: replies.length,
      isPublic: true,
    },
    ...(shown.length > 0 && { replies: { comments: shown } }),
  };
}

function shownTime(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
