import { ORPCError, os } from "@orpc/server";
import type { AuditEvent } from "#domain/audit/auditEvents.ts";
import type { PersonId } from "#domain/ids.ts";
import { peopleOfName } from "#db/people/readPeople.ts";
import { NOBODY } from "../../services/audit/auditLog.ts";
import { AUDIT_OF_CALLS } from "./auditOfCalls.ts";
import { fieldsThatChanged } from "./auditRules.ts";
import type { AuditRule } from "./auditRules.ts";
import type { HandlerContext } from "./context.ts";

type Rule = AuditRule<unknown, AsyncIterable<unknown>>;

/** Until there are people, no matter who sits there. */
const DESK = "desk";
const RULES: ReadonlyMap<string, Rule> = new Map(rulesUnder(AUDIT_OF_CALLS));

/**
 * Records what the table says of a call that was done, before its answer goes out: where that cannot be recorded, the call fails. What is refused or fails leaves
 * nothing, but a wrong passphrase does.
 */
export const auditing = os.$context<HandlerContext>().middleware(async ({ context, path, next }, input) => {
  const rule = RULES.get(path.join("."));
  if (rule === undefined || rule.is === "none" || rule.is === "by-the-call") return next();
  const { audit } = context;
  if (rule.is === "session") {
    const tried = triedAs(context, input);
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && (error.code === "WRONG" || error.code === "WAIT"))
        for (const person of tried) audit.failedTry(person);
      throw error;
    }
  }
  const actor = whoAsks(context);
  const record = (event: AuditEvent | null) => {
    if (event !== null) audit.record(event, actor);
    return event !== null;
  };
  const before = rule.is === "setting" ? structuredClone(rule.read(context, input)) : null;
  const done = await next();
  if (rule.is === "setting") {
    audit.settingChanged(actor, rule.section, fieldsThatChanged(before, rule.read(context, input), rule.secrets(input)), rule.of(input));
  } else if (rule.is === "list") audit.listShown(actor, rule.what);
  else if (rule.is === "event") record(rule.of(input, done.output as AsyncIterable<unknown>, context));
  else return { ...done, output: recordingFirst(done.output as AsyncIterable<unknown>, (step) => record(rule.of(input, step))) };
  return done;
});

/** The same steps; `isDone` is asked of each before it goes out, until it is. */
async function* recordingFirst(steps: AsyncIterable<unknown>, isDone: (step: unknown) => boolean) {
  let isRecorded = false;
  for await (const step of steps) {
    isRecorded ||= isDone(step);
    yield step;
  }
}

function whoAsks({ session }: HandlerContext): string {
  const state = session.state();
  if (state.status === "signed-in") return state.person.id;
  return state.status === "first-run" ? DESK : NOBODY;
}

/** Whose passphrase is tried: of all who have the name that was typed, or of the person at the window; of nobody where it is nobody's name. */
function triedAs({ session, real }: HandlerContext, input: unknown): readonly (PersonId | null)[] {
  if (typeof input === "object" && input !== null && "name" in input) {
    const named = typeof input.name === "string" ? peopleOfName(real, input.name) : [];
    return named.length === 0 ? [null] : named.map(({ id }) => id);
  }
  const state = session.state();
  return ["person" in state ? state.person.id : null];
}

function rulesUnder(part: object, path: readonly string[] = []): readonly (readonly [string, Rule])[] {
  if ("is" in part) return [[path.join("."), part as Rule]];
  return Object.entries(part).flatMap(([name, inner]: [string, object]) => rulesUnder(inner, [...path, name]));
}
