import type { DepartmentCode } from "../department/departments.ts";
import type { GrievanceId } from "../ids.ts";
import type { Speaker, Urgency } from "../proposal/proposal.ts";
import { DAY_MS } from "../clock/indianDay.ts";

/** The fields of an open case that decide whether it is read aloud in a review. Instants are milliseconds UTC. */
export interface ReadingCandidate {
  readonly id: GrievanceId;
  readonly department: DepartmentCode | null;
  readonly urgency: Urgency;
  readonly speaker: Speaker;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly overdue: boolean;
  readonly redFlagged: boolean;
  readonly reopenedCount: number;
  /** How many citizens complain of the same incident. */
  readonly citizens: number;
}

/** The most cases of a department, while another department has one. */
const MOST_OF_A_DEPARTMENT = 2;

/**
 * The open cases that are read aloud in a review: those of the highest weight that have words (`canBeRead`, asked only of those that are chosen), spread over
 * the departments. Among equals the older one.
 */
export function worthReading(
  candidates: readonly ReadingCandidate[],
  count: number,
  now: number,
  canBeRead: (id: GrievanceId) => boolean,
): readonly ReadingCandidate[] {
  const heaviest = candidates.toSorted(
    (one, other) => weightOf(other, now) - weightOf(one, now) || one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1),
  );
  const taken = new Map<DepartmentCode | null, number>();
  const chosen = new Set<ReadingCandidate>();
  const silent = new Set<ReadingCandidate>();
  const choose = (candidate: ReadingCandidate) => {
    if (chosen.size >= count || chosen.has(candidate) || silent.has(candidate)) return false;
    const isReadable = canBeRead(candidate.id);
    (isReadable ? chosen : silent).add(candidate);
    return isReadable;
  };
  for (const candidate of heaviest) {
    const before = taken.get(candidate.department) ?? 0;
    if (before < MOST_OF_A_DEPARTMENT && choose(candidate)) taken.set(candidate.department, before + 1);
  }
  for (const candidate of heaviest) choose(candidate);
  return heaviest.filter((candidate) => chosen.has(candidate));
}

/** A danger to life weighs most; then reopened cases; then how late and old a case is, and how many citizens it has. */
export function weightOf(
  { urgency, speaker, openedAt, dueAt, overdue, redFlagged, reopenedCount, citizens }: ReadingCandidate,
  now: number,
): number {
  const lateDays = overdue && dueAt !== null ? Math.max(0, now - dueAt) / DAY_MS : 0;
  const openDays = Math.max(0, now - openedAt) / DAY_MS;
  return (
    { emergency: 300, urgent: 20, routine: 0 }[urgency] +
    (redFlagged ? 30 : 0) +
    25 * Math.min(reopenedCount, 3) +
    10 * Math.log2(1 + lateDays) +
    4 * Math.log2(1 + openDays) +
    12 * Math.log2(Math.max(1, citizens)) +
    (speaker === "representative" ? 10 : 0)
  );
}
