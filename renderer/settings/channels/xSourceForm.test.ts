import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { checkForm, formOf, X_SOURCE_DEFAULTS, type XSourceForm } from "./xSourceForm.ts";

const filled: XSourceForm = { ...formOf(X_SOURCE_DEFAULTS), userId: "44196397", bearer: "token" };
const check = (change: Partial<XSourceForm>, hasBearer = false) => checkForm({ ...filled, ...change }, X_SOURCE_DEFAULTS, hasBearer);
const faultsOf = (change: Partial<XSourceForm>) => {
  const checked = check(change);
  return checked.ok ? {} : checked.faults;
};

describe("the form of the X source", () => {
  test("begins with what the contract assumes", () => {
    expect(xSourceSettingsSchema.parse({ userId: null, query: null })).toEqual(X_SOURCE_DEFAULTS);
  });

  test("sends the token only when one was typed", () => {
    expect(check({})).toMatchObject({ ok: true, source: { bearer: "token" } });
    expect(check({ bearer: "  " }, true)).toEqual({ ok: true, source: { settings: { ...X_SOURCE_DEFAULTS, userId: "44196397" } } });
    expect(faultsOf({ bearer: "" })).toEqual({ bearer: "invalid.bearer" });
  });

  test("keeps what has no field", () => {
    const stored = { ...X_SOURCE_DEFAULTS, pricePerPostUsd: 0.1 };
    expect(checkForm(filled, stored, true)).toMatchObject({ source: { settings: { pricePerPostUsd: 0.1 } } });
  });

  test("takes digits of a Hindi or Punjabi keyboard", () => {
    expect(check({ userId: "४४१९", pollSeconds: "੩੦", budget: "१,०००.५" })).toMatchObject({
      source: { settings: { userId: "4419", pollEveryMs: 30_000, monthlyBudgetUsd: 1_000.5 } },
    });
  });

  test.each([
    [{ baseUrl: "api.x.com" }, { baseUrl: "invalid.baseUrl" }],
    [{ baseUrl: "ftp://api.x.com" }, { baseUrl: "invalid.baseUrl" }],
    [{ baseUrl: "https://" }, { baseUrl: "invalid.baseUrl" }],
    [{ baseUrl: "javascript:alert(1)" }, { baseUrl: "invalid.baseUrl" }],
    [{ userId: "@cmohry" }, { userId: "invalid.userId" }],
    [{ userId: "12345678901234567890" }, { userId: "invalid.userId" }],
    [{ userId: "", query: " " }, { userId: "invalid.nothingToRead" }],
    [{ query: "x".repeat(513) }, { query: "invalid.query" }],
    [{ pollSeconds: "0" }, { pollSeconds: "invalid.pollSeconds" }],
    [{ pollSeconds: "3601" }, { pollSeconds: "invalid.pollSeconds" }],
    [{ pollSeconds: "1.5" }, { pollSeconds: "invalid.pollSeconds" }],
    [{ budget: "-1" }, { budget: "invalid.budget" }],
    [{ budget: "many" }, { budget: "invalid.budget" }],
    [{ bearer: "x".repeat(4_097) }, { bearer: "invalid.bearerLong" }],
  ])("says what is wrong with %j", (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test("lets nothing through that the contract refuses", () => {
    const field = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("", "15", "https://x.test/a", "0.5", "१२"));
    fc.assert(
      fc.property(fc.record({ baseUrl: field, userId: field, query: field, pollSeconds: field, budget: field, bearer: field }), (typed) => {
        const checked = check(typed, true);
        expect(!checked.ok || xSourceSettingsSchema.safeParse(checked.source.settings).success).toBe(true);
      }),
    );
  });

  test("shows what is stored", () => {
    const stored = { ...X_SOURCE_DEFAULTS, userId: "7", query: "bijli", pollEveryMs: 60_000, monthlyBudgetUsd: 200 };
    const checked = checkForm(formOf(stored), stored, true);
    expect(checked).toEqual({ ok: true, source: { settings: stored } });
  });
});
