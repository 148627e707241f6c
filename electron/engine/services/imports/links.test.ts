import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { caseKeyFor, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { NO_MEANINGS } from "#domain/portal/exportRow.ts";
import { rowFingerprint } from "#domain/imports/postOf.ts";
import { readRow } from "#domain/imports/readRow.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { linksOf } from "./links.ts";
import { takeRow } from "./takeRows.ts";

const { understand, ruleScores } = createUnderstanding({ gazetteer: buildGazetteer([]) });
const NUMBER = "CMOFF/N/2026/123456";

let temporary: TemporaryRecord;
beforeEach(() => (temporary = temporaryRecord()));
afterEach(() => temporary.remove());

function takeIn(number: string, { name = "Asha Devi", phone = "9812345678", status = "Marked" } = {}) {
  const mapping = { number: 0, registeredOn: 1, name: 2, phone: 3, department: 4, district: 5, description: 6, status: 7 };
  const orders = { registeredOn: "day-first", statusOn: "day-first", dueOn: "day-first" } as const;
  const cells = [number, "20/11/2026", name, phone, "Public Health", "Karnal", "No water in ward 12", status];
  const read = readRow(cells, { mapping, orders, meanings: NO_MEANINGS, now: MORNING });
  if (!read.ok) throw new Error(read.fault.fault);
  const rules = { source: "cm-window", policy: DEFAULT_SLA_POLICY, now: MORNING, understand } as const;
  temporary.writer.transaction(() => takeRow(temporary.writer, { row: read.row, fingerprint: rowFingerprint(read.row) }, rules));
  return grievanceIdOf(caseKeyFor("cm-window", number, null));
}

const social = (text: string, name = "Kamla Rani") =>
  openExampleCase(
    temporary.writer,
    examplePost("77", { text, author: { externalId: "a", handle: "kamla", name, location: null } }),
    exampleProposal(),
  );

const tie = (id: ReturnType<typeof social>, type: "link" | "unlink") =>
  act(temporary.writer, {
    id,
    action: { type, channel: "cm-window", number: NUMBER },
    actor: "asha",
    now: MORNING,
    policy: DEFAULT_SLA_POLICY,
    ruleScores,
    registry: standardRegistry(),
  });

describe("a social post's case and a number of a portal", () => {
  test("are tied both ways, each tells how the other stands, and the number finds both", () => {
    const portal = takeIn(NUMBER);
    const id = social("पानी नहीं आ रहा");
    expect(tie(id, "link").outcome).toBe("done");
    expect(tie(id, "link").outcome).toBe("refused");
    expect(linksOf(temporary.writer, id)).toMatchObject({
      own: null,
      linked: [{ number: NUMBER, case: { id: portal, state: "marked" } }],
      likely: [],
    });
    expect(linksOf(temporary.writer, portal)).toMatchObject({ own: { number: NUMBER }, tied: [{ id, state: "new" }] });
    expect(listQueue(temporary.writer, { filter: { text: NUMBER.toLowerCase() }, order: "newest" })).toHaveLength(2);
    takeIn(NUMBER, { status: "Disposed" });
    expect(linksOf(temporary.writer, id)?.linked[0]?.case?.state).toBe("disposed");
    expect(tie(id, "unlink").outcome).toBe("done");
    expect(linksOf(temporary.writer, portal)?.tied).toEqual([]);
    expect(listQueue(temporary.writer, { filter: { text: NUMBER }, order: "newest" })).toHaveLength(1);
  });

  test("may be tied before any export has brought the number", () => {
    const id = social("पानी नहीं आ रहा");
    tie(id, "link");
    expect(linksOf(temporary.writer, id)?.linked).toEqual([{ channel: "cm-window", number: NUMBER, case: null }]);
  });

  test("are suggested where the post names the number, the telephone or the name are the same, and not otherwise", () => {
    const portal = takeIn(NUMBER);
    takeIn("CMOFF/N/2026/999999", { name: "Ram Lal", phone: "9899999999" });
    expect(linksOf(temporary.writer, social(`शिकायत ${NUMBER.toLowerCase()} पर कुछ नहीं हुआ`))?.likely).toMatchObject([
      { number: NUMBER, why: "number-in-text", case: { id: portal } },
    ]);
  });

  test("are suggested by the same telephone number", () => {
    takeIn(NUMBER);
    expect(linksOf(temporary.writer, social("पानी नहीं आ रहा, मेरा नंबर +91 98123 45678"))?.likely).toMatchObject([
      { number: NUMBER, why: "same-phone" },
    ]);
  });

  test("are suggested by the same name at the same department in the same district within weeks", () => {
    takeIn(NUMBER);
    expect(linksOf(temporary.writer, social("पानी नहीं आ रहा", "ASHA  Devi"))?.likely).toMatchObject([{ number: NUMBER, why: "same-name" }]);
  });

  test("are suggested by nothing less", () => {
    takeIn(NUMBER);
    expect(linksOf(temporary.writer, social("पानी नहीं आ रहा", "Asha"))?.likely).toEqual([]);
  });
});
