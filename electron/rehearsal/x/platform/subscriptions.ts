import type { JsonObject } from "./json.ts";
import { snowflakes } from "./snowflake.ts";

export const ACTIVITY_EVENTS = [
  "profile.update.bio",
  "profile.update.profile_picture",
  "profile.update.banner_picture",
  "profile.update.screenname",
  "profile.update.geo",
  "profile.update.url",
  "profile.update.verified_badge",
  "profile.update.affiliate_badge",
  "profile.update.handle",
  "news.new",
  "follow.follow",
  "follow.unfollow",
  "spaces.start",
  "spaces.end",
  "chat.received",
  "chat.sent",
  "chat.conversation_join",
  "dm.sent",
  "dm.received",
  "dm.indicate_typing",
  "dm.read",
  "post.create",
  "post.delete",
  "post.mention.create",
  "like.create",
] as const;
export type ActivityEvent = (typeof ACTIVITY_EVENTS)[number];

/** What an app is told of an account. */
export interface Subscription {
  readonly id: string;
  readonly event: ActivityEvent;
  readonly userId: string;
  readonly tag: string | null;
  readonly createdAt: number;
}

/** The app's subscriptions of the Activity API, in the order of their making. */
export class Subscriptions {
  readonly #nextId = snowflakes(9);
  #all: readonly Subscription[] = [];

  get all(): readonly Subscription[] {
    return this.#all;
  }

  /** Null where there is one like it already. */
  add(wanted: Omit<Subscription, "id" | "createdAt">, now: number): Subscription | null {
    if (this.#all.some(({ event, userId }) => event === wanted.event && userId === wanted.userId)) return null;
    const subscription = { ...wanted, id: this.#nextId(now), createdAt: now };
    this.#all = [...this.#all, subscription];
    return subscription;
  }

  remove(id: string): boolean {
    const before = this.#all.length;
    this.#all = this.#all.filter((each) => each.id !== id);
    return this.#all.length < before;
  }

  of(event: ActivityEvent, userId: string): readonly Subscription[] {
    return this.#all.filter((each) => each.event === event && each.userId === userId);
  }
}

export function presentSubscription({ id, event, userId, tag, createdAt }: Subscription): JsonObject {
  const at = new Date(createdAt).toISOString();
  return {
    subscription_id: id,
    event_type: event,
    filter: { user_id: userId },
    ...(tag !== null && { tag }),
    created_at: at,
    updated_at: at,
  };
}
