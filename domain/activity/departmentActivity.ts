import type { DepartmentCode } from "../department/departments.ts";
import type { AccountState } from "./accountActivity.ts";

/** What is known of one official account of an office, or of its lack. */
export interface AccountOfDepartment {
  readonly department: DepartmentCode;
  /** `no-account`: the registry names none where there ought to be one. */
  readonly state: AccountState | "no-account";
  /** Null while its platform was not asked. */
  readonly askedAt: number | null;
  readonly posts: number;
  readonly replies: number;
  readonly unanswered: number;
  readonly silentDays: number;
}

/** How active the official accounts of a department are, in figures that can be compared between departments. */
export interface DepartmentActivity {
  readonly department: DepartmentCode;
  /** Accounts that can be read. */
  readonly active: number;
  /** Lines where there is none, or one that cannot be read. */
  readonly gaps: number;
  readonly posts: number;
  readonly replies: number;
  readonly unanswered: number;
  /** Of what citizens wrote to its accounts so much was answered, 0 to 1; null where nobody wrote. */
  readonly answeredShare: number | null;
  /** Of the days of its active accounts so much had a post, 0 to 1; null where none was asked after. */
  readonly spokenShare: number | null;
  /** Of the accounts that ought to be there so much can be read, 0 to 1; null where none was asked after. */
  readonly coveredShare: number | null;
  /**
   * 0 to 100, for a ranking. Null while no account of it was asked after: a department is not judged by what nobody looked at, nor by an account
   * that the registry was never told of. One that was not found or is suspended was asked after, and counts.
   */
  readonly score: number | null;
}

/**
 * Answering counts most: what a citizen notices is an answer. Being there and speaking at all count a quarter each. Where nobody wrote to a
 * department there is nothing to answer, and the other two decide.
 */
const WEIGHTS = { answered: 0.5, covered: 0.25, spoken: 0.25 } as const;

/** By department, in the order in which they are met. `days` is the period that the figures of the accounts cover. */
export function departmentActivity(accounts: readonly AccountOfDepartment[], days: number): readonly DepartmentActivity[] {
  const departments = [...new Set(accounts.map(({ department }) => department))];
  return departments.map((department) =>
    activityOf(
      department,
      accounts.filter((account) => account.department === department),
      days,
    ),
  );
}

function activityOf(department: DepartmentCode, accounts: readonly AccountOfDepartment[], days: number): DepartmentActivity {
  const active = accounts.filter(({ state, askedAt }) => state === "active" && askedAt !== null);
  const gaps = accounts.filter(({ state }) => state !== "active" && state !== "not-asked").length;
  const sum = (of: "posts" | "replies" | "unanswered" | "silentDays") => active.reduce((total, account) => total + account[of], 0);
  const [replies, unanswered] = [sum("replies"), sum("unanswered")];
  const answeredShare = shareOf(replies, replies + unanswered);
  const spokenShare = shareOf(days * active.length - sum("silentDays"), days * active.length);
  // A missing account is known without asking; an account that was not asked after is neither here nor missing.
  const coveredShare = shareOf(active.length, active.length + gaps);
  const isLookedAt = accounts.some(({ askedAt }) => askedAt !== null);
  const score = isLookedAt ? scoreOf({ answeredShare, spokenShare, coveredShare }) : null;
  return {
    department,
    active: active.length,
    gaps,
    posts: sum("posts"),
    replies,
    unanswered,
    answeredShare,
    spokenShare,
    coveredShare,
    score,
  };
}

/** The mean of the shares that are known, by their weights; to one decimal. */
function scoreOf(shares: Pick<DepartmentActivity, "answeredShare" | "spokenShare" | "coveredShare">): number | null {
  const parts = [
    [shares.answeredShare, WEIGHTS.answered],
    [shares.coveredShare, WEIGHTS.covered],
    [shares.spokenShare, WEIGHTS.spoken],
  ] as const;
  const known = parts.flatMap(([share, weight]) => (share === null ? [] : [{ share, weight }]));
  const weight = known.reduce((total, part) => total + part.weight, 0);
  if (weight === 0) return null;
  return Math.round((1_000 * known.reduce((total, part) => total + part.share * part.weight, 0)) / weight) / 10;
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
