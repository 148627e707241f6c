import { describe, expect, test } from "vitest";
import type { QueueRow } from "#contract/desk.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { exampleHistory, OPENED_AT } from "../../case/testing/exampleHistory.ts";
import { filtersOf, likelyOf } from "./likelyCases.ts";

const row = (id: string, differences: Partial<QueueRow> = {}) =>
  ({ id, department: "PHED", openedAt: OPENED_AT, ...differences }) as QueueRow;
const history = exampleHistory();

describe("the cases that are likely the same matter", () => {
  test("are asked for by place and by category, open ones of the district within two weeks", () => {
    const [ofPlace, ofCategory] = filtersOf({ grievance: { ...history.grievance, category: "no-supply" } });
    const span = { openedFrom: OPENED_AT - 14 * DAY_MS, openedBefore: OPENED_AT + 14 * DAY_MS, districts: ["Panipat"] };
    expect(ofPlace).toMatchObject({ ...span, places: ["Sector 12"] });
    expect(ofCategory).toMatchObject({ ...span, departments: ["PHED"], categories: ["no-supply"] });
    expect(ofPlace?.states).not.toContain("disposed");
    expect(filtersOf({ grievance: { ...history.grievance, district: null } })).toEqual([null, null]);
    expect(filtersOf({ grievance: { ...history.grievance, place: null, category: null } })).toEqual([null, null]);
  });

  test("come by how much they have in common, with the reason, and never with the case itself or those of its incident", () => {
    const both = row("both", { openedAt: OPENED_AT + DAY_MS });
    const placed = row("placed", { department: "ULB" });
    const likely = likelyOf(
      { ...history, alike: [{ id: "together" }] as never },
      [placed, both, row(history.case.id)],
      [both, row("together"), row("sorted")],
    );
    expect(likely.map(({ row: { id }, same, days }) => [id, same.join(" "), days])).toEqual([
      ["both", "place category department", 1],
      ["sorted", "category department", 0],
      ["placed", "place", 0],
    ]);
  });
});
