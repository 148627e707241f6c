import { z } from "zod";
import type { Source } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge } from "./edge.ts";
import { normaliseMessage } from "./normalise.ts";
import { idSchema, lenientData, personSchema, readTime, timeSchema } from "./payload.ts";
import { readItems } from "./readItems.ts";
import type { Thread, ThreadPosition } from "./threadCursor.ts";
import { createThreadSource, threadsWithin } from "./threadSource.ts";
import { lenient } from "../common/lenient.ts";

export const CONVERSATION_FIELDS = ["id,updated_time,message_count,participants", "id,updated_time"] as const;
export const MESSAGE_FIELDS = [
  "id,created_time,from,to,message,attachments",
  "id,created_time,from,to,message",
  "id,created_time,from,message",
] as const;
const CONVERSATIONS_AT_ONCE = 50;
const MESSAGES_AT_ONCE = 100;

/** What citizens write to the page alone, on Messenger or on Instagram, and what was answered there. */
export function createMessagesSource(context: MetaContext, channel: "facebook" | "instagram"): Source {
  const { pageId, edges, accounts, now } = context;
  return createThreadSource(
    {
      key: `${channel}:messages:${pageId}`,
      channel,
      label: `${channel === "facebook" ? "Messenger" : "Instagram messages"} ${pageId}`,
      isOlderThanWindow: true,
      async list(known, signal) {
        // Also learns which account is ours there.
        if (channel === "instagram" && (await context.instagramId(signal)) === null) return { threads: [], problems: [] };
        return { threads: await conversationsOf(context, channel, known, signal), problems: [] };
      },
      async read({ id, citizenId }, following, signal) {
        const edge: Edge = { path: `${id}/messages`, fields: MESSAGE_FIELDS, query: {}, limit: MESSAGES_AT_ONCE };
        const page = await edges.read(edge, following, signal);
        return readItems(page, "created_time", (raw) => normaliseMessage(raw, channel, { id, citizenId }, { accounts, receivedAt: now() }));
      },
    },
    context,
  );
}

const conversationSchema = z.object({
  id: idSchema,
  updated_time: timeSchema,
  message_count: lenient(z.number()),
  participants: lenientData(personSchema),
});

/** Those of the window, the last written to first; a page on which nothing changed ends the list, unless one further down is still to be read. */
function conversationsOf(
  context: MetaContext,
  channel: "facebook" | "instagram",
  known: ThreadPosition["threads"],
  signal: AbortSignal,
): Promise<readonly Thread[]> {
  const { pageId, accounts, now } = context;
  const query = { platform: channel === "facebook" ? "messenger" : "instagram" };
  const edge: Edge = { path: `${pageId}/conversations`, fields: CONVERSATION_FIELDS, query, limit: CONVERSATIONS_AT_ONCE };
  const isOneOwed = Object.values(known).some(({ isOwed }) => isOwed);
  const threadOf = (raw: unknown): Thread | null => {
    const conversation = conversationSchema.safeParse(raw);
    if (!conversation.success) return null;
    const { id, updated_time, message_count, participants } = conversation.data;
    const citizenId = participants?.find((person) => person.id !== undefined && !accounts.ourIds.has(person.id))?.id ?? null;
    return { id, at: readTime(updated_time) ?? now(), stamp: `${updated_time ?? ""} ${message_count ?? ""}`.trim(), citizenId };
  };
  return threadsWithin(context, edge, threadOf, signal, ({ id, stamp }) => !isOneOwed && known[id]?.stamp === stamp);
}
