import { assertNever } from "#domain/assertNever.ts";
import type { DeskAct } from "#contract/desk.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { MessageId } from "../../i18n/en.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { Notice } from "./acting.ts";
import { failureSentence } from "./failure.ts";
import { passedOverSentences } from "./passedOver.ts";

type Say = Pick<Words, "say">;

/** What was done, in the past: "Marked". */
export function didSentence(act: DeskAct): MessageId {
  if (act.do === "accept") return "desk.did.accept";
  const { type } = act.action;
  return isTheProgramsOwn(type) ? "desk.did.note" : `desk.did.${type}`;
}

/** No person does these, so nobody is told of them. */
type OwnAct = "save-file" | "attempt-reply" | "record-reply-sent" | "record-reply-refused" | "sample" | "undo";

function isTheProgramsOwn(type: ActionType): type is OwnAct {
  return ["save-file", "attempt-reply", "record-reply-sent", "record-reply-refused", "sample", "undo"].includes(type);
}

/** One sentence for a person, and whether it is good news. */
export function noticeSentence(notice: Notice, { say }: Say): { readonly good: boolean; readonly sentence: string } {
  switch (notice.kind) {
    case "busy":
      return { good: false, sentence: say("desk.running.busy") };
    case "failed":
      return { good: false, sentence: say(failureSentence(notice.failure)) };
    case "saved":
      return { good: true, sentence: say("desk.case.saved", { name: notice.name }) };
    case "not-saved":
      return { good: false, sentence: say(notice.why === "not-here" ? "desk.case.fileGone" : "desk.case.notSaved") };
    case "undone":
      return notice.kept > 0
        ? { good: false, sentence: say("desk.did.undoneButKept", { n: notice.undone, kept: notice.kept }) }
        : { good: true, sentence: say("desk.did.undone", { n: notice.undone }) };
    case "answered": {
      const told = [say("desk.act.reply.answered", { n: notice.prepared }), ...passedOverSentences(notice.passedOver, { say })];
      return { good: notice.passedOver.length === 0, sentence: told.join(" ") };
    }
    case "acted":
      return actedSentence(notice, { say });
    default:
      return assertNever(notice);
  }
}

function actedSentence({ act, outcome }: Extract<Notice, { readonly kind: "acted" }>, { say }: Say) {
  if (outcome.status === "failed") return { good: false, sentence: say(failureSentence(outcome.failure)) };
  const { done, total, refused, refusals } = outcome.progress;
  if (outcome.status === "cancelled") return { good: true, sentence: say("desk.did.cancelled", { n: done, total }) };
  const [first] = refusals;
  // Of a single case the reason alone is said: it is on the screen.
  if (done === 0 && refused === 1 && first) return { good: false, sentence: say(`desk.refusal.${first.code}`) };
  if (done === 0 && refused === 0) return { good: false, sentence: say("desk.did.nothing") };
  const what = say(didSentence(act));
  const did = done === 0 ? say("desk.did.nothing") : done === 1 && total === 1 ? what : say("desk.did.many", { what, n: done });
  if (refused === 0 || !first) return { good: refused === 0, sentence: did };
  const left = say("desk.did.refusedSome", { n: refused, ticket: first.ticket, why: say(`desk.refusal.${first.code}`) });
  return { good: false, sentence: `${did} ${left}` };
}
