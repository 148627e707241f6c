import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepOverdue } from "../sweep.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { listQueue } from "./listQueue.ts";
import { queueCounts } from "./queueCounts.ts";
import { queueRows } from "./queueRows.ts";
import { topOfQueue } from "./topOfQueue.ts";

const NOW = MORNING + HOUR_MS;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;
const certainty = { model: "m", kind: 0.5, department: 0.5, urgency: 0.9, language: 1, check: [], maybeEmergency: false };

const ACTIONS: readonly GrievanceAction[] = [
  { type: "mark", to: PHED },
  { type: "undertake" },
  { type: "send-atr", atr: { outcome: "solved", text: "The pipe was mended", officer: null, actedAt: null, proof: [] } },
  { type: "accept-atr", exception: "Told on the telephone" },
  { type: "ask-details", question: "Which ward?" },
  { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } },
  { type: "set-aside", aside: { as: "sub-judice", reason: "Before the High Court" } },
  { type: "restore", reason: "A mistake" },
  { type: "reopen", why: "Still no water" },
  { type: "assign", to: "asha" },
  { type: "dispute", by: PHED, words: "The pipe is the municipality's", superior: "DC/district/Karnal" as OfficeId },
  { type: "sample", week: "2026-W48" },
  { type: "take-out-of-incident" },
  { type: "correct-proposal", urgency: "emergency" },
];
const proposal = fc.constantFrom(
  exampleProposal(),
  exampleProposal({ place: "Ward 12", routine: true }),
  exampleProposal({ kind: "other", certainty: { ...certainty, check: ["kind"] } }),
  exampleProposal({ departments: [], certainty: { ...certainty, maybeEmergency: true } }),
  exampleProposal({ speaker: "representative" }),
);

test("every list of the desk holds as many cases as its figure says, each once, whatever was done", () => {
  const does = fc.record({ of: fc.nat(9), action: fc.constantFrom(...ACTIONS) });
  const shift = fc.record({ arrivals: fc.array(proposal, { minLength: 4, maxLength: 10 }), acts: fc.array(does, { maxLength: 25 }) });
  fc.assert(
    fc.property(shift, fc.nat(12), ({ arrivals, acts }, days) => {
      const temporary = temporaryRecord();
      const { writer } = temporary;
      try {
        const ids: GrievanceId[] = arrivals.map((what, index) => openExampleCase(writer, examplePost(`${index + 1}`), what));
        for (const { of, action } of acts) {
          const id = ids[of % ids.length]!;
          const decision = decide(readGrievance(writer, id)!, action, { now: NOW, policy: DEFAULT_SLA_POLICY });
          if (decision.ok) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "asha", now: NOW });
        }
        sweepOverdue(writer, MORNING + days * DAY_MS);
        const counts = queueCounts(writer, "asha");
        for (const view of VIEWS) {
          const queue = queueOf(view, "asha");
          const rows = [...listQueue(writer, queue)];
          expect([view, rows.length, new Set(rows).size]).toEqual([view, counts[view], counts[view]]);
          if (view === "new") {
            // Shown with its floods folded, it says how many cases stand under its lines.
            const shown = [true, false].map((folded) => listQueue(writer, { ...queue, filter: { ...queue.filter, folded } }).length);
            expect(shown.reduce((sum, each) => sum + each, 0)).toBe(counts.new);
          }
          const states = queueRows(writer, rows).map(({ state }) => state);
          if (queue.filter.states) expect(states.filter((state) => !queue.filter.states!.includes(state))).toEqual([]);
          const top = topOfQueue(writer, queue);
          if (top !== null) expect([...top]).toEqual(rows.slice(0, top.length));
        }
      } finally {
        temporary.remove();
      }
    }),
    { numRuns: 12 },
  );
});
