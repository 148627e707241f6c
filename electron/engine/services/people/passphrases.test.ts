import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { peopleOfName } from "#db/people/readPeople.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { hasParameters, isPassphrase, keepPassphrase, nobodysPassphrase, SCRYPT_PARAMETERS } from "./passphrases.ts";
import { createPeople } from "./people.ts";

const OLD = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };
const NEW = { scryptCost: 2 ** 5, scryptBlockSize: 8, scryptParallelization: 2 };
const PASSPHRASE = "subah ki chai कड़क";

describe("a passphrase as it is kept", () => {
  test("is known again by it alone, in whatever form its letters come", async () => {
    const kept = await keepPassphrase(PASSPHRASE.normalize("NFC"), OLD);
    expect(await isPassphrase(PASSPHRASE.normalize("NFD"), kept)).toBe(true);
    expect(await isPassphrase(`${PASSPHRASE} `, kept)).toBe(false);
    expect(await isPassphrase(PASSPHRASE, nobodysPassphrase(OLD))).toBe(false);
  });

  test("has a salt of its own: two people with one passphrase are not seen to have it", async () => {
    const [one, other] = [await keepPassphrase(PASSPHRASE, OLD), await keepPassphrase(PASSPHRASE, OLD)];
    expect(one.salt.equals(other.salt)).toBe(false);
    expect(one.hash.equals(other.hash)).toBe(false);
  });

  test("can be kept with the parameters of the program", async () => {
    expect(await isPassphrase(PASSPHRASE, await keepPassphrase(PASSPHRASE, SCRYPT_PARAMETERS))).toBe(true);
  });
});

describe("a passphrase that an older program kept", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
  });
  afterEach(() => record.remove());

  test("is kept with better parameters at the next sign-in, and nobody has to sign in again for it", async () => {
    const { writer } = record;
    const credentials = { name: "Anita", passphrase: PASSPHRASE };
    await createPeople({ record: writer, now: Date.now, scrypt: OLD }).createFirst(credentials);
    const [before] = peopleOfName(writer, "Anita");
    const people = createPeople({ record: writer, now: Date.now, scrypt: NEW });
    expect(await people.signIn(credentials)).toMatchObject({ outcome: "known" });
    const [after] = peopleOfName(writer, "anita");
    expect(after && hasParameters(after, NEW)).toBe(true);
    expect(after?.passphraseVersion).toBe(before?.passphraseVersion);
    expect(await people.signIn(credentials)).toMatchObject({ outcome: "known" });
  });
});
