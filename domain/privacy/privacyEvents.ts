import { z } from "zod";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { grievanceIdSchema } from "../grievance/actions.ts";
import { breachSchema, NOTICES } from "./breach.ts";
import { HOLDS } from "./holds.ts";
import { heldCountsSchema, OUTCOMES, WISHES } from "./request.ts";
import { retentionPolicySchema, RETAINED } from "./retentionPolicy.ts";

const instant = z.int();
const id = z.uuid();
/** The number of a file of the office. */
export const fileNumberSchema = z.string().trim().min(1).max(100);
/** In the words of an official: no name and no words of a citizen belong in it. */
export const reasonSchema = z.string().trim().min(1).max(500);
const countsByKind = z.partialRecord(z.enum(RETAINED), z.int().nonnegative());

const payloads = {
  /** By an administrator; the policy itself stands in the settings. */
  "retention-set": retentionPolicySchema,
  /** What one run of the day erased, in numbers. */
  "retention-run": z.strictObject({ erased: countsByKind, held: z.int().nonnegative() }),
  "legal-hold-set": z.strictObject({ grievanceId: grievanceIdSchema, ticket: z.string().max(40), reason: reasonSchema }),
  "legal-hold-lifted": z.strictObject({ grievanceId: grievanceIdSchema }),
  "request-received": z.strictObject({
    requestId: id,
    number: fileNumberSchema,
    wish: z.enum(WISHES),
    receivedAt: instant,
    dueAt: instant,
  }),
  /** Somebody looked at what is held of a person. */
  "request-looked-up": z.strictObject({ requestId: id, accounts: z.int().nonnegative() }),
  "request-exported": z.strictObject({ requestId: id, counts: heldCountsSchema }),
  "request-erased": z.strictObject({
    requestId: id,
    reason: reasonSchema,
    counts: heldCountsSchema,
    /** Cases that were left, by ticket; the first thousand. */
    held: z.array(z.strictObject({ ticket: z.string().max(40), why: z.array(z.enum(HOLDS)) })).max(1_000),
  }),
  "request-settled": z.strictObject({ requestId: id, outcome: z.enum(OUTCOMES), reason: z.string().trim().max(500) }),
  "breach-recorded": z.strictObject({ breachId: id, report: breachSchema }),
  /** The whole report again, as it is from then on. */
  "breach-revised": z.strictObject({ breachId: id, report: breachSchema }),
  "breach-told": z.strictObject({ breachId: id, notice: z.enum(NOTICES), at: instant }),
  "breach-term-extended": z.strictObject({ breachId: id, until: instant }),
  "breach-closed": z.strictObject({ breachId: id }),
  "breach-exported": z.strictObject({ breachId: id }),
} as const;

/** What is recorded of the obligations under the data protection rules. Nothing in it names a citizen or holds their words. */
export type PrivacyEvent = EventOfTable<typeof payloads>;
export type PrivacyEventType = keyof typeof payloads;
export type EventOf<Type extends PrivacyEventType> = Extract<PrivacyEvent, { readonly type: Type }>;

/** See {@link parseEvent}. */
export function parsePrivacyEvent(type: string, version: number, payload: unknown): PrivacyEvent | null {
  return parseEvent(payloads, type, version, payload);
}
