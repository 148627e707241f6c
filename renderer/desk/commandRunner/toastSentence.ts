import { assertNever } from "#domain/assertNever.ts";
import type { DeskCommand, LeftAlone } from "#contract/desk.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { MessageId } from "../../i18n/en.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { Refused, ToastMessage, Undoing } from "./commandRunner.ts";
import { failureSentence } from "../../ui/failure.ts";
import { passedOverSentences } from "./passedOver.ts";

type Say = Pick<Words, "say">;

/** What was done, in the past: "Marked". */
export function didSentence(act: DeskCommand): MessageId {
  // The proposal that it is no complaint was accepted.
  if (act.do === "accept" && act.seen === null) return "desk.did.set-aside";
  if (act.do === "accept") return act.department === undefined ? "desk.did.accept" : "desk.did.mark";
  if (act.do === "reply") return act.approved ? "desk.did.replySent" : "desk.did.prepare-reply";
  if (act.do !== "act") return act.do === "letter" ? "desk.did.issue-letter" : "desk.did.escalate";
  const { type } = act.action;
  if (act.action.type === "accept-atr" && act.action.exception != null) return "desk.did.exception";
  return isTheProgramsOwn(type) ? "desk.did.note" : `desk.did.${type}`;
}

/** No person does these, so nobody is told of them. */
type OwnCommand = "save-file" | "attempt-reply" | "record-reply-sent" | "record-reply-refused" | "sample" | "undo";

function isTheProgramsOwn(type: ActionType): type is OwnCommand {
  return ["save-file", "attempt-reply", "record-reply-sent", "record-reply-refused", "sample", "undo"].includes(type);
}

/** What undo would take back, in a few words. */
export function undoingWords(undoing: Undoing, { say }: Say): string {
  switch (undoing.kind) {
    case "act": {
      const what = say(didSentence(undoing.act));
      return undoing.cases === 1 ? what : say("desk.did.many", { what, n: undoing.cases });
    }
    case "answers":
      return say("desk.act.reply.answered", { n: undoing.prepared });
    case "own":
      return say(undoing.did);
    default:
      return assertNever(undoing);
  }
}

/** One sentence for a person, and whether it is good news. */
export function toastSentence(toast: ToastMessage, { say }: Say): { readonly good: boolean; readonly sentence: string } {
  switch (toast.kind) {
    case "busy":
      return { good: false, sentence: say("desk.running.busy") };
    case "failed":
      return { good: false, sentence: say(failureSentence(toast.failure)) };
    case "saved":
      return { good: true, sentence: say("desk.case.saved", { name: toast.name }) };
    case "not-saved":
      return { good: false, sentence: say(toast.why === "not-here" ? "desk.case.fileGone" : "desk.case.notSaved") };
    case "lasts":
      return { good: false, sentence: say(toast.what) };
    case "own":
      return { good: true, sentence: toast.isUndone ? say("desk.work.undone", { what: say(toast.did) }) : say(toast.did) };
    case "dead":
      return { good: false, sentence: `${say(toast.command)}: ${say(toast.why)}` };
    case "undone": {
      if (toast.kept === 0) return { good: true, sentence: say("desk.did.undone", { n: toast.undone }) };
      const kept =
        toast.undone === 0 ? say("desk.did.nothingUndone") : say("desk.did.undoneButKept", { n: toast.undone, kept: toast.kept });
      return { good: false, sentence: [kept, ticketsOf(toast.left)].filter((part) => part !== "").join(" ") };
    }
    case "answered":
      return answeredSentence(toast, { say });
    case "disposed": {
      const answered = toast.answered === null ? null : answeredSentence(toast.answered, { say });
      const citizen = toast.answered === null ? [say(`desk.did.disposed.${toast.citizen}`)] : [];
      const told = [say("desk.did.disposed", { n: toast.cases }), ...citizen, ...(answered === null ? [] : [answered.sentence])];
      return { good: toast.citizen !== "untold" && answered?.good !== false, sentence: told.join(" ") };
    }
    case "acted":
      return actedSentence(toast, { say });
    default:
      return assertNever(toast);
  }
}

function answeredSentence(
  { prepared, passedOver }: Pick<Extract<ToastMessage, { kind: "answered" }>, "prepared" | "passedOver">,
  { say }: Say,
) {
  const told = [say("desk.act.reply.answered", { n: prepared }), ...passedOverSentences(passedOver, { say })];
  return { good: passedOver.length === 0, sentence: told.join(" ") };
}

function actedSentence({ act, outcome }: Extract<ToastMessage, { readonly kind: "acted" }>, { say }: Say) {
  if (outcome.status === "failed") return { good: false, sentence: say(failureSentence(outcome.failure)) };
  const { done, total, refused, refusals, changed = 0 } = outcome.progress;
  const theirs = changed === 0 ? [] : [say("desk.did.changedByOthers", { n: changed, total })];
  if (outcome.status === "cancelled") {
    const stopped = say("desk.did.cancelled", { n: done, total });
    return { good: changed === 0, sentence: [stopped, ...theirs].join(" · ") };
  }
  const [first] = refusals;
  // Of a single case the reason alone is said: it is on the screen.
  if (done === 0 && refused === 1 && changed === 0 && first) return { good: false, sentence: say(`desk.refusal.${first.code}`) };
  if (done === 0 && refused === 0 && changed === 0) return { good: false, sentence: say("desk.did.nothing") };
  const what = say(didSentence(act));
  const did = done === 0 ? say("desk.did.nothing") : done === 1 && total === 1 ? what : say("desk.did.many", { what, n: done });
  const left =
    refused === 0 || !first
      ? []
      : [say("desk.did.refusedSome", { n: refused, ticket: first.ticket, why: say(`desk.refusal.${first.code}`) })];
  return { good: refused === 0 && changed === 0, sentence: [[did, ...theirs].join(" · "), ...left].join(" ") };
}

/** The case that was left as it is, or the first of them: somebody else's act may be the reason, and is told with it, under its ticket where they are several. */
export function refusedIn(toast: ToastMessage | null): { readonly refused: Refused; readonly ticket: string | null } | null {
  if (toast?.kind === "dead") return toast.about && { refused: toast.about, ticket: null };
  const [first] = leftBy(toast);
  if (first === undefined) return null;
  const isOne = toast?.kind === "acted" && "progress" in toast.outcome && toast.outcome.progress.total === 1;
  return { refused: first, ticket: isOne ? null : first.ticket };
}

/** So many are named; the rest are opened as a list. */
const NAMED = 3;

function ticketsOf(left: readonly LeftAlone[]): string {
  const named = left.slice(0, NAMED).map(({ ticket }) => ticket);
  return named.length === 0 ? "" : `(${named.join(", ")}${left.length > NAMED ? ", …" : ""})`;
}

/** The cases that the last act left alone, for a person to look at. */
export function leftBy(toast: ToastMessage | null): readonly LeftAlone[] {
  if (toast?.kind === "undone") return toast.left;
  return toast?.kind === "acted" && "progress" in toast.outcome ? (toast.outcome.progress.left ?? []) : [];
}
