import { z } from "zod";
import type { MessageId } from "../../i18n/en.ts";

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
export function typedOrEmpty<Value>(read: (text: string) => Value | null, fault: MessageId) {
  return z.string().transform((text, context): Value | null => {
    const value = text.trim() === "" ? null : read(text.trim());
    if (value === null && text.trim() !== "") context.addIssue({ code: "custom", message: fault });
    return value;
  });
}
