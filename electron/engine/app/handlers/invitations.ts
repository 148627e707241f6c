import { campaignSchema } from "#contract/invitations.ts";
import type { ListedCampaign } from "#contract/invitations.ts";
import { maskKnown } from "#domain/text/mask.ts";
import { openPostAddress } from "#domain/invitation/openPost.ts";
import type { Channel } from "#domain/post/channel.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { caseOfTypedNumber } from "#db/search/caseOfTicket.ts";
import { campaignById, campaigns, removeDraft } from "#db/invitations/campaigns.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { openPostsOf } from "#db/invitations/openPosts.ts";
import { authorOfCase, authorOfHandle, countOptOuts, hasOptedOut, optOut, optOuts } from "#db/invitations/optOuts.ts";
import { saveDraft, step } from "../../services/invitations/campaignCommands.ts";
import type { CampaignCommandContext, CampaignRefusal } from "../../services/invitations/campaignCommands.ts";
import { campaignReport } from "../../services/invitations/campaignReport.ts";
import { reportTable } from "../../services/invitations/reportTable.ts";
import { takeBack } from "../../services/invitations/inviter.ts";
import { listOf } from "../../services/invitations/listing.ts";
import { publish } from "../../services/invitations/openPostCommands.ts";
import { FACEBOOK_KIND, facebookValuesSchema } from "../../channels/facebook/form.ts";
import { systemClock } from "../../core/time/clock.ts";
import { rehearsedTable } from "../../services/tables/rehearsedTable.ts";
import { writeTable } from "../../services/tables/writeTable.ts";
import type { HandlerContext } from "./context.ts";
import { actorOf, needs, reads } from "./guards.ts";

const MOST_LISTED = 200;

export const invitationsHandlers = {
  list: reads.invitations.list.handler(({ context }) => campaigns(context.record).map((each) => listed(context, each))),

  preview: reads.invitations.preview.handler(({ context, input }) => {
    const { invited, leftOut } = listOf(context.record, input, { ourUserId: context.invitations.ourUserId(), now: context.now() });
    return { invited: invited.length, inHindi: invited.filter(({ post }) => post.language === "hi").length, leftOut };
  }),

  save: needs("prepare-reply").invitations.save.handler(({ context, input, errors }) => {
    const saved = saveDraft(actingOf(context), input.id, input.draft);
    if (saved.refusal !== null) throw errors[CODES[saved.refusal]]();
    context.changes.announce("record");
    return listed(context, saved.campaign);
  }),

  remove: needs("prepare-reply").invitations.remove.handler(({ context, input, errors }) => {
    if (campaignById(context.record, input.id) === null) throw errors.NOT_FOUND();
    if (!removeDraft(context.writer, input.id)) throw errors.WRONG_STATE();
    context.changes.announce("record");
    return { removed: true as const };
  }),

  step: needs("prepare-reply").invitations.step.handler(({ context, input, errors }) => {
    // To stop is everybody's right who prepares; what sends needs the right to approve.
    if (input.step === "approve" || input.step === "start") actorOf(context, "approve-reply");
    const acted = step(actingOf(context), input.id, input.step, input.openPost);
    if (acted.refusal !== null) throw errors[CODES[acted.refusal]]();
    context.invitations.wake();
    context.changes.announce("record");
    return listed(context, acted.campaign);
  }),

  publish: needs("approve-reply").invitations.publish.handler(({ context, input, errors }) => {
    const acted = publish(actingOf(context), input.id, input.address);
    if (acted.refusal !== null) throw errors[CODES[acted.refusal]]();
    // Anyone who asks for it once more says that what held the channel was mended.
    if (input.address === null) context.replies.restart(acted.campaign.channel);
    context.changes.announce("record");
    return listed(context, acted.campaign);
  }),

  report: reads.invitations.report.handler(({ context, input, errors }) => {
    const campaign = campaignById(context.record, input.id);
    if (campaign === null) throw errors.NOT_FOUND();
    return reportOf(context, campaign);
  }),

  export: needs("export").invitations.export.handler(({ context, input, errors }) => {
    const campaign = campaignById(context.record, input.id);
    if (campaign === null) throw errors.NOT_FOUND();
    return writeTable(rehearsedTable(reportTable(campaign, reportOf(context, campaign), input.locale), context.rehearsal), input.format);
  }),

  optOuts: {
    list: reads.invitations.optOuts.list.handler(({ context: { record } }) => ({
      count: countOptOuts(record),
      optOuts: optOuts(record, MOST_LISTED).map(({ channel, handle, at, by }) => ({
        channel,
        handle: maskKnown(handle),
        at,
        isOwn: by === "engine",
      })),
    })),

    add: needs("prepare-reply").invitations.optOuts.add.handler(({ context, input, errors }) => {
      const who = authorOf(context, input);
      if (who === null) throw errors.UNKNOWN();
      const { writer, actor } = context;
      const isNew = writer.transaction(() => {
        const added = optOut(writer, { ...who, at: context.now(), by: actor, postExternalId: null });
        takeBack(actingOf(context), "opted-out", ({ channel, authorId }) => hasOptedOut(writer, channel, authorId));
        return added;
      });
      context.changes.announce("record");
      return { isNew };
    }),
  },
};

