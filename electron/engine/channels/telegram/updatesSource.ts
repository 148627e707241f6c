import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { NotRead } from "#db/sources/readingProblems.ts";
import type { Page, Source, SourceGap } from "../../core/ports/source.ts";
import { attachmentsOf, keepAttachments } from "./attachments.ts";
import { UPDATES_AT_ONCE } from "./botApi.ts";
import type { BotApi } from "./botApi.ts";
import { gapBefore, offsetOf, readCursor, writeCursor } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import { isBareCommand, isForUs } from "./isForUs.ts";
import { answeredMessageOfOurs, normaliseMessage, saysSomething } from "./normaliseMessage.ts";
import { MESSAGE_UPDATES, messageSchema, updateIdSchema } from "./payload.ts";
import type { TelegramBot } from "./payload.ts";

export interface UpdatesSourceOptions {
  readonly api: BotApi;
  readonly botId: string;
  /** How long Telegram holds back an answer that would be empty. */
  readonly waitSeconds: number;
  readonly takesOver: boolean;
  readonly files: FileStore;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** A file that cannot be had so often must not hold up the words. */
const FILE_TRIES = 3;
/** Their files are fetched before they are recorded: a page must not take minutes, nor be fetched again for one that fails. */
const PAGE_UPDATES = 10;

/**
 * What is written to the bot. Telegram takes one `getUpdates` at a time and confirms by the next one's offset, so that a stream beside the
 * polls would cut them off and could confirm what is not recorded: there is no `follow`. Instead `pull` itself holds the line.
 * It asks from the cursor on until an answer is empty, each time after the page before was recorded; the first pull of a source does
 * not wait for that answer, so that a drain ends at once, and later ones do, so that a message is there within a second.
 */
export function createUpdatesSource({ api, botId, waitSeconds, takesOver, files, now }: UpdatesSourceOptions): Source {
  /** Once it has said who the bot is, Telegram's own clock is known. */
  const at = () => api.theirNow() ?? now();
  let bot: TelegramBot | null = null;
  let hasCaughtUp = false;
  const tries = new Map<number, number>();

  async function readUpdate(update: unknown, me: TelegramBot, signal: AbortSignal): Promise<ReadUpdate> {
    const kind = MESSAGE_UPDATES.find((each) => typeof update === "object" && update !== null && each in update);
    if (kind === undefined) return NOTHING;
    const { update_id: updateId } = updateIdSchema.parse(update);
    const read = messageSchema.safeParse((update as Readonly<Record<string, unknown>>)[kind]);
    if (!read.success) return { posts: [], problems: [], notRead: [notReadOf(updateId, update)] };
    const message = read.data;
    const isEdit = kind.startsWith("edited");
    if (!isForUs(message, me) || isBareCommand(message)) return NOTHING;
    // A place that is shared live is edited every few seconds; where it was shared first, and last, is enough.
    if (isEdit && message.location?.live_period !== undefined) return NOTHING;
    const attachments = attachmentsOf(message);
    if (!saysSomething(message, attachments.length)) return NOTHING;
    const kept = await keep(attachments, updateId, signal);
    const post = normaliseMessage({ message, updateId, isEdit, media: kept.media, bot: me, raw: update });
    const answered = answeredMessageOfOurs(message, me);
    return { posts: answered === null ? [post] : [answered, post], problems: kept.problems, notRead: [] };
  }

  async function readUpdates(updates: readonly NumberedUpdate[], me: TelegramBot, signal: AbortSignal) {
    const [posts, problems, notRead]: [IncomingPost[], string[], NotRead[]] = [[], [], []];
    for (const { update } of updates) {
      const read = await readUpdate(update, me, signal);
      posts.push(...read.posts);
      problems.push(...read.problems);
      notRead.push(...read.notRead);
    }
    return { posts, problems, notRead };
  }

  async function keep(attachments: Parameters<typeof keepAttachments>[0], updateId: number, signal: AbortSignal) {
    const tried = tries.get(updateId) ?? 0;
    try {
      const kept = await keepAttachments(attachments, { api, files, givesUp: tried + 1 >= FILE_TRIES, signal });
      tries.delete(updateId);
      return kept;
    } catch (error) {
      if (error instanceof SourceError) tries.set(updateId, tried + 1);
      throw error;
    }
  }

  async function ask(offset: number | null, seconds: number, signal: AbortSignal): Promise<readonly unknown[]> {
    try {
      return await api.getUpdates(offset, seconds, signal);
    } catch (error) {
      const isWebhook = error instanceof SourceError && error.fault === "forbidden";
      if (!isWebhook || !takesOver) throw error;
      await api.deleteWebhook(signal);
      return await api.getUpdates(offset, seconds, signal);
    }
  }

  return {
    key: `telegram:updates:${botId}`,
    channel: "telegram",
    get label() {
      return bot?.username === undefined ? `Telegram bot ${botId}` : `@${bot.username} on Telegram`;
    },
    priceUsd: NO_READS,

    async *pull(cursor, signal) {
      bot ??= await api.getMe(signal);
      let position: Position = readCursor(cursor);
      let isFirstAnswer = true;
      for (;;) {
        const askedAt = at();
        const updates = await ask(offsetOf(position, askedAt), hasCaughtUp ? waitSeconds : 0, signal);
        const { numbered, problems } = inOrder(updates);
        const last = numbered.at(-1)?.id;
        let lost = isFirstAnswer ? gapBefore(numbered[0]?.id ?? null, position, askedAt) : null;
        isFirstAnswer = false;
        // The same again, or none that has a number to be confirmed by: asked without end it would hold the source.
        const drained = last === undefined || last === position.last;
        for (let from = 0; from < numbered.length; from += PAGE_UPDATES) {
          const part = numbered.slice(from, from + PAGE_UPDATES);
          const read = await readUpdates(part, bot, signal);
          // What was dropped is told once: what is left to read now came after it. An answer that is not full holds all there is.
          const isAll = from + PAGE_UPDATES >= numbered.length && updates.length < UPDATES_AT_ONCE;
          const wholeAt = isAll ? askedAt : (lost?.to.at ?? position.wholeAt);
          position = { last: part.at(-1)?.id ?? position.last, at: at(), wholeAt };
          yield pageOf(position, { ...read, drained: false }, lost);
          lost = null;
        }
        if (drained) position = { ...position, wholeAt: askedAt };
        if (problems.length > 0 || drained) yield pageOf(position, { posts: [], problems, notRead: [], drained }, lost);
        if (!drained) continue;
        hasCaughtUp = true;
        return;
      }
    },
  };
}

function pageOf(position: Position, { posts, ...read }: ReadUpdate & Pick<Page, "drained">, lost: SourceGap | null): Page {
  const gaps = lost === null ? {} : { gaps: { open: [], closed: [], lost: [lost] } };
  return { ...read, ...gaps, posts, cursor: writeCursor(position), reads: { posts: posts.length, users: 0 } };
}

/** Telegram never gives it again once it is passed. */
function notReadOf(updateId: number, update: unknown): NotRead {
  const raw = Buffer.from(JSON.stringify(update));
  return {
    name: `update:${updateId}`,
    reason: "malformed",
    detail: `Update ${updateId} could not be read and was left out.`,
    title: null,
    place: null,
    raw: raw.subarray(0, MOST_KEPT_RAW_BYTES),
    rawBytes: raw.length,
  };
}

const MOST_KEPT_RAW_BYTES = 64 * 1024;

interface ReadUpdate {
  readonly posts: readonly IncomingPost[];
  readonly problems: readonly string[];
  readonly notRead: readonly NotRead[];
}

interface NumberedUpdate {
  readonly id: number;
  readonly update: unknown;
}

const NOTHING: ReadUpdate = { posts: [], problems: [], notRead: [] };

/** By their numbers, whatever the order in which they came. */
function inOrder(updates: readonly unknown[]): {
  readonly numbered: readonly NumberedUpdate[];
  readonly problems: string[];
} {
  const problems: string[] = [];
  const numbered = updates.flatMap((update) => {
    const read = updateIdSchema.safeParse(update);
    if (!read.success) problems.push("An update without a number was left out.");
    return read.success ? [{ id: read.data.update_id, update }] : [];
  });
  return { numbered: numbered.toSorted((first, second) => first.id - second.id), problems };
}
