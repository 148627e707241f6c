import { citizenText, textParts } from "../ui/words/citizenText.ts";

/** A citizen's words without their envelope, for a line that has no room to set it back. */
export function letterText(raw: string): string {
  return textParts(citizenText(raw))
    .filter(({ role }) => role !== "envelope")
    .map(({ text }) => text)
    .join("")
    .trim();
}
