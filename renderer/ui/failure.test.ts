import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import { EngineLostError } from "../client/connection.ts";
import { EngineSilentError } from "../client/engine.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { callFailure, failureOf, failureSentence } from "./failure.ts";

const coded = (code: string, data?: unknown) => new ORPCError(code, { data });
const issues = (...codes: readonly string[]) => ({ issues: codes.map((code) => ({ code, path: ["text"], message: "" })) });

test("an engine that is away, or silent, is said so of nothing else", () => {
  const faults = [
    new EngineLostError(),
    new EngineSilentError(),
    ...["FORBIDDEN", "NOT_FOUND", "BAD_REQUEST", "ANY"].map((code) => coded(code)),
  ];
  expect(faults.map(callFailure)).toEqual([
    "settings.engineLost",
    "settings.callSilent",
    "people.forbidden",
    "failed.gone",
    "failed.notTaken",
    "desk.failed.other",
  ]);
});

test("what is too large is told apart from what the program does not take", () => {
  expect(failureOf(coded("BAD_REQUEST", issues("invalid_type", "too_big")))).toBe("tooLarge");
  for (const data of [issues("invalid_type"), issues(), { issues: "many" }, { issues: [null] }, null, undefined])
    expect(failureOf(coded("BAD_REQUEST", data))).toBe("notTaken");
});

test("each refusal of a guard has a sentence of its own, at a case and elsewhere, in both languages", () => {
  const codes = "FORBIDDEN OUT_OF_SCOPE SET_BY_ADMINISTRATOR DECIDED_BY_ROOM READ_ONLY ONLY_IN_ROOM UNAUTHENTICATED LOCKED NOT_FOUND".split(
    " ",
  );
  for (const sentences of [codes.map((code) => callFailure(coded(code))), codes.map((code) => failureSentence(failureOf(coded(code))))]) {
    expect(new Set(sentences).size).toBe(codes.length);
    for (const id of sentences)
      expect([MESSAGES.en[id], MESSAGES.hi[id]]).toEqual([expect.stringMatching(/\.$/u), expect.stringMatching(/।$/u)]);
  }
});
