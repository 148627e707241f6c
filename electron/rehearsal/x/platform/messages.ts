import type { Directory } from "./directory.ts";
import type { FakeMedia, FakeUser, MediaSeed, UserSeed } from "./post.ts";
import { snowflakes } from "./snowflake.ts";

/** A direct message between two accounts. */
export interface FakeMessage {
  readonly id: string;
  /** Both ids, the lower first, as X names a chat of two. */
  readonly conversationId: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly text: string;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  readonly media: readonly FakeMedia[];
}

export interface MessageSeed {
  /** A handle, or a whole author; unknown handles get an account of their own. */
  readonly from: string | UserSeed;
  readonly to: string | UserSeed;
  readonly text: string;
  /** Milliseconds UTC; now where left out. */
  readonly at?: number;
  readonly media?: readonly MediaSeed[];
}

/** All direct messages, oldest first. */
export class MessageStore {
  readonly #directory: Directory;
  readonly #nextId = snowflakes(7);
  #all: FakeMessage[] = [];

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  get all(): readonly FakeMessage[] {
    return this.#all;
  }

  add({ from, to, text, at, media = [] }: MessageSeed, now: number): FakeMessage {
    const [sender, recipient] = [this.#directory.ensure(from), this.#directory.ensure(to)];
    const createdAt = at ?? now;
    const id = this.#nextId(createdAt);
    const message: FakeMessage = {
      id,
      conversationId: conversationOf(sender.id, recipient.id),
      senderId: sender.id,
      recipientId: recipient.id,
      text,
      createdAt,
      media: media.map((seed, index) => mediaOf(seed, id, index)),
    };
    this.#all = [...this.#all, message].toSorted((one, other) => one.createdAt - other.createdAt);
    return message;
  }

  /** Newest first. */
  of(account: FakeUser, isWanted: (message: FakeMessage) => boolean = () => true): readonly FakeMessage[] {
    return this.#all.filter((each) => (each.senderId === account.id || each.recipientId === account.id) && isWanted(each)).toReversed();
  }

  /** X delivers only to those who take messages from everybody, or have written first. */
  mayWrite(from: FakeUser, to: FakeUser): boolean {
    return to.takesMessages || this.#all.some((each) => each.senderId === to.id && each.recipientId === from.id);
  }
}

export function conversationOf(one: string, other: string): string {
  const isLower = one.length === other.length ? one < other : one.length < other.length;
  return isLower ? `${one}-${other}` : `${other}-${one}`;
}

/** A picture of a message lies where only those in the chat can load it. */
function mediaOf(seed: MediaSeed, messageId: string, index: number): FakeMedia {
  const number = BigInt(messageId) + BigInt(index + 1);
  const address = `https://ton.twitter.com/1.1/ton/data/dm/${messageId}/${number}/tJg5kUG5.jpg`;
  return {
    key: `${seed.type === "photo" ? 3 : 13}_${number}`,
    url: seed.type === "photo" ? address : null,
    previewUrl: seed.type === "photo" ? null : address,
    altText: null,
    widthPx: 800,
    heightPx: 600,
    durationMs: seed.type === "photo" ? null : 9_000,
    ...seed,
  };
}
