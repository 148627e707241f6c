import { z } from "zod";
import { MEDIA_FIELDS, POST_FIELDS, USER_FIELDS } from "../platform/fields.ts";
import type { Json, JsonObject } from "../platform/json.ts";
import type { FakeMessage } from "../platform/messages.ts";
import { conversationOf } from "../platform/messages.ts";
import type { ParameterRules } from "../platform/parameters.ts";
import { ok } from "../platform/platform.ts";
import type { Endpoint, EndpointRequest, Platform } from "../platform/platform.ts";
import { presentMedia, presentUser } from "../platform/present.ts";
import { invalidRequest, messageNotAllowed, messagesForbidden, notFound } from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";

const DM_FIELDS = [
  "attachments",
  "created_at",
  "dm_conversation_id",
  "entities",
  "event_type",
  "id",
  "participant_ids",
  "referenced_tweets",
  "sender_id",
  "text",
] as const;

const LIST: ParameterRules = {
  max_results: { kind: "integer", min: 1, max: 100 },
  pagination_token: { kind: "text", maxLength: 100 },
  event_types: { kind: "names", of: ["MessageCreate", "ParticipantsJoin", "ParticipantsLeave"] },
  "dm_event.fields": { kind: "names", of: DM_FIELDS },
  expansions: { kind: "names", of: ["attachments.media_keys", "participant_ids", "referenced_tweets.id", "sender_id"] },
  "media.fields": { kind: "names", of: MEDIA_FIELDS },
  "user.fields": { kind: "names", of: USER_FIELDS },
  "tweet.fields": { kind: "names", of: POST_FIELDS },
};

/** So far back does X show messages. */
const REACH_MS = 30 * 86_400_000;

/** All messages of the account, newest first. */
export const messagesEndpoint: Endpoint = {
  name: "dm-events",
  method: "GET",
  path: /^\/2\/dm_events$/,
  token: "user",
  parameters: LIST,
  required: [],
  answer: (platform, request) => list(platform, request, () => true),
};

/** Those of the chat with one person. */
export const messagesWithEndpoint: Endpoint = {
  name: "dm-events-with",
  method: "GET",
  path: /^\/2\/dm_conversations\/with\/([^/]+)\/dm_events$/,
  token: "user",
  parameters: LIST,
  required: [],
  answer: (platform, request) => {
    const conversation = conversationOf(platform.account.id, request.pathValue);
    return list(platform, request, (message) => message.conversationId === conversation);
  },
};

const writingSchema = z.strictObject({
  text: z.string().min(1).max(10_000),
  attachments: z.array(z.strictObject({ media_id: z.string() })).optional(),
});

export const messageWriteEndpoint: Endpoint = {
  name: "dm-create-with",
  method: "POST",
  path: /^\/2\/dm_conversations\/with\/([^/]+)\/messages$/,
  token: "user",
  parameters: {},
  required: [],
  answer: (platform, { pathValue, body }) => {
    if (platform.messages !== "read-write") return messagesForbidden("dm.write");
    const writing = writingSchema.safeParse(body);
    if (!writing.success) return invalidRequest([{ name: "text", value: "", message: "The message has no text, or too much of it" }]);
    const recipient = platform.directory.byId(pathValue);
    if (!recipient || recipient.suspended) return { status: 400, body: { ...notFound("user", "participant_id", pathValue), status: 400 } };
    if (!platform.messageStore.mayWrite(platform.account, recipient)) return messageNotAllowed;
    const { username } = platform.account;
    const { text, attachments = [] } = writing.data;
    const strange = attachments.find(({ media_id }) => platform.uploads.get(media_id)?.category !== "dm_image");
    if (strange) return invalidRequest([{ name: "media_id", value: strange.media_id, message: "Your media IDs are invalid." }]);
    const media = attachments.map(() => ({ type: "photo" as const }));
    const message = platform.messageStore.add({ from: username, to: recipient.username, text, media }, platform.now());
    platform.announceMessage(message);
    return { status: 201, body: { data: { dm_conversation_id: message.conversationId, dm_event_id: message.id } } };
  },
};

function list(platform: Platform, { query }: EndpointRequest, isWanted: (message: FakeMessage) => boolean): Problem {
  if (platform.messages === "none") return messagesForbidden("dm.read");
  if (!(query.get("event_types") ?? "MessageCreate").includes("MessageCreate")) return ok({ meta: { result_count: 0 } });
  const token = query.get("pagination_token");
  if (token !== null && !TOKEN.test(token)) {
    return invalidRequest([
      { name: "pagination_token", value: token, message: `The \`pagination_token\` query parameter value [${token}] is not valid` },
    ]);
  }
  const before = token === null ? null : BigInt(TOKEN.exec(token)?.[1] ?? "0");
  const all = platform.messageStore
    .of(platform.account, isWanted)
    .filter(({ id, createdAt }) => createdAt > platform.now() - REACH_MS && (before === null || BigInt(id) < before));
  const shown = all.slice(0, Number(query.get("max_results") ?? "100"));
  const last = shown.at(-1);
  const hasMore = last !== undefined && all.length > shown.length;
  return ok({
    ...(shown.length > 0 && { data: shown.map((message) => presentMessage(message, wantedFields(query))) }),
    ...includesOf(platform, shown, query),
    meta: {
      result_count: shown.length,
      ...(hasMore && { next_token: platform.areMessagesCircling && token !== null ? token : `AAAAAAAAAAAAAAAA${last.id}` }),
    },
  });
}

const TOKEN = /^A{16}(\d{1,19})$/;

function wantedFields(query: URLSearchParams): ReadonlySet<string> {
  return new Set((query.get("dm_event.fields") ?? "id,event_type,text").split(","));
}

function presentMessage(message: FakeMessage, wanted: ReadonlySet<string>): JsonObject {
  const optional: Readonly<Record<string, Json | undefined>> = {
    attachments: message.media.length > 0 ? { media_keys: message.media.map(({ key }) => key) } : undefined,
    created_at: new Date(message.createdAt).toISOString(),
    dm_conversation_id: message.conversationId,
    sender_id: message.senderId,
    text: escaped(message.text),
  };
  const shown = Object.entries(optional).filter(([field, value]) => wanted.has(field) && value !== undefined);
  return { id: message.id, event_type: "MessageCreate", ...Object.fromEntries(shown) };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function includesOf({ directory, store }: Platform, messages: readonly FakeMessage[], query: URLSearchParams): JsonObject {
  const expansions = new Set(query.get("expansions")?.split(","));
  const wanted = {
    post: new Set<string>(),
    user: new Set(query.get("user.fields")?.split(",")),
    media: new Set(query.get("media.fields")?.split(",")),
    place: new Set<string>(),
    expansions,
  };
  const senders = new Set(expansions.has("sender_id") ? messages.map(({ senderId }) => senderId) : []);
  const users = [...senders].flatMap((id) => directory.byId(id) ?? []).map((user) => presentUser(user, wanted, store));
  const media = expansions.has("attachments.media_keys")
    ? messages.flatMap((each) => each.media.map((one) => presentMedia(one, wanted)))
    : [];
  if (users.length + media.length === 0) return {};
  return { includes: { ...(users.length > 0 && { users }), ...(media.length > 0 && { media }) } };
}
