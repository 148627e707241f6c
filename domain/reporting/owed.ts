/** How the reports of a district, a department or all of the State stand. */
export interface Owed {
  /** Open cases that an office was asked for. */
  readonly asked: number;
  /** Of these, the ones whose report is late. */
  readonly reportsOverdue: number;
}

/** How many of a hundred open cases that offices were asked for are late, wherever that is told; null where none was asked. */
export function overduePercent({ asked, reportsOverdue }: Owed): number | null {
  return asked === 0 ? null : (100 * reportsOverdue) / asked;
}

/** As shares are judged and printed, so that a paper says beside a target what was held against it. */
export function toOneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
