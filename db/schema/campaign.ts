import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Audience, CampaignForm, CampaignState, InvitingChannel } from "#domain/invitation/campaign.ts";
import type { OpenPostChoice } from "#domain/invitation/openPost.ts";
import type { LeftOut } from "#domain/invitation/whoIsInvited.ts";
import type { Channel } from "#domain/post/channel.ts";

/** Campaigns that invite citizens. Not derived: only the installation that sends knows. From approval on a trigger keeps the words as they are. */
export const invitationCampaign = sqliteTable("invitation_campaign", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  form: text("form").$type<CampaignForm>().notNull(),
  channel: text("channel").$type<InvitingChannel>().notNull(),
  department: text("department").$type<DepartmentCode>().notNull(),
  district: text("district").$type<DistrictName>(),
  sinceDays: integer("since_days").notNull(),
  cases: text("cases").$type<Audience["cases"]>().notNull(),
  most: integer("most").notNull(),
  textHi: text("text_hi").notNull(),
  textEn: text("text_en").notNull(),
  perHour: integer("per_hour").notNull(),
  state: text("state").$type<CampaignState>().notNull(),
  /** In which language an open post is published. */
  openPostIn: text("open_post_in").$type<OpenPostChoice>().notNull().default("hi"),
  /** Of the open post, where a person has published it; those that the program publishes stand in `open_post`. */
  openPostId: text("open_post_id"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  approvedAt: integer("approved_at"),
  approvedBy: text("approved_by"),
  startedAt: integer("started_at"),
  endedAt: integer("ended_at"),
  /** How many were left out as the list was made, by reason: JSON text. */
  leftOut: text("left_out", { mode: "json" }).$type<Readonly<Partial<Record<LeftOut, number>>>>(),
});

/** Who is on the list of a campaign: every one with a post of theirs here, which their invitation answers. */
export const invitation = sqliteTable(
  "invitation",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => invitationCampaign.id),
    channel: text("channel").$type<Channel>().notNull(),
    authorId: text("author_id").notNull(),
    /** In the order of the list, from 0. */
    place: integer("place").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    postExternalId: text("post_external_id").notNull(),
    language: text("language").$type<ReplyLanguage>().notNull(),
    /** When it was given to the outbox; a trigger lets nobody be invited who has opted out, or who was lately. */
    preparedAt: integer("prepared_at"),
    /** Why it was left out after all. */
    leftOut: text("left_out").$type<LeftOut>(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.channel, table.authorId] }),
    index("invitation_author").on(table.channel, table.authorId, table.preparedAt),
    index("invitation_next")
      .on(table.campaignId, table.place)
      .where(sql`prepared_at IS NULL AND left_out IS NULL`),
  ],
);

/** Who wants no invitations. Kept for ever, by trigger. */
export const invitationOptOut = sqliteTable(
  "invitation_opt_out",
  {
    channel: text("channel").$type<Channel>().notNull(),
    authorId: text("author_id").notNull(),
    at: integer("at").notNull(),
    /** Who noted it: `engine` where they answered so themselves. */
    by: text("by").notNull(),
    /** The answer that says so. */
    postExternalId: text("post_external_id"),
  },
  (table) => [primaryKey({ columns: [table.channel, table.authorId] })],
);
