import type { CampaignDraft, CampaignState } from "#domain/invitation/campaign.ts";
import type { LeftOut } from "#domain/invitation/whoIsInvited.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { invitationCampaign } from "../schema/campaign.ts";

export interface Campaign extends CampaignDraft {
  readonly id: string;
  readonly state: CampaignState;
  readonly openPostId: string | null;
  /** Times are milliseconds UTC; people stand by their ids. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly approvedAt: number | null;
  readonly approvedBy: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** As the list was made; null before. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>> | null;
}

/** All of them, the newest first. */
export function campaigns(reader: Reader): readonly Campaign[] {
  return statements(reader)
    .all.all()
    .map((row) => campaignOf(row));
}

export function campaignById(reader: Reader, id: string): Campaign | null {
  const row = statements(reader).byId.get(id);
  return row === undefined ? null : campaignOf(row);
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
export function removeDraft(writer: Writer, id: string): boolean {
  return statements(writer).remove.run(id).changes > 0;
}

type Row = Omit<Campaign, "leftOut"> & { readonly leftOut: string | null };

function campaignOf(row: Row): Campaign {
  return { ...row, leftOut: row.leftOut === null ? null : (JSON.parse(row.leftOut) as Campaign["leftOut"]) };
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(invitationCampaign);
  const columns = selectionOf(fields);
  const changing = fields.filter(({ field }) => !["id", "createdAt", "createdBy"].includes(field));
  return {
    all: sqlite.prepare<[], Row>(`SELECT ${columns} FROM invitation_campaign ORDER BY created_at DESC, rowid DESC`),
    byId: sqlite.prepare<[string], Row>(`SELECT ${columns} FROM invitation_campaign WHERE id = ?`),
    put: sqlite.prepare<[Row]>(
      `${insertionOf(invitationCampaign, fields)} ON CONFLICT (id) DO UPDATE SET ${assignmentsOf(changing, "excluded")}`,
    ),
    remove: sqlite.prepare<[string]>("DELETE FROM invitation_campaign WHERE id = ? AND state = 'draft'"),
  };
});
