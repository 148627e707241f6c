import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNT_STATES } from "./accountActivity.ts";
import { departmentActivity } from "./departmentActivity.ts";
import type { AccountOfDepartment } from "./departmentActivity.ts";

const DAYS = 30;
const account = (changed: Partial<AccountOfDepartment> = {}): AccountOfDepartment => ({
  department: "PHED",
  state: "active",
  askedAt: 1,
  posts: 10,
  replies: 6,
  unanswered: 2,
  silentDays: 15,
  ...changed,
});
const only = (...accounts: readonly AccountOfDepartment[]) => departmentActivity(accounts, DAYS)[0];
const gap = account({ state: "no-account", askedAt: null, posts: 0, replies: 0, unanswered: 0, silentDays: DAYS });

const anyAccount: fc.Arbitrary<AccountOfDepartment> = fc.record({
  department: fc.constantFrom("PHED" as const, "UHBVN" as const),
  state: fc.constantFrom(...ACCOUNT_STATES, "no-account" as const),
  askedAt: fc.option(fc.nat()),
  posts: fc.nat(500),
  replies: fc.nat(500),
  unanswered: fc.nat(500),
  silentDays: fc.nat(DAYS),
});

describe("the activity of a department", () => {
  test("is the mean of what was answered, of how many accounts can be read, and of the days on which they spoke", () => {
    expect(only(account(), gap)).toEqual({
      department: "PHED",
      active: 1,
      gaps: 1,
      posts: 10,
      replies: 6,
      unanswered: 2,
      answeredShare: 0.75,
      spokenShare: 0.5,
      coveredShare: 0.5,
      score: 62.5,
    });
  });

  test("is not known while nobody was asked after, and nothing where the accounts that it names cannot be read", () => {
    expect(only(account({ state: "not-asked", askedAt: null }))).toMatchObject({ score: null, coveredShare: null });
    expect(only(gap)).toMatchObject({ score: null, gaps: 1 });
    expect(only(account({ state: "not-asked", askedAt: null }), gap)).toMatchObject({ score: null });
    expect(only(account({ state: "suspended", posts: 0, replies: 0 }))).toMatchObject({ score: 0, answeredShare: null });
    expect(only(account({ state: "not-found", posts: 0, replies: 0 }), gap)).toMatchObject({ score: 0, gaps: 2 });
  });

  test("rests on being there and speaking alone where nobody wrote to it", () => {
    expect(only(account({ replies: 0, unanswered: 0, silentDays: 0 }))).toMatchObject({ answeredShare: null, score: 100 });
  });

  test("lies between 0 and 100, counts every line once, and keeps departments apart", () => {
    fc.assert(
      fc.property(fc.array(anyAccount), (accounts) => {
        const all = departmentActivity(accounts, DAYS);
        expect(all.map(({ department }) => department)).toEqual([...new Set(accounts.map(({ department }) => department))]);
        for (const { department, active, gaps, score } of all) {
          const own = accounts.filter((each) => each.department === department);
          expect(active + gaps).toBeLessThanOrEqual(own.length);
          expect(score === null || (score >= 0 && score <= 100)).toBe(true);
          expect(departmentActivity(own, DAYS)).toEqual(all.filter((each) => each.department === department));
        }
      }),
    );
  });

  test("never falls for one more answer, and never rises for one more question without an answer", () => {
    fc.assert(
      fc.property(anyAccount, (each) => {
        const asked = { ...each, state: "active", askedAt: 1 } as const;
        const score = only(asked)?.score ?? 0;
        expect(only({ ...asked, replies: asked.replies + 1 })?.score ?? 0).toBeGreaterThanOrEqual(score);
        const more = only({ ...asked, unanswered: asked.unanswered + 1 })?.score ?? 0;
        expect(more).toBeLessThanOrEqual(score);
      }),
    );
  });
});
