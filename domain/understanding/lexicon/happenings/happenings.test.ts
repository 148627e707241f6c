import { expect, test } from "vitest";
import { MEANINGS } from "../complaintWords.ts";
import { HAPPENINGS } from "./all.ts";

test("every happening belongs to a category of a department", () => {
  for (const { meaning } of HAPPENINGS) expect([...MEANINGS.keys()]).toContain(meaning);
});
