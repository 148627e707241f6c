import { describe, expect, test } from "vitest";
import { HOUR_MS } from "../clock/indianDay.ts";
import { auditedActOf } from "./auditEntry.ts";
import { changedFields, parseAuditEvent, settingChanged } from "./auditEvents.ts";
import { AUDIT_KINDS, KIND_OF_TYPE, typesOfKind } from "./auditKinds.ts";
import { auditSentence } from "./auditSentence.ts";
import type { AuditNames } from "./auditSentence.ts";
import type { FailedTries } from "./failedTries.ts";
import { countFailedTry } from "./failedTries.ts";

describe("what was changed", () => {
  test("is told by the names of fields, one level deep, and never by their values", () => {
    const before = { hours: { from: 9, to: 17 }, rules: [1, 2], name: "a", same: { deep: { er: 1 } } };
    const after = { hours: { from: 10, to: 17 }, rules: [1, 3], name: "a", same: { deep: { er: 2 } }, added: null };
    expect(changedFields(before, after)).toEqual(["hours.from", "rules", "same.deep", "added"]);
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(null, "x")).toEqual(["value"]);
    expect(changedFields(undefined, undefined)).toEqual([]);
  });

  test("is bounded, however much it was", () => {
    const { type, version, payload } = settingChanged(
      "wall",
      Array.from({ length: 500 }, (_, n) => "f".repeat(n + 1)),
    );
    expect(parseAuditEvent(type, version, payload)).not.toBeNull();
  });
});

describe("failed tries", () => {
  test("of a flood leave one event for each doubling, and begin again each hour", () => {
    let tries: FailedTries | null = null;
    const told: number[] = [];
    for (let n = 0; n < 100_000; n += 1) {
      const { now, isTold } = countFailedTry(tries, n);
      tries = now;
      if (isTold) told.push(now.tries);
    }
    expect(told).toEqual(Array.from({ length: 17 }, (_, power) => 2 ** power));
    expect(countFailedTry(tries, HOUR_MS)).toEqual({ now: { hour: 1, tries: 1 }, isTold: true });
  });
});

const NOTHING_CALLED: AuditNames = {
  nameOf: () => null,
  settingOf: (_, of) => ({ en: of, hi: of }),
  fieldOf: (_section, _of, field) => ({ en: field, hi: field }),
};

describe("a line of the register", () => {
  test("has a kind for every type, and every kind has types", () => {
    for (const kind of AUDIT_KINDS) expect([kind, typesOfKind(kind).length > 0]).toEqual([kind, true]);
    expect(Object.values(KIND_OF_TYPE).every((kind) => AUDIT_KINDS.includes(kind))).toBe(true);
  });

  test("of another stream shows no word of a citizen, nor the name of a file", () => {
    const payload = { number: "CMO/7", file: "aadhaar-of-satvir.pdf", name: "Satvir", words: "9812345670" };
    const said = Object.keys(KIND_OF_TYPE).flatMap((type) => {
      const act = auditedActOf(type, 1, payload);
      return act === null ? [] : [auditSentence(act, "en", NOTHING_CALLED), auditSentence(act, "hi", NOTHING_CALLED)];
    });
    expect(said.length).toBeGreaterThan(20);
    expect(said.join("\n")).not.toMatch(/satvir|9812345670/iu);
    expect(said).toContain("Issued letter CMO/7");
  });

  test("of a person tells their role and whose cases they see, in full, when they are added and whenever that changes", () => {
    const said = (type: string, payload: object) => {
      const act = auditedActOf(type, 1, { person: "p", ...payload });
      return act && [auditSentence(act, "en", NOTHING_CALLED), auditSentence(act, "hi", NOTHING_CALLED)];
    };
    const scope = { departments: ["PHED"], districts: ["Ambala", "Karnal"] };
    expect(said("person-added", { name: "Ravi", role: "nodal", scope })).toEqual([
      "Added the user p – role Nodal officer; sees only Ambala, Karnal · Public Health (PHED)",
      "उपयोगकर्ता जोड़ा: p – भूमिका नोडल अधिकारी; केवल ये दिखते हैं: अंबाला, करनाल · जन स्वास्थ्य",
    ]);
    expect(said("person-added", { name: "Ravi", role: "osd" })?.[0]).toBe("Added the user p – role OSD; sees every case");
    expect(said("person-changed", { scope: null })?.[0]).toBe("Changed the user p – sees every case");
    expect(said("person-changed", { scope: { departments: null, districts: ["Karnal"] } })?.[1]).toBe(
      "उपयोगकर्ता में परिवर्तन: p – केवल ये दिखते हैं: करनाल · सभी विभाग",
    );
    expect(said("person-changed", { active: false, passphrase: "reset" })?.[0]).toBe(
      "Changed the user p – may sign in no more; new passphrase set by the administrator",
    );
  });

  test("is passed over where it is of a newer program", () => {
    expect(auditedActOf("signed-in", 2, { way: "passphrase" })).toBeNull();
    expect(auditedActOf("exported", 1, { what: "everything" })).toBeNull();
    expect(auditedActOf("unheard-of", 1, {})).toBeNull();
  });
});
