import Database from "better-sqlite3";

/** What a record holds, counted in plain SQL beside the running app. */
export interface ReviewCounts {
  readonly posts: number;
  readonly cases: number;
  /** Events of reviews, by type. */
  readonly ofReview: Readonly<Record<string, number>>;
  /** What people did to cases, by the type of the event. */
  readonly ofCases: Readonly<Record<string, number>>;
  /** Tickets of the cases that something was promised about. */
  readonly promised: readonly string[];
  readonly ofDistrict: Readonly<Record<string, { readonly open: number; readonly overdue: number }>>;
}

export function countReview(file: string): ReviewCounts {
  const sqlite = new Database(file, { readonly: true });
  try {
    const count = (table: string) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    const byType = (where: string) =>
      Object.fromEntries(sqlite.prepare<[], [string, number]>(`SELECT type, count(*) FROM event WHERE ${where} GROUP BY type`).raw().all());
    const districts = sqlite
      .prepare<[], { readonly district: string; readonly open: number; readonly overdue: number }>(
        "SELECT district, sum(state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) AS open, sum(overdue AND marked_office IS NOT NULL) AS overdue FROM grievance WHERE district IS NOT NULL GROUP BY district",
      )
      .all();
    return {
      posts: count("post"),
      cases: count("grievance"),
      promised: sqlite
        .prepare<[], string>("SELECT g.ticket FROM promised_case p JOIN grievance g ON g.id = p.grievance_id ORDER BY g.id")
        .pluck()
        .all(),
      ofReview: byType("stream LIKE 'review:%'"),
      ofCases: byType("stream LIKE 'grievance:%' AND actor = 'desk'"),
      ofDistrict: Object.fromEntries(districts.map(({ district, ...figures }) => [district, figures])),
    };
  } finally {
    sqlite.close();
  }
}
