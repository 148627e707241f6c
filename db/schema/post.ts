import { sql } from "drizzle-orm";
import { index, integer, blob, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Channel } from "#domain/post/channel.ts";
import type { AuthorRole, PostMedia, PostReference } from "#domain/post/incomingPost.ts";

/** One item of a channel in its latest version. */
export const post = sqliteTable(
  "post",
  {
    /** Sorts as (time of writing, order of arrival); made by `posts/postId.ts`. */
    id: integer("id").primaryKey(),
    channel: text("channel").$type<Channel>().notNull(),
    externalId: text("external_id").notNull(),
    versionId: text("version_id").notNull(),
    versionIndex: integer("version_index").notNull(),
    role: text("role").$type<AuthorRole>().notNull(),
    authorExternalId: text("author_external_id").notNull(),
    authorHandle: text("author_handle"),
    authorName: text("author_name"),
    authorLocation: text("author_location"),
    text: text("text").notNull(),
    languageHint: text("language_hint"),
    createdAt: integer("created_at").notNull(),
    receivedAt: integer("received_at").notNull(),
    /** The thread; where the channel names none, the post that begins it. */
    conversationId: text("conversation_id").notNull(),
    inReplyToId: text("in_reply_to_id"),
    inReplyToAuthorId: text("in_reply_to_author_id"),
    reposts: text("reposts", { mode: "json" }).$type<PostReference>(),
    quotes: text("quotes", { mode: "json" }).$type<PostReference>(),
    media: text("media", { mode: "json" }).$type<readonly PostMedia[]>(),
    mediaCount: integer("media_count").notNull(),
    placeName: text("place_name"),
    withheldIn: text("withheld_in", { mode: "json" }).$type<readonly string[]>(),
    /** When the channel told that its author took it back, milliseconds UTC. */
    deletedAt: integer("deleted_at"),
    /** Written to the office alone: no wall shows its words or its author. */
    isPrivate: integer("is_private", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    uniqueIndex("post_natural_key").on(table.channel, table.externalId),
    index("post_conversation").on(table.channel, table.conversationId),
    index("post_author").on(table.channel, table.authorExternalId, table.id),
    // Few write to the office alone; the many posts of one who does not are passed by.
    index("post_private_author")
      .on(table.channel, table.authorExternalId, table.id)
      .where(sql`is_private = 1`),
    index("post_official_author")
      .on(table.channel, table.authorExternalId)
      .where(sql`role <> 'citizen'`),
    // Where a post stands that others pass on or quote, when its author takes it back.
    index("post_reposts")
      .on(table.channel, sql`(reposts ->> 'externalId')`)
      .where(sql`reposts IS NOT NULL`),
    index("post_quotes")
      .on(table.channel, sql`(quotes ->> 'externalId')`)
      .where(sql`quotes IS NOT NULL`),
    index("post_attachments")
      .on(table.id)
      .where(sql`instr(media, '"hash"') > 0`),
  ],
);

/** What a platform tells of a post and its account beside the words. It goes with them. */
export const postMeasure = sqliteTable(
  "post_measure",
  {
    postId: integer("post_id").primaryKey(),
    /** Since when the account is there. */
    authorSince: integer("author_since"),
    seen: integer("seen"),
    shared: integer("shared"),
    liked: integer("liked"),
    answered: integer("answered"),
    /** By which posts of all platforms are compared: `reach.ts` of the domain. */
    width: integer("width").notNull(),
    measuredAt: integer("measured_at").notNull(),
  },
  (table) => [
    index("post_measure_width")
      .on(table.width)
      .where(sql`width > 0`),
  ],
);

/** Every version of a post as the channel sent it, compressed. In its own table, for it is large and seldom read. */
export const postPayload = sqliteTable(
  "post_payload",
  {
    id: integer("id").primaryKey(),
    postId: integer("post_id")
      .notNull()
      .references(() => post.id),
    versionId: text("version_id").notNull(),
    versionIndex: integer("version_index").notNull(),
    recordedAt: integer("recorded_at").notNull(),
    /** Raw DEFLATE of UTF-8 JSON. */
    payload: blob("payload", { mode: "buffer" }).notNull(),
  },
  (table) => [uniqueIndex("post_payload_version").on(table.postId, table.versionId)],
);
