import { expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import { MESSAGES } from "../../../i18n/messages.ts";
import { lackOfPlace } from "./lackOfPlace.ts";

interface Where {
  readonly district?: string | null;
  readonly place?: string | null;
  readonly state?: string;
  readonly correctedAt?: number | null;
}

const lack = (where: Where, missing: readonly string[] = ["place"]) =>
  lackOfPlace({
    grievance: { district: "Karnal", place: null, state: "new", correctedAt: null, ...where },
    proposal: { missing },
  } as unknown as Pick<CaseHistory, "grievance" | "proposal">);

test("a place that was not found exactly is told so where the district is known, and not as if the post named none", () => {
  expect(lack({})).toBe("not-exact");
  expect(lack({ district: null })).toBe("missing");
  expect(lack({ place: "Kunjpura" })).toBeNull();
  expect(MESSAGES.en["desk.act.placeNotExact"]).toBe("Place not found exactly; district known.");
  expect(MESSAGES.hi["desk.act.placeNotExact"]).toMatch(/ज़िला ज्ञात|ज़िला/u);
});

test("nothing is said of it once somebody has looked, or the case is marked", () => {
  expect(lack({ correctedAt: 1 }, [])).toBeNull();
  expect(lack({ correctedAt: 1 })).toBe("not-exact");
  expect(lack({ state: "marked" })).toBeNull();
});