const CODES = {
  "not-found": "NOT_FOUND",
  "wrong-state": "WRONG_STATE",
  rehearsal: "REHEARSAL",
  "no-open-post": "NO_OPEN_POST",
  "hidden-open-post": "HIDDEN_OPEN_POST",
  "cannot-write": "CANNOT_WRITE",
  "too-long": "TOO_LONG",
  "web-address": "WEB_ADDRESS",
} as const satisfies Readonly<Record<CampaignRefusal, string>>;

function actingOf(context: HandlerContext & { readonly actor: string }): CampaignCommandContext {
  const { writer, rehearsal, settings, invitations, replies, policy, actor, now } = context;
  const writesOn = (channel: Channel) => replies.writesOn(channel);
  const ourPageId = () => facebookValuesSchema.safeParse(settings.channel(FACEBOOK_KIND)?.values).data?.pageId ?? null;
  return {
    record: writer,
    rehearsal,
    ourUserId: () => invitations.ourUserId(),
    ourPageId,
    writesOn,
    policy,
    clock: { ...systemClock, now },
    actor,
  };
}

function authorOf({ record }: HandlerContext, { channel, who }: { readonly channel: "x" | "facebook"; readonly who: string }) {
  const numbered = caseOfTypedNumber(record, who);
  if (numbered !== null) return authorOfCase(record, numbered.id);
  const authorId = authorOfHandle(record, channel, who.replace(/^@/u, ""));
  return authorId === null ? null : { channel, authorId };
}

function reportOf({ record, rules, now }: HandlerContext, campaign: Campaign) {
  return campaignReport(record, campaign, { understand: rules.understand, now: now() });
}

/** With how its open posts go, and without what only the report tells. */
function listed({ record }: HandlerContext, campaign: Campaign): ListedCampaign {
  const { leftOut: _, ...shown } = campaign;
  const { id, channel, openPostId } = campaign;
  const openPosts = openPostsOf(record, id).map(({ language, state, attemptedAt, sentAt, externalId, refusalCode, refusalDetail }) => ({
    language,
    state,
    attemptedAt,
    sentAt,
    address: externalId === null ? null : openPostAddress(externalId, channel),
    refusal: refusalCode === null ? null : { code: refusalCode, detail: refusalDetail ?? "" },
  }));
  const byHand = openPostId === null ? null : openPostAddress(openPostId, channel);
  const pausedByRestore = campaign.state === "paused" && restoredFrom(record)?.paused.includes(id) === true;
  return campaignSchema.parse({ ...shown, byHand, openPosts, pausedByRestore });
}
