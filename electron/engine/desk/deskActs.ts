import { randomUUID } from "node:crypto";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { ActProgress, ActTarget, DeskAct } from "#contract/desk.ts";
import type { Writer } from "#db/connection.ts";
import { act } from "../cases/act.ts";
import type { Acted, ActRules } from "../cases/act.ts";
import { acceptCase } from "./acceptCase.ts";
import type { Accepted } from "./acceptCase.ts";
import { casesOf } from "./targets.ts";

/** As many cases as a wall may wait for. */
const CASES_AT_ONCE = 100;
const REFUSALS_TOLD = 20;
/** A person undoes what they did just now, not what they did last week. */
const ACTS_REMEMBERED = 50;

export interface DeskActing {
  readonly target: ActTarget;
  readonly act: DeskAct;
  /** A person's id. */
  readonly actor: string;
}

export interface DeskActs {
  /** Does an act to every case of its target; yields after each step, and lastly with `finished`. */
  run(acting: DeskActing): AsyncGenerator<ActProgress, void, void>;
  /** Takes back an act of the same person; null where it is not known any more. */
  undo(actId: string, actor: string): Promise<{ readonly undone: number; readonly kept: number } | null>;
}

export interface DeskActsOptions {
  readonly record: Writer;
  readonly rules: () => ActRules;
  readonly now: () => number;
  /** After each step that changed something. */
  readonly onDidAct: () => void;
}

interface Done {
  readonly actor: string;
  readonly cases: { readonly id: GrievanceId; readonly events: readonly EventId[] }[];
}

export function createDeskActs({ record, rules, now, onDidAct }: DeskActsOptions): DeskActs {
  const remembered = new Map<string, Done>();

  function remember(actId: string, done: Done): void {
    remembered.set(actId, done);
    const [oldest] = remembered.keys();
    if (remembered.size > ACTS_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }

  return {
    async *run({ target, act: deskAct, actor }) {
      const cases = casesOf(record, target);
      const actId = randomUUID();
      const done: Done = { actor, cases: [] };
      remember(actId, done);
      const refusals: ActProgress["refusals"] = [];
      let refused = 0;
      // One act has one time, so that what it did stands together wherever it is told.
      const at = now();
      const progress = (finished: boolean): ActProgress => ({
        actId: done.cases.length > 0 ? actId : null,
        total: cases.length,
        done: done.cases.length,
        refused,
        refusals: [...refusals],
        finished,
      });
      for (let from = 0; from < cases.length; from += CASES_AT_ONCE) {
        const step = cases.slice(from, from + CASES_AT_ONCE);
        const before = done.cases.length;
        record.transaction(() => {
          for (const id of step) {
            const acted = actOn(id, deskAct, actor, at);
            if (acted.outcome === "done") done.cases.push({ id, events: acted.events });
            else if (acted.outcome === "refused" && !isBesideTheTarget(target, id)) {
              refused += 1;
              if (refusals.length < REFUSALS_TOLD) refusals.push({ id, ticket: acted.grievance.ticket, code: acted.refusal.code });
            } else if (target.kind === "case") refused += 1;
          }
        });
        if (done.cases.length > before) onDidAct();
        yield progress(false);
        await breath();
      }
      yield progress(true);
    },

    async undo(actId, actor) {
      const known = remembered.get(actId);
      if (known === undefined || known.actor !== actor) return null;
      remembered.delete(actId);
      let undone = 0;
      for (let from = 0; from < known.cases.length; from += CASES_AT_ONCE) {
        record.transaction(() => {
          for (const { id, events } of known.cases.slice(from, from + CASES_AT_ONCE)) {
            const action = { type: "undo" as const, events: [...events] };
            if (act(record, { id, action, actor, now: now(), ...rules() }).outcome === "done") undone += 1;
          }
        });
        onDidAct();
        await breath();
      }
      return { undone, kept: known.cases.length - undone };
    },
  };

  function actOn(id: GrievanceId, deskAct: DeskAct, actor: string, at: number): Acted | Accepted {
    const acting = { id, actor, now: at, ...rules() };
    return deskAct.do === "accept" ? acceptCase(record, acting) : act(record, { ...acting, action: deskAct.action });
  }
}

/** Of a trouble the named case has to allow the act; another that does not, since it stands elsewhere, is passed over. */
function isBesideTheTarget(target: ActTarget, id: GrievanceId): boolean {
  return target.kind === "trouble" && target.id !== id;
}

/** Lets the calls of other windows in between two steps. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
