import { readPartOf } from "../text/readPart.ts";
import { z } from "zod";
import { normaliseText } from "../text/normalise.ts";
import { importSourceSchema } from "./exportRow.ts";
import { trimEndOf } from "../text/trimLetters.ts";
import type { ImportSource } from "./exportRow.ts";

/** A case of a portal by its number there, as {@link caseNumberFrom} spells it. */
export interface PortalCase {
  readonly channel: ImportSource;
  readonly number: string;
}

/** Reads a number as a person typed it and spells it as the record does. */
export const portalCaseSchema = z.strictObject({
  channel: importSourceSchema,
  number: z.string().transform((typed, context) => {
    const number = caseNumberFrom(typed);
    if (number !== null) return number;
    context.addIssue({ code: "custom", message: "This is no case number" });
    return z.NEVER;
  }),
});

const LONGEST = 60;

/** One spelling of a case number: `cmoff / n / 2026 / 0123` is `CMOFF/N/2026/0123`, with ASCII digits. Null for a text without a digit or too long. */
export function caseNumberFrom(written: string): string | null {
  const plain = normaliseText(written)
    .toUpperCase()
    .split(/([/\\-])/u)
    .map((part, index, parts) => trimWithin(part, index, parts.length))
    .join("")
    .replaceAll("\\", "/")
    .replace(/^[#'`"]+/u, "");
  return accepted(trimEndOf(plain, /[.,;:'"]/u).trim());
}

/** Removes space around separators; that before the first part and after the last stays. */
function trimWithin(part: string, index: number, count: number): string {
  const begun = index > 0 ? part.trimStart() : part;
  return index < count - 1 ? begun.trimEnd() : begun;
}

function accepted(plain: string): string | null {
  return /\d/u.test(plain) && plain.length <= LONGEST && WRITTEN.test(plain) ? plain : null;
}

const WRITTEN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}/ ._-]*$/u;

/** The numbers of portal cases that a text mentions, each once, in the order of the text; at most ten. */
export function caseNumbersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [mention] of normaliseText(readPartOf(text)).toUpperCase().matchAll(MENTION)) {
    const number = caseNumberFrom(mention.replaceAll(/\s+/gu, ""));
    if (number !== null && found.size < MOST_MENTIONS) found.add(number);
  }
  return [...found];
}

const MOST_MENTIONS = 10;
/** `CMOFF/N/2026/123456`, `CMOFF-2026-123456`, `HS/2026/00123`: letters, perhaps a part of one to three, a year, a running number. */
const MENTION = /(?<![\p{L}\p{N}/])[A-Z]{2,10}\s?[/-]\s?(?:[A-Z]{1,3}\s?[/-]\s?)?20\d\d\s?[/-]\s?\d{3,8}(?![\p{L}\p{N}])/gu;
