import { ORPCError } from "@orpc/client";
import { describe, expect, test } from "vitest";
import { PASSPHRASE_FAULTS } from "#domain/people/passphrase.ts";
import { ROLES } from "#domain/people/roles.ts";
import { EngineLostError } from "../../client/connection.ts";
import { EngineSilentError } from "../../client/engine.ts";
import { en } from "../../i18n/en.ts";
import { complaintOfError, complaintOfNew } from "./passphraseFault.ts";

const GOOD = "nau baje daftar khulta hai";

describe("a new passphrase", () => {
  test("can be sent where it keeps the rules and was typed alike twice", () => {
    expect(complaintOfNew({ passphrase: GOOD, again: GOOD }, "Ravi Kumar")).toBeNull();
    expect(complaintOfNew({ passphrase: GOOD, again: `${GOOD}.` }, "Ravi Kumar")).toMatchObject({ field: "again" });
    expect(complaintOfNew({ passphrase: "kurz", again: "kurz" }, "Ravi Kumar")).toMatchObject({
      field: "passphrase",
      message: "passphrase.too-short",
    });
  });
});

describe("what the engine answers", () => {
  test("is told in a sentence, with the wait where there is one", () => {
    expect(complaintOfError(new ORPCError("WRONG", { data: { waitMs: 2_000 } }))).toEqual({ message: "signIn.wrong", waitMs: 2_000 });
    expect(complaintOfError(new ORPCError("WAIT", { data: { waitMs: 900 } }))).toEqual({ message: "signIn.tooSoon", waitMs: 900 });
    expect(complaintOfError(new ORPCError("WEAK_PASSPHRASE", { data: { fault: "has-name" } }))).toMatchObject({
      message: "passphrase.has-name",
    });
    expect(complaintOfError(new ORPCError("FORBIDDEN"))).toEqual({ message: "people.forbidden" });
    expect(complaintOfError(new EngineLostError())).toEqual({ message: "settings.engineLost" });
    expect(complaintOfError(new EngineSilentError())).toEqual({ message: "settings.callSilent" });
    expect(complaintOfError(new ORPCError("DECIDED_BY_ROOM"))).toEqual({ message: "managed.ofRoom.refused" });
    expect(complaintOfError(new Error("anything"))).toEqual({ message: "desk.failed.other" });
  });

  test("and every role and rule has its words", () => {
    const ids = [
      ...PASSPHRASE_FAULTS.map((fault) => `passphrase.${fault}`),
      ...ROLES.flatMap((role) => [`role.${role}`, `role.${role}.may`]),
    ];
    expect(Object.keys(en)).toEqual(expect.arrayContaining(ids));
  });
});
