import { categories } from "#domain/understanding/categories.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const policyHandlers = {
  get: reads.policy.get.handler(({ context }) => inForce(context)),

  categories: reads.policy.categories.handler(() => [...categories()]),

  put: needs("policies").policy.put.handler(({ context, input }) => {
    context.policies.put(input);
    context.changes.announce("settings");
    return inForce(context);
  }),

  confirmClock: needs("triage").policy.confirmClock.handler(({ context }) => {
    context.confirmClock(context.actor);
    return {};
  }),

  reset: needs("policies").policy.reset.handler(({ context }) => {
    context.policies.reset();
    context.changes.announce("settings");
    return inForce(context);
  }),
};

function inForce({ policies }: HandlerContext) {
  return { policy: policies.current(), isDefault: policies.isDefault() };
}
