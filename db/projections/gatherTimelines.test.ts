import { expect, test } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { decide } from "#domain/grievance/decide.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { MORNING, openExampleCase, examplePost } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { gatherTimelines } from "./gatherTimelines.ts";
import { readGrievance } from "./grievanceRow.ts";

test("the timelines of a record that an older program wrote are read from its events, a slice at a time", () => {
  const record = temporaryRecord();
  try {
    const { writer } = record;
    const ids = ["1", "2", "3"].map((name) => openExampleCase(writer, examplePost(name)));
    const mark: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } };
    for (const [index, action] of [mark, { type: "undertake" } as const].entries()) act(ids[1], action, MORNING + (index + 1) * HOUR_MS);
    const before = ids.map((id) => readGrievance(writer, id));
    expect(before[1]?.timeline.steps.map(({ state }) => state)).toEqual(["new", "marked", "in-action"]);
    writer.sqlite.exec("UPDATE grievance SET since_at = NULL, steps = NULL, first_marked_at = NULL, undertaken_at = NULL");

    expect(gatherTimelines(writer, 2)).toBe(true);
    while (gatherTimelines(writer, 2));
    expect(ids.map((id) => readGrievance(writer, id))).toEqual(before);
    expect(gatherTimelines(writer, 2)).toBe(false);

    function act(id: GrievanceId | undefined, action: GrievanceAction, now: number): void {
      const grievance = id && readGrievance(writer, id);
      if (!grievance) throw new Error("There is no case");
      const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
      if (decision.ok) appendEvents(writer, { grievanceId: grievance.id, events: decision.events, actor: "desk", now });
    }
  } finally {
    record.remove();
  }
});
