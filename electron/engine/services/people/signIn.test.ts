import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#domain/people/roles.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { addPerson } from "#db/people/people.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { keepPassphrase } from "./passphrases.ts";
import { createPeople } from "./people.ts";

const QUICK = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };
const OWN = "nau baje daftar khulta hai";
const OTHERS = "shaam ko phir milenge kal";

let record: TemporaryRecord;
let now: number;
beforeEach(() => {
  record = temporaryRecord();
  now = 1_000_000_000_000;
});
afterEach(() => record.remove());

const people = () => createPeople({ record: record.writer, now: () => now, scrypt: QUICK });
async function add(name: string, role: Role, passphrase: string) {
  return addPerson(record.writer, { name, role, passphrase: await keepPassphrase(passphrase, QUICK) }, { actor: null, now });
}
const signIn = async (passphrase: string) => (await people().signIn({ name: "Asha", passphrase })).outcome;

describe("wrong tries for a name", () => {
  test("are forgotten once it is the right passphrase", async () => {
    await add("Asha", "viewer", OWN);
    for (let round = 0; round < 3; round += 1)
      expect([await signIn("wrong"), await signIn("wrong"), await signIn(OWN)]).toEqual(["wrong", "wrong", "known"]);
  });

  test("stay where two have it: the passphrase of one does not make the other's one to be guessed without a wait", async () => {
    const own = await add("Asha", "viewer", OWN);
    await add("asha", "administrator", OTHERS);
    expect([await signIn("wrong"), await signIn("wrong"), await signIn(OWN)]).toEqual(["wrong", "wrong", "known"]);
    // Neither do a right one of one's own at a locked window, and a new one that one chooses.
    expect(await people().signIn({ name: "Asha", passphrase: OWN }, own.id)).toMatchObject({ outcome: "known" });
    expect(await people().change(own.id, { passphrase: "das baje chai milti hai" }, own.id)).toMatchObject({ outcome: "done" });
    expect([await signIn("wrong"), await signIn("wrong")]).toEqual(["wrong", "wait"]);
    now += 2_000;
    expect(await signIn(OTHERS)).toBe("known");
    // What is right is no try: the wait is no longer for it, and ends a day after the last wrong one.
    expect(await signIn(OTHERS)).toBe("known");
    now += DAY_MS - 2_000;
    expect([await signIn("wrong"), await signIn("wrong"), await signIn("wrong")]).toEqual(["wrong", "wrong", "wrong"]);
  });

  test("are forgotten where somebody else gives one of them a new passphrase, and once nobody else of the name may sign in", async () => {
    const own = await add("Asha", "viewer", OWN);
    const other = await add("asha", "administrator", OTHERS);
    expect([await signIn("wrong"), await signIn("wrong")]).toEqual(["wrong", "wrong"]);
    await people().change(own.id, { passphrase: "das baje chai milti hai" }, other.id);
    expect([await signIn("wrong"), await signIn("wrong")]).toEqual(["wrong", "wrong"]);
    await people().change(own.id, { active: false }, other.id);
    expect([await signIn(OTHERS), await signIn("wrong"), await signIn("wrong")]).toEqual(["known", "wrong", "wrong"]);
  });
});
