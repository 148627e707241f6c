import type { DepartmentCode } from "../department/departments.ts";
import type { AccountState } from "./accountActivity.ts";

/** One official account of an office, or an office that lacks one. */
export interface AccountOfDepartment {
  readonly department: DepartmentCode;
  /** `no-account`: the registry names no account for an office that should have one. */
  readonly state: AccountState | "no-account";
  /** When its platform was last asked; null for never. */
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
  /** Accounts that are missing or cannot be read. */
  readonly gaps: number;
  readonly posts: number;
  readonly replies: number;
  readonly unanswered: number;
  /** Share of the citizens' posts to its accounts that was answered, 0 to 1; null where nobody wrote. */
  readonly answeredShare: number | null;
  /** Share of the days on which its active accounts posted, 0 to 1; null where no account is active. */
  readonly spokenShare: number | null;
  /** Share of the accounts it should have that can be read, 0 to 1; null where nothing is known of any. */
  readonly coveredShare: number | null;
  /**
   * 0 to 100, for a ranking. Null until a platform was asked about one of its accounts, so that a department is not judged by accounts that
   * nobody looked at. An account that was not found or is suspended counts.
   */
  readonly score: number | null;
}

/**
 * Answering counts most, since it is what a citizen notices; having accounts and posting count a quarter each. Where nobody wrote to a
 * department the other two decide.
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
  // A missing account is known without asking; one whose platform was not asked counts on neither side.
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

/** The weighted mean of the known shares, to one decimal. */
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
