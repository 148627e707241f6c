import { z } from "zod";

/** Where somebody can be written to who came by telephone, letter, visit or a portal. */
export interface Contact {
  /** Ten digits of a mobile telephone; null where none was given: a landline takes no SMS. */
  readonly mobile: string | null;
  readonly email: string | null;
}

const NOWHERE: Contact = { mobile: null, email: null };

const givenSchema = z.looseObject({
  phone: z.string().max(200).nullable().optional().catch(null),
  email: z.string().max(400).nullable().optional().catch(null),
});

/** Reads it from what was typed in, or from the row of a portal: only from the fields for it, since in the words stand other people's numbers too. */
export function contactIn(given: unknown): Contact {
  const read = givenSchema.safeParse(given);
  return read.success ? { mobile: mobileOf(read.data.phone ?? ""), email: emailOf(read.data.email ?? "") } : NOWHERE;
}

/** The first mobile number of a field; people write several, with +91 or 0 in front. */
function mobileOf(field: string): string | null {
  const written = field.normalize("NFKC").replaceAll(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966));
  for (const part of written.split(/[,;/|\n]/u)) {
    const digits = part.replaceAll(/\D+/gu, "").replace(/^(?:0091|91(?=\d{10}$)|0)/u, "");
    if (/^[6-9]\d{9}$/u.test(digits)) return digits;
  }
  return null;
}

function emailOf(field: string): string | null {
  for (const part of field.normalize("NFKC").split(/[\s,;|<>"]+/u)) {
    const address = part.toLowerCase();
    if (address.length <= 254 && /^[a-z0-9._%+-]{1,64}@[a-z0-9.-]+$/u.test(address) && /\.[a-z]{2,}$/u.test(address)) return address;
  }
  return null;
}
