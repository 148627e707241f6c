import { appendEvents } from "#db/append/append.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { isLetterOnItsWay } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { wordsOfCase } from "#db/queries/casePosts.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Refusal } from "#domain/grievance/decision.ts";
import type { RecordedLesson } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { RuleScores } from "#domain/understanding/learner.ts";
import { channelsNotLearnedFrom } from "../settings/firstSettings.ts";
import { tellOtherCases } from "./letterOfSeveral.ts";

/** Who acts where no person does. */
export const ENGINE = "engine";

/** What acts are decided by. */
export interface CommandRules {
  readonly policy: SlaPolicy;
  /** What is said of a text without anything learned. */
  readonly ruleScores: (text: string) => RuleScores;
  /** The id of the trained model that says it; null or absent for the rules alone. */
  readonly model?: string | null;
  /** Who holds which office: a complaint against an officer goes only to somebody senior. */
  readonly registry: Registry;
}

export interface CommandContext extends CommandRules {
  readonly id: GrievanceId;
  readonly action: GrievanceAction;
  /** A person's id, or `engine`. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
  /** What the person sees who acts; absent for all. What the act brings to other cases comes to those of them alone. */
  readonly seen?: Reader;
}

export type Acted =
  | { readonly outcome: "done"; readonly grievance: Grievance; readonly events: readonly EventId[] }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly grievance: Grievance; readonly refusal: Refusal };

/** Does one act to a case: reads, decides, records, in one transaction. */
export function act(writer: Writer, { id, action, actor, now, seen, policy, ruleScores, model, registry }: CommandContext): Acted {
  return writer.transaction(() => {
    const grievance = readGrievance(writer, id);
    if (grievance === null) return { outcome: "not-found" };
    const teaches = action.type === "mark" || action.type === "correct-proposal";
    const decision = decide(grievance, action, {
      now,
      policy,
      hearing: hearingOf(registry, now),
      ...(teaches ? { lesson: lessonOf(writer, grievance, { ruleScores, model: model ?? null }) } : {}),
      ...(action.type === "issue-letter" ? { issuing: { ...readHistory(writer, id), officeOf: officeIdOfMark } } : {}),
      ...(action.type === "undo" ? { undoing: { timeline: readHistory(writer, id).timeline, actor } } : {}),
    });
    if (!decision.ok) return { outcome: "refused", grievance, refusal: decision.refusal };
    if (action.type === "undo" && isLetterOnItsWay(writer, id, action.events))
      return { outcome: "refused", grievance, refusal: { code: "not-undoable" } };
    const recorded = appendEvents(writer, { grievanceId: id, events: decision.events, actor, now });
    const events = recorded.map((event) => event.id);
    if (action.type === "record-letter-sent" || action.type === "record-letter-answer")
      tellOtherCases(writer, id, action, { actor, now, policy, seen });
    return { outcome: "done", grievance: readGrievance(writer, id) ?? grievance, events };
  });
}

/** The program itself acts on a case; false where the case does not allow it. Joins the caller's transaction. */
export function actByItself(
  writer: Writer,
  id: GrievanceId,
  action: GrievanceAction,
  { now, policy }: { readonly now: number; readonly policy: SlaPolicy },
): boolean {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy });
  if (!decision?.ok) return false;
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: ENGINE, now });
  return true;
}

/** More than the learner looks at; a long post may have 25,000 letters. */
const WORDING_LETTERS = 4_000;

/** What the program is to learn from an act of a person on a case; null where the citizen's post is not at hand, or nothing is to be learned from its channel. */
function lessonOf(
  reader: Reader,
  grievance: Grievance,
  { ruleScores, model }: Pick<CommandRules, "ruleScores"> & { readonly model: string | null },
): RecordedLesson | null {
  if (channelsNotLearnedFrom(reader).includes(grievance.channel)) return null;
  const written = wordsOfCase(reader, grievance);
  if (written === null) return null;
  const words = written.readByProgram();
  // Masked first and cut then, so that no half of a number slips through; half a letter is none.
  const masked = maskPersonalData(words);
  const wording = masked.length <= WORDING_LETTERS ? masked : masked.slice(0, WORDING_LETTERS).replace(/[\ud800-\udbff]$/u, "");
  return { wording, rules: ruleScores(wording), ...(model === null ? {} : { model }) };
}
