import type { FloodSigns } from "#domain/desk/floods.ts";
import type { Words } from "../../i18n/useWords.ts";

/** What speaks for a flood, each in a few words: evidence for a person, no judgement. */
export function floodWords({ newAccountDays, copies, overLimit }: FloodSigns, say: Words["say"]): readonly string[] {
  return [
    newAccountDays === null ? null : say("desk.signs.newAccount", { n: newAccountDays }),
    copies === 0 ? null : say("desk.signs.copies", { n: copies }),
    overLimit === null ? null : say("desk.signs.overLimit", { n: overLimit }),
  ].filter((each) => each !== null);
}
