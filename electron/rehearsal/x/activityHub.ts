import type { ServerResponse } from "node:http";
import { expand } from "./platform/expansions.ts";
import { POST_EXPANSIONS, POST_FIELDS, USER_FIELDS } from "./platform/fields.ts";
import type { Wanted } from "./platform/fields.ts";
import type { Json, JsonObject } from "./platform/json.ts";
import type { FakeMessage } from "./platform/messages.ts";
import type { Platform } from "./platform/platform.ts";
import { mentionedHandles } from "./platform/post.ts";
import type { FakePost, FakeUser } from "./platform/post.ts";
import { presentPost, presentUser } from "./platform/present.ts";
import { operationalDisconnect } from "./platform/problems.ts";
import type { ActivityEvent } from "./platform/subscriptions.ts";

const ALL: Wanted = {
  post: new Set(POST_FIELDS.filter((name) => !/^(non_public|organic|promoted)/.test(name))),
  user: new Set(USER_FIELDS),
  media: new Set(["alt_text", "height", "preview_image_url", "type", "url", "width"]),
  place: new Set(["full_name", "name"]),
  expansions: new Set(POST_EXPANSIONS),
};

/** The open connections of the Activity API's stream: every event whose subscription there is goes to each of them. */
export class ActivityHub {
  readonly #platform: Platform;
  readonly #keepAliveMs: number;
  readonly #open = new Map<ServerResponse, NodeJS.Timeout>();
  #events = 0;

  constructor(platform: Platform, keepAliveMs: number) {
    this.#platform = platform;
    this.#keepAliveMs = keepAliveMs;
  }

  get open(): number {
    return this.#open.size;
  }

  connect(response: ServerResponse): void {
    response.socket?.setNoDelay(true);
    response.flushHeaders();
    this.#open.set(
      response,
      setInterval(() => response.write("\r\n"), this.#keepAliveMs),
    );
    response.on("close", () => this.#forget(response));
  }

  posted(post: FakePost): void {
    const { directory, store } = this.#platform;
    const payload = presentPost(post, ALL, directory, store);
    const { includes = {} } = expand([post], ALL, directory, store);
    const own = Array.isArray(includes["tweets"]) ? (includes["tweets"] as readonly Json[]) : [];
    const whole = { ...includes, tweets: [payload, ...own] };
    this.#tell("post.create", post.authorId, payload, whole);
    for (const handle of mentionedHandles(post.text)) {
      const user = directory.byHandle(handle);
      if (user) this.#tell("post.mention.create", user.id, payload, whole);
    }
  }

  removed({ id, authorId }: FakePost): void {
    const author = this.#platform.directory.byId(authorId);
    const users = author ? [{ data: presentUser(author, ALL, this.#platform.store) }] : [];
    this.#tell("post.delete", authorId, { id, author_id: authorId }, { users });
  }

  wrote(message: FakeMessage): void {
    const { directory, store } = this.#platform;
    const both = [message.senderId, message.recipientId].flatMap((id) => directory.byId(id) ?? []);
    const shown = (user: FakeUser) => [user.id, { data: presentUser(user, ALL, store) }] as const;
    const payload = {
      direct_message_events: [
        {
          type: "message_create",
          id: message.id,
          created_timestamp: String(message.createdAt),
          message_create: {
            target: { recipient_id: message.recipientId },
            sender_id: message.senderId,
            message_data: { text: message.text, entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] } },
          },
        },
      ],
      users: Object.fromEntries(both.map(shown)),
    };
    this.#tell("dm.received", message.recipientId, payload);
    this.#tell("dm.sent", message.senderId, payload);
  }

  drop(how: "abruptly" | "operationally" = "abruptly"): void {
    for (const response of this.#open.keys()) {
      this.#forget(response);
      if (how === "abruptly") response.destroy();
      else response.end(`${JSON.stringify(operationalDisconnect)}\r\n`);
    }
  }

  /** Writes one event as it is in X's documents, for events that this server does not make. */
  say(event: JsonObject): void {
    for (const response of this.#open.keys()) response.write(`${JSON.stringify(event)}\r\n`);
  }

  #tell(event: ActivityEvent, userId: string, payload: JsonObject, includes?: JsonObject): void {
    for (const { tag } of this.#platform.subscriptions.of(event, userId)) {
      const data = {
        event_uuid: String(2_080_761_390_344_000_000n + BigInt((this.#events += 1))),
        filter: { user_id: userId },
        event_type: event,
        ...(tag !== null && { tag }),
        payload,
        ...(includes && { includes }),
      };
      this.say({ data });
    }
  }

  #forget(response: ServerResponse): void {
    clearInterval(this.#open.get(response));
    this.#open.delete(response);
  }
}
