import { z } from "zod";
import type { Locale } from "#contract/settings.ts";
import { LONGEST_LETTERHEAD_LINE, LONGEST_NUMBER_PREFIX } from "#domain/letter/number.ts";
import type { MessageId } from "../../i18n/en.ts";

/** The lines that stand in both languages; one that is left empty is left out on paper. */
export const LINES = ["government", "office", "address", "signatory.name", "signatory.designation"] as const;
/** Hindi first: most letters go out in it. */
export const LANGUAGES = ["hi", "en"] as const satisfies readonly Locale[];

const line = z
  .string()
  .trim()
  .max(LONGEST_LETTERHEAD_LINE, "letterhead.fault.long" satisfies MessageId);
const bilingual = z.object({ hi: line, en: line });

/** As the engine has it, with a sentence for each fault. */
export const letterheadForm = z.object({
  government: bilingual,
  office: bilingual,
  address: bilingual,
  signatory: z.object({ name: bilingual, designation: bilingual }),
  contact: line,
  numberPrefix: z
    .string()
    .trim()
    .min(1, "letterhead.fault.prefix" satisfies MessageId)
    .max(LONGEST_NUMBER_PREFIX, "letterhead.fault.prefix" satisfies MessageId),
});
