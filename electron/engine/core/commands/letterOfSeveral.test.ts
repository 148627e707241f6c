import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Scope } from "#domain/people/scope.ts";
import { officeIdOfMark, standardRegistry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { addPerson } from "#db/people/people.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "./act.ts";

const HEAD = { department: "PHED", district: null, office: null } as const;
const REGISTRY = standardRegistry();
const words = (text: string) => ({ en: text, hi: text });

let record: TemporaryRecord;
let karnal: Reader;
let ids: readonly GrievanceId[];
beforeEach(() => {
  record = temporaryRecord();
  ids = (["Karnal", "Ambala"] as const).map((district) =>
    openExampleCase(record.writer, examplePost(district), exampleProposal({ district })),
  );
  const to = officeIdOfMark(HEAD);
  const letter = {
    letterId: "l1",
    kind: "reminder",
    number: "CMO/1",
    to,
    officer: null,
    subject: words("Subject"),
    body: words("Why"),
  } as const;
  for (const id of ids) {
    does(id, { type: "mark", to: HEAD });
    does(id, { type: "issue-letter", ...letter, answerBy: null, byMail: false, leads: ids[0] ?? "" });
  }
  karnal = openScopedReader(record.file, { departments: null, districts: ["Karnal"] });
});
afterEach(() => {
  karnal.close();
  record.remove();
});

function does(id: GrievanceId, action: GrievanceAction, seen?: Reader, actor = "p1"): void {
  const rules = { policy: DEFAULT_SLA_POLICY, registry: REGISTRY, ruleScores: () => ({}) as never };
  const { outcome } = act(record.writer, { id, action, actor, now: MORNING + 1, ...rules, ...(seen && { seen }) });
  expect([action.type, outcome]).toEqual([action.type, "done"]);
}
function personWithin(scope: Scope): string {
  const passphrase = { salt: Buffer.from("s"), hash: Buffer.from("h"), scryptCost: 16, scryptBlockSize: 8, scryptParallelization: 1 };
  return addPerson(record.writer, { name: "Ravi", role: "nodal", scope, passphrase }, { actor: "p1", now: MORNING }).id;
}
const letters = () => ids.map((id) => readGrievance(record.writer, id)?.letters[0]);
const [sent, answered] = [
  { type: "record-letter-sent", letterId: "l1", way: "post" },
  { type: "record-letter-answer", letterId: "l1", words: "All is done." },
] as const;

test("what becomes of a letter is recorded in all the cases that it is about", () => {
  for (const action of [sent, answered]) does(ids[0] as GrievanceId, action);
  expect(letters()).toMatchObject([{ way: "post" }, { way: "post" }]);
  expect(letters().map((letter) => letter?.answeredAt)).toEqual([MORNING + 1, MORNING + 1]);
});

test("somebody who sees a part of these records it in those alone, and who sees all, later, in the rest", () => {
  for (const action of [sent, answered]) does(ids[0] as GrievanceId, action, karnal);
  expect(letters()).toMatchObject([
    { way: "post", answeredAt: MORNING + 1 },
    { way: null, answeredAt: null },
  ]);
  does(ids[1] as GrievanceId, answered);
  expect(letters()[1]).toMatchObject({ answeredAt: MORNING + 1 });
});

test("somebody who sees a part reads the answer that they recorded, and not one that was recorded in cases of others as well", () => {
  const scope = { departments: null, districts: ["Karnal" as const] };
  const [own, other] = ids as readonly [GrievanceId, GrievanceId];
  const told = () => readEvents(karnal, own).flatMap(({ event }) => (event?.type === "letter-answered" ? [event.payload.words] : []));
  const nodal = personWithin(scope);
  does(own, answered, karnal, nodal);
  expect(told()).toEqual(["All is done."]);
  // Who recorded it here recorded it there as well, when they saw more.
  does(other, answered, undefined, nodal);
  expect(told()).toEqual(["•••", "•••"]);
});

test("nor one that somebody recorded who sees all", () => {
  does(ids[0] as GrievanceId, answered);
  const told = readEvents(karnal, ids[0] as GrievanceId).flatMap(({ event }) =>
    event?.type === "letter-answered" ? [event.payload.words] : [],
  );
  expect(told).toEqual(["•••"]);
});
