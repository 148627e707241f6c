import { randomUUID } from "node:crypto";
import type { CommandProgress, CommandTarget, DeskCommand, LeftAlone } from "#contract/desk.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { hasChangedSince } from "#db/events/position.ts";
import type { Weighed } from "#db/queue/seenCases.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import { act } from "../../core/commands/act.ts";
import type { Acted, CommandRules } from "../../core/commands/act.ts";
import { refusalOfUntrueWords } from "../outbox/untrueReply.ts";
import { doToCase, isOfEachCase, refusalOfEach } from "./ofEachCase.ts";
import type { Done as DoneToCase, OfEachCase, OfEachCaseRules } from "./ofEachCase.ts";
import { foresee } from "./foresee.ts";
import type { Foreseen } from "./foresee.ts";
import { acceptCase } from "./acceptCase.ts";
import type { Accepted } from "./acceptCase.ts";
import { freeze } from "./targets.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** As many cases as a wall may wait for. */
const CASES_AT_ONCE = 100;
const REFUSALS_TOLD = 20;
/** More than a person looks through one by one. */
export const LEFT_TOLD = 500;

export interface DeskCommandContext {
  readonly target: CommandTarget;
  readonly act: DeskCommand;
  /** A person's id. */
  readonly actor: string;
}

export class NotSeen extends Error {}

export interface DeskCommandsOptions extends OfEachCaseRules {
  readonly record: Writer;
  readonly rules: () => CommandRules;
  readonly now: () => number;
  /** After each step that changed something. */
  readonly onDidRun: () => void;
  /** Before an act is taken back: what comes to light with that is made ready. Never rejects. */
  readonly beforeUndo?: (cases: Done["cases"]) => Promise<void>;
}

