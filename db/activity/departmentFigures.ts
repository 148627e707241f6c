import { askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";

export interface DepartmentFigure {
  readonly department: string;
  /** Of 100. */
  readonly score: number;
}

/** An account is asked after once a day; a figure that nobody renewed for so long says nothing any more. */
const HOLDS_DAYS = 7;
/** A ranking looks back a week, and there as far again. */
const KEPT_DAYS = 30;

/** What is known of the departments on a day in India, in place of what was known earlier on that day. */
export function keepDepartmentFigures(writer: Writer, day: number, figures: readonly DepartmentFigure[]): void {
  writer.transaction(() => {
    drop(writer, day);
    for (const { department, score } of figures) keep(writer, day, department, score);
    forget(writer, day - KEPT_DAYS);
  });
}

/** The last figure of each department that held on that day. */
export function departmentFiguresOn(reader: Reader, day: number): ReadonlyMap<string, number> {
  return new Map(held(reader, day - HOLDS_DAYS, day).map(({ department, score }) => [department, score]));
}

const drop = changeRows<[number]>("DELETE FROM department_activity_figure WHERE day = ?");
const keep = changeRows<[number, string, number]>("INSERT INTO department_activity_figure (day, department, score) VALUES (?, ?, ?)");
const forget = changeRows<[number]>("DELETE FROM department_activity_figure WHERE day < ?");

// Beside max(), SQLite takes the other columns from the row that has it.
const held = askRows<[number, number], DepartmentFigure>(
  "SELECT department, score, max(day) FROM department_activity_figure WHERE day > ? AND day <= ? GROUP BY department",
);
