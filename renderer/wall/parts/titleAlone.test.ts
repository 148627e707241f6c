import { expect, test } from "vitest";
import { titleAlone } from "./titleAlone.ts";

const BESIDE = "Executive Engineer, Public Health (PHED), Jind";

test.each([
  ["Engineer-in-Chief, Public Health (PHED)", "Engineer-in-Chief"],
  ["Superintending Engineer, Public Health (PHED), Rohtak", "Superintending Engineer, Rohtak"],
  ["Deputy Commissioner, Jind", "Deputy Commissioner"],
  ["Officer on Special DeletionCheck, CM Office", "Officer on Special DeletionCheck"],
  ["Director, Panchayats", "Director, Panchayats"],
  ["Chief Secretary", "Chief Secretary"],
])("%s is %s beside an office of its department", (office, title) => {
  expect(titleAlone(office, BESIDE, "CM Office")).toBe(title);
});
