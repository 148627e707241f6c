import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import { EngineLostError } from "../../client/connection.ts";
import { EngineSilentError } from "../../client/engine.ts";
import { failureOfPrint } from "./usePrinting.ts";

test("a print that failed says what to do: of the folder, of the engine that comes back, of what is gone, and else of the call", () => {
  const declared = (code: string) => new ORPCError(code, { defined: true });
  expect(failureOfPrint(declared("NOT_PRINTED"))).toBe("print.failed");
  expect(failureOfPrint(declared("NOT_FOUND"))).toBe("print.gone");
  expect(failureOfPrint(new EngineLostError())).toBe("print.engineLost");
  for (const other of [declared("FORBIDDEN"), new ORPCError("NOT_PRINTED"), new EngineSilentError(), new Error("x"), null])
    expect(failureOfPrint(other)).toBe("settings.callFailed");
});
