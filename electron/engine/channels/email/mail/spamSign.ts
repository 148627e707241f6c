import { headerOf } from "./letter.ts";
import type { Letter } from "./letter.ts";

/** From this level of Microsoft's servers on (SCL, 0 to 9) a letter is put with the junk. */
const JUNK_LEVEL = 5;

/** By which sign a mail server on its way took a letter for spam; null where none did. Its writer may have set it too, to their own harm alone. */
export function spamSign(letter: Pick<Letter, "headers">): string | null {
  const value = (name: string) => headerOf(letter, name)?.trim().toLowerCase() ?? "";
  if (value("x-spam-flag").startsWith("yes")) return "x-spam-flag";
  if (value("x-spam-status").startsWith("yes")) return "x-spam-status";
  const level = value("x-ms-exchange-organization-scl");
  return /^\d$/u.test(level) && Number(level) >= JUNK_LEVEL ? "x-ms-exchange-organization-scl" : null;
}
