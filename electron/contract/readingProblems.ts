import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { READING_PROBLEM_REASONS } from "#domain/post/readingProblem.ts";
import { sourceFaultSchema } from "./sources.ts";
import { count, instant } from "./fields.ts";

const id = z.number().int().positive();

/** Something that came and could not be read, or not whole, and waits for a person. */
const listedReadingProblemSchema = z.strictObject({
  id,
  channel: channelSchema,
  /** What a person calls its source. */
  source: z.string(),
  reason: z.enum(READING_PROBLEM_REASONS),
  /** In the words of the platform or the reader. */
  detail: z.string(),
  /** Whom and what it seems to be about; null where that is not known, or not for anyone who asks. */
  title: z.string().nullable(),
  firstAt: instant,
  lastAt: instant,
  count,
  /** Of the whole; 0 where there are no bytes. */
  bytes: count,
  /** Of what is kept here: it can be looked at where there is any. */
  keptBytes: count,
  canBeReadAgain: z.boolean(),
});
export type ListedReadingProblem = z.infer<typeof listedReadingProblemSchema>;

/** `not-read`: it cannot be read now either; `gone`: it is neither here as a whole nor at its platform; `no-way`: it is no one thing that could be read, or its source is not set up. */
const readAgainOutcomeSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("read"), posts: count }),
  z.strictObject({ outcome: z.literal("not-read"), reason: z.enum(READING_PROBLEM_REASONS) }),
  z.strictObject({ outcome: z.literal("gone") }),
  z.strictObject({ outcome: z.literal("no-way") }),
  z.strictObject({ outcome: z.literal("failed"), fault: sourceFaultSchema, detail: z.string() }),
]);
export type ReadAgainOutcome = z.infer<typeof readAgainOutcomeSchema>;

const NOT_FOUND = { message: "It was read or dismissed meanwhile" };

export const readingProblemsContract = {
  /** The newest first, at most 200. */
  list: oc.output(z.strictObject({ total: count, problems: z.array(listedReadingProblemSchema) })),
  /** What came, or its beginning, as plain text in which nothing hides. */
  raw: oc
    .errors({ NOT_FOUND })
    .input(z.strictObject({ id }))
    .output(z.strictObject({ text: z.string(), bytes: count, keptBytes: count })),
  /** Reads it once more and records what it brings. */
  readAgain: oc.errors({ NOT_FOUND }).input(z.strictObject({ id })).output(readAgainOutcomeSchema),
  /** Takes them off the list and erases what was kept of them. */
  dismiss: oc.input(z.strictObject({ ids: z.array(id).min(1).max(200) })).output(z.strictObject({ dismissed: count })),
};
