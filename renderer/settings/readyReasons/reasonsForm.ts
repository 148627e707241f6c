import { z } from "zod";
import { REASON_KINDS } from "#domain/readyWords/reasonKinds.ts";
import type { ReasonKind } from "#domain/readyWords/reasonKinds.ts";
import {
  LONGEST_REASON,
  MOST_REASONS,
  ownReasons,
  reasonsFor,
  type ReadyReason,
  type ReasonSettings,
} from "#domain/readyWords/reasonSettings.ts";

const LANGUAGES = ["hi", "en"] as const;

const text = z.string().trim().min(1, { message: "readyReasons.fault.empty" }).max(LONGEST_REASON, { message: "readyReasons.fault.long" });

const list = z
  .array(z.object({ hi: text, en: text }))
  .max(MOST_REASONS)
  .superRefine((reasons, context) => {
    for (const language of LANGUAGES)
      for (const [index, reason] of reasons.entries())
        if (reasons.findIndex((each) => each[language] === reason[language]) < index)
          context.addIssue({ code: "custom", path: [index, language], message: "readyReasons.fault.twice" });
  });

/** From the fields of all lists to what is stored. */
export const reasonsFormSchema = z.object({ reasons: z.record(z.enum(REASON_KINDS), list) }).transform(({ reasons }): ReasonSettings => {
  const own: ReasonSettings = {};
  for (const kind of REASON_KINDS) {
    const stored = ownReasons(kind, reasons[kind]);
    if (stored !== undefined) own[kind] = stored;
  }
  return own;
});
export type ReasonsForm = z.input<typeof reasonsFormSchema>;

export function reasonsFormOf(settings: ReasonSettings): ReasonsForm {
  const lists = REASON_KINDS.map((kind) => [kind, reasonsFor(kind, settings).map(({ hi, en }): ReadyReason => ({ hi, en }))] as const);
  return { reasons: Object.fromEntries(lists) as Record<ReasonKind, ReadyReason[]> };
}
