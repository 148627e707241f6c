import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { orderFaultsOf } from "#domain/clock/limit.ts";
import { slaPolicySchema } from "#domain/clock/policy.ts";
import { words } from "./fields.ts";

const policyInForceSchema = z.strictObject({
  policy: slaPolicySchema,
  /** True while nobody has changed anything. */
  isDefault: z.boolean(),
});
export type PolicyInForce = z.infer<typeof policyInForceSchema>;

const categorySchema = z.strictObject({
  department: departmentCodeSchema,
  code: z.string(),
  label: words,
});

/** Their order can be judged only where each of the times is one: working hours that end before they begin hold no instant. */
export const newPolicySchema = slaPolicySchema.refine((policy) => orderFaultsOf(policy).size === 0, {
  when: ({ issues }) => issues.length === 0,
});

/** The times within which citizens are to be answered. */
export const policyContract = {
  get: oc.output(policyInForceSchema),
  /** Counts from now on: due times that were given stay, and the clock looks at every open case again. */
  put: oc.input(newPolicySchema).output(policyInForceSchema),
  /** The categories that a rule may name. */
  categories: oc.output(z.array(categorySchema)),
  /** A person says that the machine's clock is right, or has seen that the record goes ahead of it: its acts go on. */
  confirmClock: oc.output(z.strictObject({})),
  /** Back to the program's own. */
  reset: oc.output(policyInForceSchema),
};
