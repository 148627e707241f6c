import type { Reader } from "#db/connection.ts";

/** What the check asks for: a line a department and district. */
export interface IndependentLine {
  readonly department: string | null;
  readonly district: string | null;
  readonly receipts: number;
  readonly pendingMarking: number;
  readonly inAction: number;
  readonly atrSent: number;
  readonly disposed: number;
  readonly sideStates: number;
  readonly overdue: number;
  readonly disposals: number;
  readonly reopened: number;
  readonly returned: number;
  readonly reportsInTime: number;
  readonly reportsMissed: number;
  readonly undertakings: number;
  readonly pending: number;
  readonly pendingOverdue: number;
  readonly lateLonger: number;
}

/**
 * The same figures by another way: from the events alone, with windows over them, and nothing of what the program keeps beside them. It
 * knows only what a made-up record has in it: one seat, nothing taken back, details asked for before an office is named.
 */
export function independentFigures(reader: Reader, from: number, asOf: number): readonly IndependentLine[] {
  return reader.sqlite
    .prepare<unknown[], IndependentLine>(`${CASES}
    SELECT department, district,
      sum(opened >= @from) AS receipts,
      sum(opened >= @from AND state = 'new') AS pendingMarking,
      sum(opened >= @from AND state IN ('marked', 'in-action')) AS inAction,
      sum(opened >= @from AND state = 'atr-sent') AS atrSent,
      sum(opened >= @from AND state = 'disposed') AS disposed,
      sum(opened >= @from AND state NOT IN ('new', 'marked', 'in-action', 'atr-sent', 'disposed')) AS sideStates,
      sum(opened >= @from AND owing AND due < @asOf) AS overdue,
      sum(state = 'disposed' AND since >= @from) AS disposals,
      sum(reopenings > 0) AS reopened,
      sum(returns > 0) AS returned,
      sum(reported BETWEEN @from AND @asOf AND reported <= reportedDue) AS reportsInTime,
      sum(CASE WHEN reported <= @asOf THEN reported > reportedDue AND reportedDue BETWEEN @from AND @asOf
               ELSE owing AND due < @asOf AND due >= @from END) AS reportsMissed,
      sum(undertaken BETWEEN @from AND @asOf AND undertaken > marked) AS undertakings,
      sum(owing OR state IN ('atr-sent', 'needs-info', 'sub-judice')) AS pending,
      sum(owing AND due < @asOf) AS pendingOverdue,
      sum(owing AND due <= @asOf - 120 * 86400000) AS lateLonger
    FROM cases GROUP BY department, district ORDER BY department, district`)
    .all({ from, asOf });
}

/** The times behind the medians, sorted. */
export function independentTimes(
  reader: Reader,
  from: number,
  asOf: number,
): { readonly disposal: readonly number[]; readonly undertaking: readonly number[] } {
  const times = (took: string, when: string) =>
    reader.sqlite
      .prepare<unknown[], number>(`${CASES} SELECT ${took} AS took FROM cases WHERE ${when} ORDER BY took`)
      .pluck()
      .all({ from, asOf });
  return {
    disposal: times("since - opened", "state = 'disposed' AND since >= @from"),
    undertaking: times("undertaken - marked", "undertaken BETWEEN @from AND @asOf AND undertaken > marked"),
  };
}

const CASES = `
  WITH said AS MATERIALIZED (
    SELECT stream, type, at, hlc, payload FROM event WHERE stream LIKE 'grievance:%' AND type IN ('grievance-opened', 'marked', 'undertaken',
      'atr-sent', 'atr-returned', 'disposed', 'details-asked', 'details-received', 'set-aside', 'reopened', 'proposal-revised')),
  moved AS (
    SELECT stream, at, hlc, CASE type
      WHEN 'grievance-opened' THEN 'new' WHEN 'marked' THEN 'marked' WHEN 'undertaken' THEN 'in-action' WHEN 'atr-sent' THEN 'atr-sent'
      WHEN 'atr-returned' THEN 'in-action' WHEN 'disposed' THEN 'disposed' WHEN 'details-asked' THEN 'needs-info'
      WHEN 'details-received' THEN 'new' WHEN 'reopened' THEN 'in-action' WHEN 'set-aside' THEN payload ->> '$.aside.as' END AS state
    FROM said WHERE at <= @asOf AND type <> 'proposal-revised'),
  latest AS (SELECT stream, state, at, row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth FROM moved),
  dues AS (
    SELECT stream, at, payload ->> '$.dueAt' AS due, type = 'reopened' AS anew,
      row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth
    FROM said WHERE at <= @asOf AND type IN ('grievance-opened', 'marked', 'reopened', 'proposal-revised') AND json_type(payload, '$.dueAt') = 'integer'),
  stops AS (
    SELECT stream, coalesce(sum(at) FILTER (WHERE type = 'details-received'), 0) - coalesce(sum(at) FILTER (WHERE type = 'details-asked'), 0) AS ms
    FROM said WHERE at <= @asOf AND type IN ('details-asked', 'details-received') GROUP BY stream),
  firsts AS (
    SELECT stream,
      min(at) FILTER (WHERE type = 'grievance-opened') AS opened,
      min(at) FILTER (WHERE type = 'marked') AS marked,
      min(at) FILTER (WHERE type IN ('undertaken', 'atr-sent')) AS undertaken,
      min(at) FILTER (WHERE type IN ('atr-sent', 'disposed')) AS reported,
      count(*) FILTER (WHERE type = 'reopened' AND at BETWEEN @from AND @asOf) AS reopenings,
      count(*) FILTER (WHERE type = 'atr-returned' AND at BETWEEN @from AND @asOf) AS returns
    FROM said GROUP BY stream),
  named AS (
    SELECT stream, payload ->> '$.to.department' AS department, payload ->> '$.to.district' AS district,
      row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth
    FROM said WHERE type = 'marked'),
  proposed AS (
    SELECT stream, payload ->> '$.proposal.departments[0].code' AS department, payload ->> '$.proposal.district' AS district,
      payload ->> '$.dueAt' AS due FROM said WHERE type = 'grievance-opened'),
  cases AS MATERIALIZED (
    SELECT f.*, l.state, l.at AS since, l.state IN ('new', 'marked', 'in-action') AS owing,
      d.due + iif(d.anew, 0, coalesce(s.ms, 0)) AS due,
      coalesce((SELECT e.due FROM dues e WHERE e.stream = f.stream AND NOT e.anew AND e.nth = (
        SELECT min(n.nth) FROM dues n WHERE n.stream = f.stream AND NOT n.anew)), p.due) + coalesce(s.ms, 0) AS reportedDue,
      coalesce(n.department, p.department) AS department, coalesce(n.district, p.district) AS district
    FROM firsts f
    JOIN latest l ON l.stream = f.stream AND l.nth = 1
    JOIN proposed p ON p.stream = f.stream
    LEFT JOIN named n ON n.stream = f.stream AND n.nth = 1
    LEFT JOIN dues d ON d.stream = f.stream AND d.nth = 1
    LEFT JOIN stops s ON s.stream = f.stream
    WHERE f.opened <= @asOf)`;
