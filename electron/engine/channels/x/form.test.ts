import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { X_FORM, xValuesOf, xValuesSchema } from "./form.ts";

const DEFAULTS = xSourceSettingsSchema.parse({ userId: "44196397", query: null });
const check = (change: ChannelValues) => checkChannelValues(X_FORM, { userId: "44196397", ...change });

describe("the form of X", () => {
  test("begins with what the contract assumes", () => {
    const checked = check({});
    expect(checked.ok && xValuesSchema.parse(checked.values)).toEqual(DEFAULTS);
  });

  test.each([
    [{ baseUrl: "api.x.com" }, "baseUrl"],
    [{ baseUrl: "ftp://api.x.com" }, "baseUrl"],
    [{ baseUrl: "https://" }, "baseUrl"],
    [{ baseUrl: "javascript:alert(1)" }, "baseUrl"],
    [{ userId: "@cmohry" }, "userId"],
    [{ userId: "12345678901234567890" }, "userId"],
    [{ userId: "", query: " " }, "userId"],
    [{ query: "x".repeat(513) }, "query"],
    [{ pollSeconds: 0 }, "pollSeconds"],
    [{ pollSeconds: 3_601 }, "pollSeconds"],
    [{ pollSeconds: 1.5 }, "pollSeconds"],
    [{ monthlyBudgetUsd: -1 }, "monthlyBudgetUsd"],
    [{ monthlyBudgetUsd: Number.NaN }, "monthlyBudgetUsd"],
  ])("says what is wrong with %j", (change, field) => {
    expect(check(change)).toMatchObject({ ok: false, field });
  });

  test("asks for an account, a search, or both", () => {
    expect(check({ userId: "" })).toMatchObject({ ok: false, why: { en: "Enter an account id, a search query, or both." } });
    expect(check({ userId: "", query: "bijli" })).toMatchObject({ ok: true });
    expect(check({ query: "bijli" })).toMatchObject({ ok: true });
  });

  test("lets nothing through that the contract refuses", () => {
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("", "15", "https://x.test/a", "0.5", "१२"));
    const typed = fc.record({ baseUrl: text, userId: text, query: text, pollSeconds: fc.double(), monthlyBudgetUsd: fc.double() });
    fc.assert(
      fc.property(typed, (values) => {
        const checked = checkChannelValues(X_FORM, values);
        expect(!checked.ok || xValuesSchema.safeParse(checked.values).success).toBe(true);
      }),
    );
  });

  test("shows what is stored", () => {
    const stored = { ...DEFAULTS, userId: "7", query: "bijli", pollEveryMs: 60_000, monthlyBudgetUsd: 200, pricePerPostUsd: 0.1 };
    const checked = check(xValuesOf(stored));
    expect(checked.ok && xValuesSchema.parse(checked.values)).toEqual(stored);
  });
});
