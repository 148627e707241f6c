import { z } from "zod";
import { PROGRAM_REASONS } from "./programReasons.ts";
import { REASON_KINDS } from "./reasonKinds.ts";
import type { ReasonKind } from "./reasonKinds.ts";

/** Each has a number key. */
export const MOST_REASONS = 9;
export const LONGEST_REASON = 200;

const reasonText = z.string().trim().min(1).max(LONGEST_REASON);
const readyReasonSchema = z.strictObject({ hi: reasonText, en: reasonText });
/** A reason in both languages. */
export type ReadyReason = z.infer<typeof readyReasonSchema>;

const reasonListSchema = z
  .array(readyReasonSchema)
  .max(MOST_REASONS)
  .refine((reasons) => hasEachOnce(reasons.map(({ hi }) => hi)) && hasEachOnce(reasons.map(({ en }) => en)), {
    message: "A reason is there twice",
  });

/** The reasons of the room, in their order; for what is left out the program's apply, and an empty list is none at all. */
export const reasonSettingsSchema = z.partialRecord(z.enum(REASON_KINDS), reasonListSchema);
export type ReasonSettings = z.infer<typeof reasonSettingsSchema>;

function hasEachOnce(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** The reasons in force. */
export function reasonsFor(kind: ReasonKind, settings: ReasonSettings): readonly ReadyReason[] {
  return settings[kind] ?? PROGRAM_REASONS[kind];
}

/** What is stored of a list: nothing where it is the program's own, so that it changes with the program. */
export function ownReasons(kind: ReasonKind, reasons: readonly ReadyReason[]): ReadyReason[] | undefined {
  const program = PROGRAM_REASONS[kind];
  const isProgram =
    reasons.length === program.length && reasons.every(({ hi, en }, index) => hi === program[index]?.hi && en === program[index]?.en);
  return isProgram ? undefined : reasons.map(({ hi, en }) => ({ hi, en }));
}

/** A field after a reason was chosen: it stands behind what is there, and goes again where it was there already. Nothing that a person typed is lost. */
export function toggleReason(text: string, reason: string): string {
  const at = placeOf(text, reason);
  if (at === null) {
    const before = text.trimEnd();
    return before === "" ? reason : `${before}${/[\p{L}\p{M}\p{N}]$/u.test(before) ? ";" : ""} ${reason}`;
  }
  const before = withoutEnd(text.slice(0, at));
  const after = text.slice(at + reason.length).replace(/^[;\s]+/u, "");
  return before === "" || after === "" ? before + after : `${before} ${after}`;
}

/** Without the semicolons and spaces at its end, from there on backwards: a pattern would begin at each of them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[;\s]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

export function holdsReason(text: string, reason: string): boolean {
  return placeOf(text, reason) !== null;
}

/** Where a reason stands in a text as a whole, not within another; null for nowhere. */
function placeOf(text: string, reason: string): number | null {
  for (let at = text.indexOf(reason); at >= 0; at = text.indexOf(reason, at + 1)) {
    if (
      /(?:^|\s)$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      /^(?:$|[;\s])/u.test(text.slice(at + reason.length, at + reason.length + 1))
    )
      return at;
  }
  return null;
}
