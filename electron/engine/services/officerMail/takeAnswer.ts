import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { answerAction } from "#domain/officerMail/answerAction.ts";
import type { AnswerReading } from "#domain/officerMail/readAnswer.ts";
import { wordsTakenInto } from "#domain/officerMail/wordsOfCases.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { answerOf, settleAnswer } from "#db/officerMail/answers.ts";
import type { AnswerKey } from "#db/officerMail/answers.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { sensitiveCaseBeside } from "#db/queries/sensitiveBeside.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";
import { markOfOffice } from "./answerService.ts";
import { proofOf } from "./hearAnswer.ts";

export interface TakingAnswer extends CommandRules {
  readonly key: AnswerKey;
  /** What the person takes it for. */
  readonly as: Exclude<AnswerReading["as"], "unclear">;
  /** For more time: until when, where the letter names no day, milliseconds UTC. */
  readonly expectedAt: number | null;
  /** What the person sees who takes it: of a letter about several cases no more goes into this one. */
  readonly seen: Reader;
  readonly actor: string;
  readonly registry: Registry;
  readonly now: number;
}

export type TakenAnswer =
  | { readonly outcome: "done" }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly code: string };

const MOST_POSTS = 1_000;

/** The letter also tells of a sensitive case. */
const BESIDE_SENSITIVE = "beside-sensitive";

/**
 * A person takes an officer's letter that waits for what it is. It is the person's act, with the officer's words and files. Of a letter about several cases each gets
 * what is said of it and none of the files, since others read that who may not see the rest; where one of them is sensitive, a person tells the others in words of their own.
 */
export function takeAnswer(writer: Writer, { key, as, expectedAt, seen, actor, registry, now, ...rules }: TakingAnswer): TakenAnswer {
  return writer.transaction((): TakenAnswer => {
    const answer = answerOf(writer, key);
    const grievance = readGrievance(writer, key.grievanceId);
    const post = casePosts(seen, key.grievanceId, MOST_POSTS).find(
      ({ channel, externalId }) => channel === key.channel && externalId === key.externalId,
    );
    if (answer === null || grievance === null || post === undefined) return { outcome: "not-found" };
    const isOfSeveral = casesOfPost(writer, key.channel, key.externalId).length > 1;
    const text = isOfSeveral ? wordsTakenInto(post.text, grievance.ticket) : post.text;
    // That the office is at it has no words.
    if (as !== "undertake") {
      const isBeside = grievance.sensitive === null && sensitiveCaseBeside(writer, key.grievanceId, key.channel, key.externalId) !== null;
      if (isBeside) return { outcome: "refused", code: BESIDE_SENSITIVE };
      if (isOfSeveral && text === "") return { outcome: "refused", code: "no-reason" };
    }
    if (answer.state !== "waits") return { outcome: "refused", code: "nothing-changed" };
    const mark = markOfOffice(registry, grievance, answer.office) ?? grievance.markedTo;
    const action: GrievanceAction | null = answerAction(
      readingFor(as, JSON.parse(answer.reading) as AnswerReading, expectedAt, post.createdAt),
      {
        text,
        // Which of its files are of which case, nobody has said.
        proof: isOfSeveral ? [] : proofOf(post.media),
        officer: answer.officer?.trim().slice(0, 200) || null,
        by: mark,
        superior: mark === null ? null : (superiorsOf(mark, registry, now)[0]?.id ?? null),
      },
    );
    if (action === null) return { outcome: "refused", code: as === "interim" ? "no-date" : "no-reason" };
    const acted = act(writer, { id: key.grievanceId, action, actor, registry, now, ...rules });
    if (acted.outcome === "not-found") return acted;
    if (acted.outcome === "refused") return { outcome: "refused", code: acted.refusal.code };
    settleAnswer(writer, key, "taken");
    return { outcome: "done" };
  });
}

/** What the program read of it where it read the same; otherwise as little as a person's word says. */
function readingFor(as: TakingAnswer["as"], read: AnswerReading, expectedAt: number | null, sentAt: number): AnswerReading {
  if (as === "interim") return { as, expectedAt: expectedAt ?? (read.as === "interim" ? read.expectedAt : null) };
  if (read.as === as) return read;
  return as === "atr" ? { as, outcome: "solved", actedAt: sentAt, citizenContacted: null } : { as };
}
