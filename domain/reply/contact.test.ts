import { describe, expect, test } from "vitest";
import { contactIn } from "./contact.ts";

describe("where somebody can be written to", () => {
  test.each([
    ["98120 12345", "9812012345"],
    ["+91-98120-12345", "9812012345"],
    ["0 9812012345", "9812012345"],
    ["00919812012345", "9812012345"],
    ["९८१२०१२३४५", "9812012345"],
    ["0172-2740000 / 9812012345", "9812012345"],
    ["9112012345", "9112012345"],
    ["0172-2740000", null],
    ["1800 180 2117", null],
    ["98120123456", null],
    ["", null],
  ])("by %j", (phone, mobile) => {
    expect(contactIn({ phone })).toEqual({ mobile, email: null });
  });

  test.each([
    ["Asha@Example.org", "asha@example.org"],
    ["mail: <asha@example.org>", "asha@example.org"],
    ["asha@example", null],
    ["a:b@example.org", null],
    [`${"a".repeat(5_000)}@example.org`, null],
  ])("by %j", (email, address) => {
    expect(contactIn({ email }).email).toBe(address);
  });

  test.each([null, "text", 7, [], { phone: 7, email: {} }])("is nowhere in %j", (given) => {
    expect(contactIn(given)).toEqual({ mobile: null, email: null });
  });
});
