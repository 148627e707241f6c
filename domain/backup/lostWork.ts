import { z } from "zod";

/** The kinds of work that a person is told of before a record goes back to an earlier moment. */
export const LOST_KINDS = ["marks", "notes", "replies", "reports", "letters", "others"] as const;
export type LostKind = (typeof LOST_KINDS)[number];

/**
 * What a record has that a backup of it has not. Posts and cases come again with what is fetched; acts of people do not. `mails` were sent to officers in that
 * time: the restored record does not know of them.
 */
export const lostWorkSchema = z.strictObject({
  posts: z.int().min(0),
  cases: z.int().min(0),
  acts: z.record(z.enum(LOST_KINDS), z.int().min(0)),
  mails: z.int().min(0),
  /** The last event of it, milliseconds UTC; null where it is unknown. */
  until: z.int().nullable(),
});
export type LostWork = z.infer<typeof lostWorkSchema>;

/** Which kind an event is that a person made; by its type. */
export function lostKindOf(type: string): LostKind {
  return KIND_OF_TYPE[type] ?? "others";
}

const KIND_OF_TYPE: Readonly<Record<string, LostKind | undefined>> = {
  marked: "marks",
  "additionally-marked": "marks",
  noted: "notes",
  "reply-prepared": "replies",
  "reply-approved": "replies",
  "reply-sent": "replies",
  "atr-sent": "reports",
  "atr-returned": "reports",
  disposed: "reports",
  "interim-replied": "reports",
  "letter-issued": "letters",
  "letter-sent": "letters",
};
