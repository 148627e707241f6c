import type { PassedOverCase } from "#contract/outbox.ts";
import type { Words } from "../../i18n/useWords.ts";

/** So many are named by their ticket; of the rest only the number is told. */
const NAMED = 3;

type Reason = PassedOverCase["why"];
const REASONS = [
  "told-already",
  "other-channel",
  "not-summoned",
  "window-closed",
  "other-state",
  "changed",
] as const satisfies readonly Reason[];

/** Who of an incident is not written to: one sentence for each reason that there is, with number and tickets. */
export function passedOverSentences(passedOver: readonly PassedOverCase[], { say }: Pick<Words, "say">): readonly string[] {
  return REASONS.flatMap((reason) => {
    const tickets = passedOver.filter(({ why }) => why === reason).map(({ ticket }) => ticket);
    if (tickets.length === 0) return [];
    const named = tickets.slice(0, NAMED).join(", ");
    const rest = tickets.length - NAMED;
    const listed = rest > 0 ? say("desk.act.reply.passed.more", { tickets: named, n: rest }) : named;
    return [say("desk.act.reply.passed", { n: tickets.length, why: say(`desk.act.reply.passed.${reason}`), tickets: listed })];
  });
}
