import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import type { CampaignDraft, CampaignStep } from "#domain/invitation/campaign.ts";
import type { Writer } from "#db/connection.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { openPostsOf } from "#db/invitations/openPosts.ts";
import type { OpenPostRow } from "#db/invitations/openPosts.ts";
import { systemClock } from "../../../core/time/clock.ts";
import { saveDraft, step } from "../campaignCommands.ts";
import type { CampaignActed, CampaignCommandContext } from "../campaignCommands.ts";
import { publish } from "../openPostCommands.ts";
import { DRAFT } from "./meeting.ts";

/** For tests: what an OSD does to campaigns that are open posts, in a record whose outbox sends them. */
export interface OpenPostDesk {
  approved(differences?: Partial<CampaignDraft>): Campaign;
  /** Drafts, approves, and has it published. */
  started(differences?: Partial<CampaignDraft>): Campaign;
  step(id: string, what: CampaignStep, address?: string): CampaignActed;
  publish(id: string, address?: string): CampaignActed;
  of(id: string, language?: ReplyLanguage): OpenPostRow | undefined;
}

export function openPostDesk(record: Writer, changed: Partial<CampaignCommandContext> = {}): OpenPostDesk {
  const context: CampaignCommandContext = {
    record,
    rehearsal: false,
    ourUserId: () => null,
    ourPageId: () => null,
    writesOn: () => true,
    policy: () => DEFAULT_SLA_POLICY,
    clock: systemClock,
    actor: "osd",
    ...changed,
  };
  const campaignIn = (acted: CampaignActed): Campaign => {
    if (acted.refusal !== null) throw new Error(acted.refusal);
    return acted.campaign;
  };
  const desk: OpenPostDesk = {
    approved(differences) {
      const { id } = campaignIn(saveDraft(context, null, { ...DRAFT, form: "open-post", ...differences }));
      return campaignIn(step(context, id, "approve"));
    },
    started: (differences) => campaignIn(desk.step(desk.approved(differences).id, "start")),
    step: (id, what, address) => step(context, id, what, address ?? null),
    publish: (id, address) => publish(context, id, address ?? null),
    of: (id, language = "hi") => openPostsOf(record, id).find((each) => each.language === language),
  };
  return desk;
}
