import { expect, test } from "vitest";
import { departmentShares } from "./departmentShares.ts";
import type { Scored } from "./departments.ts";

const scored = (code: Scored["code"], weight: number, echo = 0): Scored => ({ code, weight, echo, category: null, evidence: () => [] });
const shares = [
  { label: "FIRE", share: 0.6 },
  { label: "POWER", share: 0.3 },
  { label: "POLICE", share: 0.1 },
];

test("without words of the lists the model's shares stay", () => {
  const said = departmentShares(shares, [], 0);
  expect(said.map(({ label }) => label)).toEqual(["FIRE", "POWER", "POLICE"]);
  expect(said[0]?.share).toBeCloseTo(0.6);
});

test("words of the lists raise a department, for both electricity companies alike, and shares stay shares", () => {
  const said = departmentShares(shares, [scored("UHBVN", 8), scored("DHBVN", 7)], 0);
  expect(said[0]?.label).toBe("POWER");
  expect(said.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test("single words raise nothing, and many lists no more than a limit", () => {
  expect(departmentShares(shares, [scored("POLICE", 3, 3)], 0)[2]?.share).toBeCloseTo(0.1);
  expect(departmentShares(shares, [scored("POLICE", 500)], 0)).toEqual(departmentShares(shares, [scored("POLICE", 50)], 0));
});

test("in an emergency those who rescue come before the owner of the place", () => {
  const buried = [
    { label: "PWD", share: 0.6 },
    { label: "DISASTER", share: 0.4 },
  ];
  expect(departmentShares(buried, [], 0)[0]?.label).toBe("PWD");
  expect(departmentShares(buried, [], 0.9)[0]?.label).toBe("DISASTER");
});
