import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { caseKeyOf, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { understand } from "#domain/understanding/understand.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { MEMBERS_OF_TROUBLE, troubleMembers } from "./troubleMembers.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

function open(name: string, text: string, minute: number): GrievanceId {
  const post = examplePost(name, { text, createdAt: MORNING + minute * 60_000 });
  return openExampleCase(record.writer, post, understand({ text, placeName: null, authorLocation: null }));
}

function act(id: GrievanceId, action: GrievanceAction): void {
  const grievance = readGrievance(record.writer, id);
  const decision = grievance && decide(grievance, action, { now: MORNING, policy: DEFAULT_SLA_POLICY });
  if (decision?.ok) appendEvents(record.writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
}

const WATER = "Sector 12 Panipat me 4 din se pani nahi aa raha";

describe("the members of a trouble", () => {
  test("are listed newest first, with who wrote and the words masked, whichever of them is asked for", () => {
    const first = open("one", `${WATER}, call 9812345678`, 0);
    const second = open("two", WATER, 1);
    const other = open("three", "Sector 12 Panipat me bijli nahi aa rahi", 2);
    const members = troubleMembers(record.writer, first, 10);
    expect(members).toMatchObject([
      {
        grievanceId: second,
        handle: "citizen_two",
        name: "Asha Devi",
        openedAt: MORNING + 60_000,
        state: "new",
        text: WATER,
        putThere: false,
      },
      { grievanceId: first, handle: "citizen_one", putThere: false },
    ]);
    expect(members[1]?.text).not.toContain("9812345678");
    expect(troubleMembers(record.writer, second, 10)).toEqual(members);
    act(other, { type: "put-in-trouble", with: first });
    expect(troubleMembers(record.writer, first, 1)).toMatchObject([{ grievanceId: other, putThere: true }]);
  });

  test("come page by page, each once, also where several were written at one moment", () => {
    const ids = Array.from({ length: 7 }, (_, index) => open(`post-${index}`, WATER, Math.floor(index / 3)));
    const found: GrievanceId[] = [];
    for (let page = troubleMembers(record.writer, ids[0] as GrievanceId, 2); page.length > 0;) {
      found.push(...page.map(({ grievanceId }) => grievanceId));
      page = troubleMembers(record.writer, ids[0] as GrievanceId, 2, page.at(-1));
    }
    expect(found).toHaveLength(7);
    expect(found.toSorted()).toEqual(ids.toSorted());
    expect(found[0]).toBe(ids[6]);
  });

  test("are none of a case that is not here", () => {
    expect(troubleMembers(record.writer, grievanceIdOf(caseKeyOf(examplePost("unknown")) as CaseKey), 10)).toEqual([]);
  });

  test("are read in the order of their index", () => {
    const plan = record.writer.sqlite
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${MEMBERS_OF_TROUBLE.replaceAll("?", "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");
    expect(plan).toContain("SEARCH m USING INDEX trouble_case_newest (trouble_id=? AND (opened_at,grievance_id)<(?,?))");
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/u);
  });
});
