import type { Channel } from "#domain/post/channel.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Writer } from "#db/connection.ts";
import { campaignById } from "#db/invitations/campaigns.ts";
import {
  isOpenPost,
  nextOpenPost,
  noteOpenPostAttempt,
  noteOpenPostRefused,
  noteOpenPostSent,
  noteOpenPostWithdrawn,
  openPostState,
  openPostsWithoutOutcome,
} from "#db/invitations/openPosts.ts";
import type { OpenPostToSend } from "#db/invitations/openPosts.ts";
import type { OpenPostToPost, NewestPost } from "../../core/ports/replySender.ts";
import type { Outgoing, OutgoingQueue } from "./outgoing.ts";

/**
 * Open posts of campaigns. Before the first attempt the platform is asked for the newest post that is there: what comes of the
 * attempt is newer, and can be looked for without a clock. One whose campaign paused meanwhile is still looked for, and not tried again.
 */
export function outgoingOpenPosts(record: Writer, channel: Channel, now: () => number): OutgoingQueue {
  return {
    next() {
      const row = nextOpenPost(record, channel);
      return row && outgoing(record, row, now);
    },
    withoutOutcome: () => openPostsWithoutOutcome(record, channel).map((row) => outgoing(record, row, now)),
  };
}

function outgoing(record: Writer, row: OpenPostToSend, now: () => number): Outgoing {
  const { campaignId, language, channel, text, attempts, newestBeforeId } = row;
  const key = `${campaignId}:${language}`;
  let newestBefore: NewestPost | null = newestBeforeId === null ? null : { id: newestBeforeId, at: row.newestBeforeAt };
  const toPost = (): OpenPostToPost => {
    return { key, text, newestBefore, isKnown: (externalId) => isOpenPost(record, channel, externalId) };
  };
  let foundId: string | null = null;
  const refused: Outgoing["refused"] = (code, detail) => noteOpenPostRefused(record, row, code, detail.slice(0, 1_000));

  return {
    key: `open post ${key}`,
    priceUsd: (sender, settings) => sender.priceOf(text, settings, false),
    ...(attempts === 0 && {
      async prepare({ openPosts }, signal) {
        const { mark = null, reads = 0 } = (await openPosts?.newest(signal)) ?? {};
        newestBefore = mark;
        if (openPosts === undefined || !mayBeOutAlready(record, campaignId)) return reads;
        const found = await openPosts.find({ ...toPost(), newestBefore: null }, signal);
        foundId = found.externalId;
        return reads + found.reads;
      },
    }),
    attempt(sender, settings) {
      return record.transaction(() => {
        const state = openPostState(record, row);
        if (state !== "approved" && state !== "attempting") return false;
        if (campaignById(record, campaignId)?.state !== "running") {
          noteOpenPostWithdrawn(record, row);
          return false;
        }
        noteOpenPostAttempt(record, row, newestBefore, now());
        const objection = sender.openPosts === undefined ? NO_OPEN_POSTS : sender.objectionTo(text, settings, false);
        if (objection !== null) refused(...objection);
        return objection === null;
      });
    },
    isAsBefore: () => openPostState(record, row) === row.state,
    post: async ({ openPosts }, signal) =>
      foundId !== null
        ? { kind: "sent", externalId: foundId }
        : ((await openPosts?.post(toPost(), signal)) ?? { kind: "refused", code: "other", detail: "" }),
    find: async ({ openPosts }, { signal }) => (await openPosts?.find(toPost(), signal)) ?? { externalId: null, reads: 0 },
    sent: (externalId) => noteOpenPostSent(record, row, externalId, now()),
    refused,
  };
}

/** A restored record has forgotten what was published after its backup. */
function mayBeOutAlready(record: Writer, campaignId: string): boolean {
  const restored = restoredFrom(record);
  return restored !== null && (campaignById(record, campaignId)?.approvedAt ?? 0) < restored.at;
}

const NO_OPEN_POSTS = ["other", "Nothing is published on this channel but answers; it was not sent."] as const;
