import { z } from "zod";
import type { MessageId } from "../../i18n/en.ts";
import { latinDigits } from "../words/latinDigits.ts";

/** What a person typed, as `read` understands it; where it says null, `fault` is the sentence beside the field. */
export function typed<Value>(read: (text: string) => Value | null, fault: MessageId) {
  return z.string().transform((text, context): Value => {
    const value = read(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: fault });
    return z.NEVER;
  });
}

/** As {@link typed}, or null for a field that is left empty. */
export function typedOrEmpty<Value>(read: (text: string) => Value | null, fault: MessageId | ((text: string) => MessageId)) {
  return z.string().transform((text, context): Value | null => {
    const value = text.trim() === "" ? null : read(text.trim());
    if (value === null && text.trim() !== "")
      context.addIssue({ code: "custom", message: typeof fault === "string" ? fault : fault(text.trim()) });
    return value;
  });
}

/** Reads a whole number within limits, in the digits of any of our scripts. */
export function wholeNumber(least: number, most: number) {
  return (text: string): number | null => {
    const digits = latinDigits(text).replaceAll(",", "");
    return /^\d{1,5}$/u.test(digits) && Number(digits) >= least && Number(digits) <= most ? Number(digits) : null;
  };
}

export function amountFrom(text: string): number | null {
  const digits = latinDigits(text).replaceAll(",", "");
  return /^\d{1,9}(\.\d{1,3})?$/u.test(digits) ? Number(digits) : null;
}

export function mailAddressFrom(text: string): string | null {
  return /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,190}$/u.test(text) ? text : null;
}
