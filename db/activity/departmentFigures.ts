import { perConnection } from "../connection.ts";
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
    const { drop, keep, forget } = statements(writer);
    drop.run(day);
    for (const { department, score } of figures) keep.run(day, department, score);
    forget.run(day - KEPT_DAYS);
  });
}

/** The last figure of each department that held on that day. */
export function departmentFiguresOn(reader: Reader, day: number): ReadonlyMap<string, number> {
  return new Map(
    statements(reader)
      .held.all(day - HOLDS_DAYS, day)
      .map(({ department, score }) => [department, score]),
  );
}

const statements = perConnection(({ sqlite }) => ({
  drop: sqlite.prepare<[number]>("DELETE FROM department_activity_figure WHERE day = ?"),
  keep: sqlite.prepare<[number, string, number]>("INSERT INTO department_activity_figure (day, department, score) VALUES (?, ?, ?)"),
  forget: sqlite.prepare<[number]>("DELETE FROM department_activity_figure WHERE day < ?"),
  // Beside max(), SQLite takes the other columns from the row that has it.
  held: sqlite.prepare<[number, number], DepartmentFigure>(
    "SELECT department, score, max(day) FROM department_activity_figure WHERE day > ? AND day <= ? GROUP BY department",
  ),
}));
