import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReplyLanguage, ReplyRefusal } from "#domain/grievance/reply.ts";
import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import type { OpenPostState } from "#domain/invitation/openPost.ts";
import { invitationCampaign } from "./campaign.ts";

/**
 * Open posts that the program publishes: one for each language of a campaign. Not derived, as campaigns are not. By trigger none is tried
 * unless its campaign runs, none counts as out that was not tried, and what is out stays so.
 */
export const openPost = sqliteTable(
  "open_post",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => invitationCampaign.id),
    language: text("language").$type<ReplyLanguage>().notNull(),
    channel: text("channel").$type<InvitingChannel>().notNull(),
    state: text("state").$type<OpenPostState>().notNull(),
    /** Who asked for it to be published, and when; times are milliseconds UTC. */
    requestedAt: integer("requested_at").notNull(),
    requestedBy: text("requested_by").notNull(),
    /** Since it was asked for last. */
    attempts: integer("attempts").notNull(),
    attemptedAt: integer("attempted_at"),
    /** The newest post that stood there before the first of these attempts: what came of them is newer. Null where there was none. */
    newestBeforeId: text("newest_before_id"),
    /** By the platform's clock. */
    newestBeforeAt: integer("newest_before_at"),
    sentAt: integer("sent_at"),
    externalId: text("external_id"),
    refusalCode: text("refusal_code").$type<ReplyRefusal>(),
    refusalDetail: text("refusal_detail"),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.language] })],
);
