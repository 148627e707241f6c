import { expect, test } from "vitest";
import type { GrievanceId } from "../ids.ts";
import { shortNumberOf } from "../grievance/shortNumber.ts";
import { askedNumberIn } from "./askedNumber.ts";

const short = shortNumberOf("7b3f2a10-0000-5000-8000-000000000000" as GrievanceId);
const digits = short.replaceAll("-", "");

test.each([
  ["@HaryanaCMCell 261124-K4F7QX", true],
  ["status of 261124k4f7qx please", true],
  [`@HaryanaCMCell ${short} ?`, true],
  [`शिकायत संख्या ${digits} का क्या हुआ`, true],
  [digits, false],
])("%j asks after one complaint", (text, isMeant) => {
  expect(askedNumberIn(text)).toMatchObject({ isMeant });
});

test.each([
  "",
  "मेरी शिकायत का क्या हुआ?",
  "call 9812012345",
  "123-456-780",
  "261124-K4F7QX and 261124-K4F7QY",
  `${digits} ${"पानी नहीं आ रहा ".repeat(6)}`,
  "261124-123456",
  "9".repeat(5_000),
])("%j asks after none", (text) => {
  expect(askedNumberIn(text)).toBeNull();
});
