import type { DeskCommand } from "#contract/desk.ts";
import { assertNever } from "#domain/assertNever.ts";
import { answerable } from "#domain/grievance/apply.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { LetterKind } from "#domain/grievance/letter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { TemplatePurpose } from "#domain/reply/templates.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import type { Acted, CommandContext } from "../../core/commands/act.ts";
import { draftLetter, issueLetter } from "../letters/letters.ts";
import { draftFor } from "../outbox/draftReply.ts";
import type { Drafting } from "../outbox/draftReply.ts";

/** What each case of many gets in its own words: its next office above, its own reply, or a letter about it. */
export type OfEachCase = Extract<DeskCommand, { readonly do: "escalate" | "reply" | "letter" }>;

/** Why a case is left alone, beside what the rules of the case say. */
export type OwnRefusal = "nobody-above" | "told-already" | "other-channel";

export interface OfEachCaseRules {
  readonly drafting: () => Pick<Drafting, "templates" | "registeredTexts" | "writesOn" | "xAnswersOnlyItsOwn">;
  readonly numberPrefix: () => string;
}

type Context = Omit<CommandContext, "action"> & OfEachCaseRules & { readonly runId: string };

export type Done =
  | Acted
  | { readonly outcome: "refused"; readonly grievance: Grievance; readonly refusal: { readonly code: RefusalCode | OwnRefusal } };

export function isOfEachCase<Command extends { readonly do: string }>(command: Command): command is Command & OfEachCase {
  return command.do === "escalate" || command.do === "reply" || command.do === "letter";
}

/** Does it to one case. An issued letter has a number and is never taken back: it tells of no events to take back. */
export function doToCase(writer: Writer, context: Context, command: OfEachCase): Done {
  const grievance = readGrievance(writer, context.id);
  if (grievance === null) return { outcome: "not-found" };
  if (command.do === "letter") return letter(writer, context, grievance, command.kind);
  const action = actionFor(writer, context, grievance, command);
  if ("refusal" in action) return { outcome: "refused", grievance, refusal: { code: action.refusal } };
  return act(writer, { ...context, action });
}

/** Why it would not be done to a case, by its words and offices; null where nothing speaks against it. Nothing is recorded. */
export function refusalOfEach(
  reader: Reader,
  context: Pick<Context, "id" | "now" | "registry" | "drafting" | "runId">,
  command: OfEachCase,
): RefusalCode | OwnRefusal | null {
  const grievance = readGrievance(reader, context.id);
  if (grievance === null) return "wrong-state";
  if (command.do === "letter") {
    if (grievance.markedTo === null) return "wrong-state";
    const drafted = draftLetter(reader, grievance, { kind: command.kind, to: null, registry: context.registry, now: context.now });
    return drafted.outcome === "refused" ? drafted.code : null;
  }
  const action = actionFor(reader, context, grievance, command);
  return "refusal" in action ? action.refusal : null;
}

function actionFor(
  reader: Reader,
  { now, registry, drafting, runId }: Pick<Context, "now" | "registry" | "drafting" | "runId">,
  grievance: Grievance,
  command: Exclude<OfEachCase, { readonly do: "letter" }>,
): CommandContext["action"] | { readonly refusal: RefusalCode | OwnRefusal } {
  switch (command.do) {
    case "escalate": {
      const [first] = answerable(grievance);
      if (first === undefined) return { refusal: "wrong-state" };
      const { mayHear } = hearingOf(registry, now);
      const isAsked = (office: string) => grievance.escalations.some(({ to }) => to === office);
      const next = superiorsOf(first, registry, now).find(({ id }) => mayHear(id, grievance) && !isAsked(id));
      return next === undefined ? { refusal: "nobody-above" } : { type: "escalate", to: next.id, words: command.words };
    }
    case "reply": {
      const { purpose, approved } = command;
      if (!IS_MEANT[purpose](grievance)) return { refusal: "wrong-state" };
      const { text, language, to, warnings } = draftFor(reader, grievance, { purpose, language: null, now, ...drafting() });
      const cannotBeSent = (["other-channel", "not-summoned", "window-closed"] as const).some((each) => warnings.includes(each));
      const why = warnings.includes("told-already") ? "told-already" : cannotBeSent ? "other-channel" : undefined;
      return why === undefined ? { type: "prepare-reply", replyId: runId, purpose, language, text, to, approved } : { refusal: why };
    }
    default:
      return assertNever(command);
  }
}

/** Of which cases the words of a template are true: nobody reads them over one by one. */
const IS_MEANT: Readonly<Record<TemplatePurpose, (grievance: Grievance) => boolean>> = {
  acknowledgement: ({ state }) => OPEN_STATES.includes(state),
  marked: ({ state, markedTo }) => OPEN_STATES.includes(state) && markedTo !== null,
  interim: ({ state, interimReply }) => OPEN_STATES.includes(state) && interimReply !== null,
  "needs-info": ({ state }) => state === "needs-info",
  disposed: ({ state }) => state === "disposed",
};

function letter(writer: Writer, context: Context, grievance: Grievance, asked: LetterKind): Done {
  const { id, actor, now, registry, numberPrefix, policy, ruleScores } = context;
  const drafted = draftLetter(writer, grievance, { kind: asked, to: null, registry, now });
  if (drafted.outcome === "refused") return { outcome: "refused", grievance, refusal: { code: drafted.code } };
  const { kind, to, subject, body, answerBy, restsOn } = drafted.draft;
  const words = { kind, to, subject, body, answerBy, restsOn };
  const issued = issueLetter(writer, { id, letter: words, numberPrefix: numberPrefix(), actor, now, policy, ruleScores, registry });
  if (issued.outcome === "not-found") return issued;
  // What the program has just written itself is true of the case, and names its day.
  if (issued.outcome === "refused") {
    const isOfCase = issued.code !== "case-changed" && issued.code !== "day-not-named";
    return { outcome: "refused", grievance, refusal: { code: isOfCase ? issued.code : "wrong-state" } };
  }
  return { outcome: "done", grievance, events: [] };
}
