import { z } from "zod";
import { ok } from "../platform/platform.ts";
import type { Endpoint, Platform } from "../platform/platform.ts";
import {
  activityForbidden,
  duplicateSubscription,
  invalidRequest,
  noSuchPath,
  notFound,
  privateEventForbidden,
} from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";
import { ACTIVITY_EVENTS, presentSubscription } from "../platform/subscriptions.ts";

const creationSchema = z.strictObject({
  event_type: z.enum(ACTIVITY_EVENTS),
  filter: z.strictObject({
    user_id: z.string().regex(/^[0-9]{1,19}$/),
    keyword: z.string().optional(),
    direction: z.enum(["inbound", "outbound"]).optional(),
  }),
  tag: z.string().min(1).max(200).optional(),
});

/** What a plan without the Activity API says; null where the plan has it. */
export function activityRefusal({ activity }: Platform): Problem | null {
  if (activity === "granted") return null;
  return activity === "forbidden" ? activityForbidden : noSuchPath;
}

export const subscriptionsReadEndpoint: Endpoint = {
  name: "activity-read",
  method: "GET",
  path: /^\/2\/activity\/subscriptions$/,
  token: "any",
  parameters: { max_results: { kind: "integer", min: 1, max: 1_000 }, pagination_token: { kind: "text", maxLength: 100 } },
  required: [],
  answer: (platform) => {
    const refusal = activityRefusal(platform);
    if (refusal) return refusal;
    const { all } = platform.subscriptions;
    return ok({ ...(all.length > 0 && { data: all.map(presentSubscription) }), meta: { result_count: all.length } });
  },
};

export const subscriptionsWriteEndpoint: Endpoint = {
  name: "activity-write",
  method: "POST",
  path: /^\/2\/activity\/subscriptions$/,
  token: "any",
  parameters: {},
  required: [],
  answer: (platform, { body, isUser }) => {
    const refusal = activityRefusal(platform);
    if (refusal) return refusal;
    const creation = creationSchema.safeParse(body);
    if (!creation.success) return invalidRequest([{ name: "event_type", value: "", message: "The subscription is not as X documents it" }]);
    const { event_type: event, filter, tag } = creation.data;
    // What is private of an account is told only to those whom the account has let in: mentions too (docs.x.com, "X Activity API", November 2026).
    const isMention = event === "post.mention.create";
    if ((isMention || /^(dm|chat)\./.test(event)) && !isUser) return privateEventForbidden;
    if (isMention && !platform.tellsMentions) return privateEventForbidden;
    const made = platform.subscriptions.add({ event, userId: filter.user_id, tag: tag ?? null }, platform.now());
    if (made === null) return duplicateSubscription;
    const total = platform.subscriptions.all.length;
    return ok({
      data: { subscription: presentSubscription(made), total_subscriptions_for_instance_id: total },
      meta: { total_subscriptions: total },
    });
  },
};

export const subscriptionDeleteEndpoint: Endpoint = {
  name: "activity-delete",
  method: "DELETE",
  path: /^\/2\/activity\/subscriptions\/([^/]+)$/,
  token: "app",
  parameters: {},
  required: [],
  answer: (platform, { pathValue }) => {
    const refusal = activityRefusal(platform);
    if (refusal) return refusal;
    const deleted = platform.subscriptions.remove(pathValue);
    if (!deleted) return { status: 404, body: { ...notFound("user", "subscription_id", pathValue), status: 404 } };
    return ok({ data: { deleted }, meta: { total_subscriptions: platform.subscriptions.all.length } });
  },
};
