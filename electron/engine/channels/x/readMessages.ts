import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import { problemLine } from "./faults.ts";
import { envelopeSchema, idSchema, messageSchema, readIncludes } from "./payload.ts";
import { normaliseMessage } from "./normaliseMessage.ts";
import type { KnownAccounts } from "./normalisePost.ts";

/** One answer with direct messages, newest first. */
export interface MessagesAnswer {
  /** `post` is null for what is no message of two people, or could not be read. */
  readonly items: readonly { readonly id: string; readonly post: IncomingPost | null }[];
  readonly nextToken: string | null;
  readonly problems: readonly string[];
  /** Accounts that came along, which X charges for. */
  readonly userCount: number;
}

const FIELDS = {
  event_types: "MessageCreate",
  "dm_event.fields": "attachments,created_at,dm_conversation_id,event_type,id,sender_id,text",
  expansions: "sender_id,attachments.media_keys",
  "user.fields": "id,location,name,username",
  "media.fields": "alt_text,height,media_key,type,url,preview_image_url,width",
} as const;

/** GET /2/dm_events, or those of the chat with one person, of the last 30 days. Throws {@link SourceError}. */
export async function readMessages(
  client: XClient,
  path: string,
  token: string | null,
  { accounts, now }: { readonly accounts: KnownAccounts; readonly now: () => number },
  signal: AbortSignal,
): Promise<MessagesAnswer> {
  const body = await client.get(path, { max_results: 100, pagination_token: token ?? undefined, ...FIELDS }, signal);
  const envelope = envelopeSchema.safeParse(body);
  const { data, meta, errors = [], includes: included } = envelope.data ?? {};
  const isList = data === undefined || data === null || Array.isArray(data);
  if (!envelope.success || !isList || (data === undefined && meta === undefined && errors.length === 0)) {
    throw new SourceError("bad-answer", "X answered with something that is not a list of messages.");
  }
  if (data === undefined && meta === undefined && errors[0]) throw new SourceError("forbidden", problemLine(errors[0]));
  const includes = readIncludes(included);
  const problems = errors.map((problem) => problemLine(problem));
  const items = (Array.isArray(data) ? data : []).flatMap((raw) => {
    const message = messageSchema.safeParse(raw);
    if (message.success) return [{ id: message.data.id, post: normaliseMessage(message.data, raw, includes, accounts, now()) }];
    problems.push("A direct message could not be read and was left out.");
    const id = idSchema.safeParse(typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined);
    return id.success ? [{ id: id.data, post: null }] : [];
  });
  return { items, nextToken: meta?.next_token ?? null, problems, userCount: includes.users.size };
}
