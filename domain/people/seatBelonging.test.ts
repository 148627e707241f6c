import { expect, test } from "vitest";
import type { PersonId } from "../ids.ts";
import type { Person } from "./person.ts";
import type { Scope } from "./scope.ts";
import { covers, OF_ITS_PEOPLE, satLast, scopeOfSeat } from "./seatBelonging.ts";

const karnal: Scope = { departments: null, districts: ["Karnal"] };
const phed: Scope = { departments: ["PHED"], districts: null };
const phedKarnal: Scope = { departments: ["PHED"], districts: ["Karnal"] };
const person = (scope: Scope | null, more: Partial<Person> = {}): Person => ({
  id: "1" as PersonId,
  name: "Ravi",
  role: "osd",
  scope,
  active: true,
  ...more,
});
const chief = person(null, { role: "administrator" });

test("a seat of the room shows every case", () => {
  expect(scopeOfSeat(OF_ITS_PEOPLE, [], [])).toBeNull();
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief], [])).toBeNull();
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief, person(null), person(karnal)], [person(null)])).toBeNull();
  expect(scopeOfSeat({ of: "room" }, [chief, person(karnal)], [person(karnal)])).toBeNull();
});

test("a seat at which only people with a scope sit shows what each of them sees, also while nobody is signed in", () => {
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief, person(karnal)], [])).toEqual(karnal);
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief, person(karnal), person(null, { active: false })], [chief])).toEqual(karnal);
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief, person(karnal), person(phed)], [])).toEqual(phedKarnal);
});

test("somebody with a scope who signs in at a shared seat does not see more on its walls", () => {
  expect(scopeOfSeat(OF_ITS_PEOPLE, [chief, person(null), person(karnal)], [person(karnal)])).toEqual(karnal);
});

test("somebody with a scope who signs out of a shared seat leaves its walls as they were, until somebody who sees every case sits there", () => {
  const [dc, osd] = [person(karnal, { id: "dc" as PersonId }), person(null, { id: "osd" as PersonId })];
  const people = [chief, osd, dc];
  const left = satLast(satLast([], [dc]), []);
  expect(scopeOfSeat(OF_ITS_PEOPLE, people, [], left)).toEqual(karnal);
  expect(satLast(left, [chief])).toEqual(left);
  expect(scopeOfSeat(OF_ITS_PEOPLE, people, [chief], left)).toEqual(karnal);
  expect(satLast(left, [osd])).toEqual([]);
  expect(scopeOfSeat(OF_ITS_PEOPLE, people, [osd], left)).toBeNull();
  expect(satLast(left, [osd, dc])).toEqual(left);
  expect(scopeOfSeat({ of: "room" }, people, [], left)).toBeNull();
});

test("what the administrator says holds for everybody", () => {
  expect(scopeOfSeat({ of: "part", scope: karnal }, [chief], [chief])).toEqual(karnal);
});

test("a wall may be opened by who sees all that it shows", () => {
  expect([covers(karnal, phedKarnal), covers(karnal, karnal), covers(phedKarnal, karnal), covers(karnal, null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