export function createDeskCommands({ record, rules, now, onDidRun, beforeUndo, drafting, numberPrefix }: DeskCommandsOptions) {
  const ownCommands = createOwnCommands();

  const commandsOn = (seen: Reader) => {
    const isSeen = (id: GrievanceId) => seen === record || readGrievance(seen, id) !== null;
    return {
      /**
       * Does an act to every case of its target; yields after each step, and lastly with `finished`. A case to which something has happened since
       * the target was settled is left alone. Throws {@link NotSeen} for what another run of the engine showed.
       */
      async *run({ target, act: asked, actor }: DeskCommandContext): AsyncGenerator<CommandProgress, void, void> {
        const deskCommand = target.kind === "case" ? asked : unconfirmed(asked);
        const cases = freeze(seen, target);
        if (cases === null) throw new NotSeen();
        const { position } = cases;
        const ours = target.kind === "seen" ? ownCommands.eventsOf(target.after ?? [], actor) : new Set<EventId>();
        const runId = randomUUID();
        const done: { readonly actor: string; readonly cases: { id: GrievanceId; events: readonly EventId[] }[] } = { actor, cases: [] };
        ownCommands.remember(runId, done);
        const refusals: CommandProgress["refusals"] = [];
        const left: LeftAlone[] = [];
        let [refused, changed] = [0, 0];
        // One act has one time, so that what it did stands together wherever it is told.
        const at = now();
        const progress = (finished: boolean): CommandProgress => ({
          runId: done.cases.length > 0 && deskCommand.do !== "letter" ? runId : null,
          total: cases.count,
          done: done.cases.length,
          refused,
          refusals: [...refusals],
          changed,
          left: finished ? left : [],
          finished,
        });
        const leave = (id: GrievanceId, code: LeftAlone["code"]) => {
          if (left.length < LEFT_TOLD) left.push({ id, ticket: readGrievance(seen, id)?.ticket ?? "", code });
        };
        const once = (id: GrievanceId | null) => {
          const isThere = id !== null && isSeen(id);
          if (!isThere || (position !== null && hasChangedSince(record, id, position, ours))) {
            changed += 1;
            if (isThere) leave(id, "changed");
            return;
          }
          const acted = runOn({ id, actor, now: at, runId, seen }, deskCommand);
          if (acted.outcome === "done") {
            done.cases.push({ id, events: acted.events });
            return;
          }
          if (acted.outcome === "refused") leave(id, acted.refusal.code);
          refused += 1;
          if (acted.outcome === "refused" && refusals.length < REFUSALS_TOLD)
            refusals.push({ id, ticket: acted.grievance.ticket, code: acted.refusal.code });
        };
        for (let from = 0; from < cases.count; from += CASES_AT_ONCE) {
          const before = done.cases.length;
          record.transaction(() => {
            for (let index = from; index < Math.min(from + CASES_AT_ONCE, cases.count); index += 1) once(cases.idAt(index));
          });
          if (done.cases.length > before) onDidRun();
          yield progress(false);
          await turnOfTheLoop();
        }
        yield progress(true);
      },

      /** Takes back an act of the same person, and tells of each case that stays as it is; null where it is not known any more. */
      async undo(
        runId: string,
        actor: string,
        onLeft: (left: LeftAlone) => void = () => {},
      ): Promise<{ readonly undone: number; readonly kept: number } | null> {
        const known = ownCommands.take(runId, actor);
        if (known === null) return null;
        await beforeUndo?.(known.cases);
        let undone = 0;
        for (let from = 0; from < known.cases.length; from += CASES_AT_ONCE) {
          record.transaction(() => {
            for (const { id, events } of known.cases.slice(from, from + CASES_AT_ONCE)) {
              if (!isSeen(id)) continue;
              const action = { type: "undo" as const, events: [...events] };
              const acted = act(record, { id, action, actor, now: now(), ...rules() });
              if (acted.outcome === "done") undone += 1;
              else if (acted.outcome === "refused") onLeft({ id, ticket: acted.grievance.ticket, code: acted.refusal.code });
            }
          });
          onDidRun();
          await turnOfTheLoop();
        }
        return { undone, kept: known.cases.length - undone };
      },

      /** What was weighed by the states of cases, weighed again by what a command would bring to each. */
      foresee: (weighed: Weighed, command: OfEachCase): Promise<Foreseen> => {
        const context = { now: now(), registry: rules().registry, drafting, runId: "" };
        return foresee(seen, weighed, (id) => refusalOfEach(seen, { ...context, id }, command));
      },

      /** Remembers what was recorded beside these acts: it can be taken back as they can, and an act that follows does not take it for a change by others. */
      note: (runId: string, done: Done) => ownCommands.remember(runId, done),
      /** What these acts of that person recorded, as far as it is known. */
      eventsOf: (runIds: readonly string[], actor: string) => ownCommands.eventsOf(runIds, actor),
    };
  };

  /** `within`: the same for somebody who sees what that reader reads. A case that it does not read is as good as gone. */
  return { ...commandsOn(record), within: commandsOn };

  function runOn(of: RunOn, deskCommand: DeskCommand): Acted | Accepted | DoneToCase {
    const context = { ...of, ...rules() };
    if (isOfEachCase(deskCommand)) return doToCase(record, { ...context, drafting, numberPrefix }, deskCommand);
    if (deskCommand.do === "accept") return acceptCase(record, context, deskCommand);
    const asked = { ...context, action: deskCommand.action };
    return refusalOfUntrueWords(record, asked) ?? act(record, asked);
  }
}

/** Nobody has looked at what is doubtful in each of several cases. */
function unconfirmed(command: DeskCommand): DeskCommand {
  return command.do === "accept" ? { ...command, confirmed: undefined } : command;
}

interface RunOn {
  readonly id: GrievanceId;
  readonly actor: string;
  readonly now: number;
  readonly runId: string;
  /** What the person sees who acts. */
  readonly seen: Reader;
}

/** A person undoes what they did just now, not what they did last week. */
const ACTS_REMEMBERED = 50;

/** What one act recorded; it grows while the act is under way. */
export interface Done {
  readonly actor: string;
  readonly cases: readonly { readonly id: GrievanceId; readonly events: readonly EventId[] }[];
}

/** What was done of late, by the ids of the acts. */
function createOwnCommands() {
  const undoable = new Map<string, Done>();

  return {
    remember(runId: string, done: Done): void {
      undoable.set(runId, done);
      const [oldest] = undoable.keys();
      if (undoable.size > ACTS_REMEMBERED && oldest !== undefined) undoable.delete(oldest);
    },
    /** The act of that person, which is forgotten with this; null where it is not known. */
    take(runId: string, actor: string): Done | null {
      const known = undoable.get(runId);
      if (known === undefined || known.actor !== actor) return null;
      undoable.delete(runId);
      return known;
    },
    /** The events of these acts, as far as they are that person's and known. */
    eventsOf(runIds: readonly string[], actor: string): ReadonlySet<EventId> {
      const acts = runIds.flatMap((runId) => undoable.get(runId) ?? []);
      return new Set(acts.filter((done) => done.actor === actor).flatMap(({ cases }) => cases.flatMap(({ events }) => events)));
    },
  };
}
