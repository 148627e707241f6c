import { expect, test } from "vitest";
import { summonsOf } from "./summons.ts";

const NOBODY = { mentions: [], quotedAuthorId: null, answeredAuthorId: null };

test("who names or quotes our account has summoned it, who answers it has not, and of words that are gone nothing is said", () => {
  expect(summonsOf({ ...NOBODY, mentions: ["7", "1000"] }, "1000")).toBe("named");
  expect(summonsOf({ ...NOBODY, mentions: null, quotedAuthorId: "1000" }, "1000")).toBe("named");
  expect(summonsOf({ ...NOBODY, answeredAuthorId: "1000" }, "1000")).toBe("answered");
  expect(summonsOf({ ...NOBODY, mentions: ["7"] }, "1000")).toBe("none");
  expect(summonsOf({ ...NOBODY, mentions: null }, "1000")).toBe("unknown");
});
