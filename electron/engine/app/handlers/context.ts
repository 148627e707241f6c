import { implement } from "@orpc/server";
import type { ImplementerInternalWithMiddlewares } from "@orpc/server";
import { contract } from "#contract/contract.ts";
import type { Contract } from "#contract/contract.ts";
import type { contextOf } from "../parts/contextOf.ts";
import { auditing } from "./auditing.ts";
import { comparableInput } from "./comparableInput.ts";
import { managing } from "./managing.ts";
import { scoping } from "./scoping.ts";

/** What the calls work on. An interface, so that the compiler names it and does not write it out in each handler. */
export interface HandlerContext extends ReturnType<typeof contextOf> {}

/** Named, for what the compiler infers is longer than it writes down. */
export const procedures: ImplementerInternalWithMiddlewares<Contract, HandlerContext, HandlerContext> = implement(contract)
  .$context<HandlerContext>()
  .use(comparableInput)
  .use(scoping)
  .use(managing)
  .use(auditing);

/** Who acts on a case, when, and by which rules. */
export function commandRulesOf({
  actor,
  now,
  policy,
  registry,
  understanding: { ruleScores, model },
}: HandlerContext & { readonly actor: string }) {
  return { actor, now: now(), policy: policy(), registry: registry(), ruleScores, model };
}
