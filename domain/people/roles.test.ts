import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAPABILITIES, may, ROLES } from "./roles.ts";
import type { Capability, Role } from "./roles.ts";

const anyRole = fc.constantFrom(...ROLES);
const anyCapability = fc.constantFrom(...CAPABILITIES);

/** Who alone may do what is not for everybody who handles cases. */
const RESERVED: Readonly<Partial<Record<Capability, readonly Role[]>>> = {
  "approve-reply": ["osd"],
  "judge-atr": ["osd"],
  escalate: ["osd"],
  "issue-letter": ["osd"],
  bulk: ["osd"],
  review: ["osd"],
  registry: ["nodal"],
  export: ["operator", "osd", "nodal"],
  settings: ["administrator"],
  people: ["administrator"],
  sources: ["administrator"],
  policies: ["administrator"],
};

describe("the table of capabilities", () => {
  test("lets everybody read, and keeps the rest for those it is reserved for", () => {
    fc.assert(
      fc.property(anyRole, anyCapability, (role, capability) => {
        if (capability === "read") expect(may(role, capability)).toBe(true);
        const reserved = RESERVED[capability];
        if (reserved) expect(may(role, capability)).toBe(reserved.includes(role));
      }),
    );
  });

  test("gives an OSD all that an operator may do, and a viewer nothing that changes anything", () => {
    fc.assert(
      fc.property(anyCapability, (capability) => {
        if (may("operator", capability)) expect(may("osd", capability)).toBe(true);
        expect(may("viewer", capability)).toBe(capability === "read");
      }),
    );
  });

  test("lets no one role both name the people and answer for cases", () => {
    const handlesCases: readonly Capability[] = ["mark", "judge-atr", "approve-reply", "issue-letter"];
    const both = ROLES.filter((role) => may(role, "people") && handlesCases.some((capability) => may(role, capability)));
    expect(both).toEqual([]);
  });

  test("leaves no capability to nobody", () => {
    expect(CAPABILITIES.filter((capability) => !ROLES.some((role) => may(role, capability)))).toEqual([]);
  });
});
