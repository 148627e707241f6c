import { ORPCError } from "@orpc/server";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CAPABILITIES, may, ROLES } from "#domain/people/roles.ts";
import { addPerson } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { nobodysPassphrase } from "../../services/people/passphrases.ts";
import { createPeople } from "../../services/people/people.ts";
import { createSession } from "../../services/people/session.ts";
import { actorOf } from "./guards.ts";

const SCRYPT = { scryptCost: 2, scryptBlockSize: 1, scryptParallelization: 1 };
const LOCK_AFTER_MS = 600_000;

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

function codeOf(ask: () => unknown): string | null {
  try {
    ask();
    return null;
  } catch (error) {
    return error instanceof ORPCError ? String(error.code) : String(error);
  }
}

describe("a guard", () => {
  test("lets through exactly what the table of capabilities allows, for as long as somebody is there", () => {
    const { writer } = record;
    let now = 0;
    const people = createPeople({ record: writer, now: () => now, scrypt: SCRYPT });
    const passphrase = nobodysPassphrase(SCRYPT);
    const ids = new Map(
      ROLES.map((role) => [role, addPerson(writer, { name: role, role, passphrase }, { actor: "engine", now }).id] as const),
    );
    const step = fc.record({
      capability: fc.constantFrom(...CAPABILITIES),
      afterMs: fc.integer({ min: -LOCK_AFTER_MS, max: 2 * LOCK_AFTER_MS }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.array(step, { maxLength: 12 }), (role, steps) => {
        now = 1e12;
        const session = createSession({ people, now: () => now, lockAfterMs: () => LOCK_AFTER_MS });
        expect(codeOf(() => actorOf({ session, dossier: null }, "read"))).toBe("UNAUTHENTICATED");
        const person = readPerson(writer, ids.get(role) ?? ("" as never));
        if (person === null) throw new Error(`There is nobody who is ${role}`);
        session.begin(person);
        let lastActAt = now;
        let isLocked = false;
        for (const { capability, afterMs } of steps) {
          now += afterMs;
          lastActAt = Math.min(lastActAt, now);
          isLocked ||= now - lastActAt >= LOCK_AFTER_MS;
          const expected = isLocked ? "LOCKED" : may(role, capability) ? null : "FORBIDDEN";
          expect(codeOf(() => actorOf({ session, dossier: null }, capability))).toBe(expected);
          if (expected === null && capability !== "read") lastActAt = now;
        }
      }),
    );
  });
});
