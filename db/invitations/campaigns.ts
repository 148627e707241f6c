import { desc, eq, sql } from "drizzle-orm";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf } from "../schema/columns.ts";
import { invitationCampaign } from "../schema/campaign.ts";
import { changeAny } from "../ask.ts";

/** Times are milliseconds UTC; people stand by their ids. `leftOut` is null before the list was made. */
export interface Campaign extends Readonly<typeof invitationCampaign.$inferSelect> {}

/** All of them, the newest first. */
export function campaigns(reader: Reader): readonly Campaign[] {
  return statements(reader).all.all();
}

export function campaignById(reader: Reader, id: string): Campaign | null {
  return statements(reader).byId.get({ id }) ?? null;
}

/** Those whose list is worked through now, the one that was made first before the others. */
export function runningCampaigns(reader: Reader): readonly Campaign[] {
  return campaigns(reader)
    .toReversed()
    .filter(({ state }) => state === "running");
}

/** Writes a campaign down as it is. Throws where it would change the words of one that was approved. */
export function putCampaign(writer: Writer, campaign: Campaign): void {
  const row = { ...campaign, leftOut: campaign.leftOut === null ? null : JSON.stringify(campaign.leftOut) };
  statements(writer).put.run(row);
}

/** Only a draft can go: of what was approved the record keeps who approved it. */
export const removeDraft = changeAny<[id: string]>("DELETE FROM invitation_campaign WHERE id = ? AND state = 'draft'");

const statements = perConnection(({ drizzle, sqlite }) => {
  const fields = fieldsOf(invitationCampaign);
  const all = () => drizzle.select().from(invitationCampaign);
  const changing = fields.filter(({ field }) => !["id", "createdAt", "createdBy"].includes(field));
  return {
    all: all()
      .orderBy(desc(invitationCampaign.createdAt), desc(sql`rowid`))
      .prepare(),
    byId: all()
      .where(eq(invitationCampaign.id, sql.placeholder("id")))
      .prepare(),
    put: sqlite.prepare(`${insertionOf(invitationCampaign, fields)} ON CONFLICT (id) DO UPDATE SET ${assignmentsOf(changing, "excluded")}`),
  };
});
