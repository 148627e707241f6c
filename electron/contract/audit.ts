import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { AUDIT_KINDS } from "#domain/audit/auditKinds.ts";
import { count, instant, words } from "./fields.ts";
import { localeSchema } from "./locale.ts";
import { madeInPiecesSchema, tableFormatSchema } from "./tables.ts";

const filterSchema = z.strictObject({
  kind: z.enum(AUDIT_KINDS).nullable(),
  /** A person's id, or a name such as `engine`; null for everybody. */
  actor: z.string().max(100).nullable(),
  /** The second one excluded; null for no bound. */
  from: instant.nullable(),
  until: instant.nullable(),
  text: z.string().trim().max(200),
});
export type AuditFilter = z.infer<typeof filterSchema>;

const cursorSchema = z.strictObject({ at: instant, position: count });

const entrySchema = z.strictObject({
  id: z.string(),
  at: instant,
  kind: z.enum(AUDIT_KINDS),
  /** Who did it, by name. */
  who: words,
  what: words,
  ticket: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof entrySchema>;

export const auditContract = {
  /** Newest first; `before` is the `next` of the page before, null at the end. */
  list: oc
    .input(filterSchema.extend({ before: cursorSchema.nullable().default(null), limit: z.int().min(1).max(200).default(100) }))
    .output(z.strictObject({ entries: z.array(entrySchema), next: cursorSchema.nullable() })),
  /** The newest of what the filter finds, as a table. Ending the iterator gives it up. */
  export: oc.input(filterSchema.extend({ format: tableFormatSchema, locale: localeSchema })).output(eventIterator(madeInPiecesSchema)),
};
