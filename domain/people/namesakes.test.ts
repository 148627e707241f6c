import { expect, test } from "vitest";
import { leastOf } from "./namesakes.ts";

const person = (role: "viewer" | "operator" | "osd" | "nodal" | "administrator", district: "Karnal" | "Hisar" | null = null) => ({
  role,
  scope: district && { departments: null, districts: [district] },
});

test("of people who cannot be told apart nobody gets what another may not", () => {
  expect(leastOf([person("osd")])).toEqual(person("osd"));
  expect(leastOf([person("osd"), person("operator")])).toEqual(person("operator"));
  expect(leastOf([person("operator"), person("operator", "Karnal")])).toEqual(person("operator", "Karnal"));
  expect(leastOf([person("administrator"), person("osd")])).toBeNull();
  expect(leastOf([person("administrator"), person("osd"), person("viewer")])).toEqual(person("viewer"));
  expect(leastOf([person("viewer", "Hisar"), person("viewer", "Karnal")])).toBeNull();
  expect(leastOf([])).toBeNull();
});
