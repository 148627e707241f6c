import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import { EngineLostError } from "../../client/connection.ts";
import { EngineSilentError } from "../../client/engine.ts";
import { failureOfPrint } from "./usePrinting.ts";

const declared = (code: string) => new ORPCError(code, { defined: true });

test("a print that failed says what to do: of the folder, of the engine that comes back or is silent, of what is gone", () => {
  expect(failureOfPrint(declared("NOT_PRINTED"))).toBe("print.failed");
  expect(failureOfPrint(declared("NOT_FOUND"))).toBe("print.gone");
  expect(failureOfPrint(new EngineLostError())).toBe("print.engineLost");
  expect(failureOfPrint(new EngineSilentError())).toBe("settings.callSilent");
});

test("a print that the engine refused says why, and never that it did not answer", () => {
  expect(failureOfPrint(declared("FORBIDDEN"))).toBe("desk.failed.forbidden");
  expect(failureOfPrint(declared("OUT_OF_SCOPE"))).toBe("desk.failed.outOfScope");
  expect(failureOfPrint(declared("UNAUTHENTICATED"))).toBe("desk.failed.signedOut");
  expect(failureOfPrint(declared("LOCKED"))).toBe("desk.failed.locked");
  for (const other of [declared("BAD_PERIOD"), declared("NOT_BEGUN"), new ORPCError("NOT_PRINTED"), new Error("x"), null])
    expect(failureOfPrint(other)).toBe("desk.failed.other");
});
