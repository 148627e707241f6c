import type { Count, Grouping, SpreadName } from "#domain/reporting/figures.ts";
import type { Reader } from "#db/connection.ts";

/** A line of a report: each count, and the middle and the slowest tenth of each time, milliseconds. */
export type IndependentLine = Readonly<Record<Count, number>> & Readonly<Record<SpreadName, IndependentSpread>>;

interface IndependentSpread {
  readonly cases: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

/** Lines by the JSON of what they are about, as an array. */
export type IndependentLines = ReadonlyMap<string, IndependentLine>;

/**
 * The same figures by another way: from the events alone, with windows over them, and nothing of what the program keeps beside them. It
 * knows only what a made-up record has in it: one seat, nothing taken back, details asked for before an office is named. `officeOf` says
 * which office a mark means. Gathers the cases of a period once; each grouping is then asked for with `by`, null for one line of all.
 */
export function independentFigures(
  reader: Reader,
  { from, asOf }: { readonly from: number; readonly asOf: number },
  officeOf: (department: string, district: string | null, office: string | null) => string,
): (by: Grouping | null) => IndependentLines {
  const { sqlite } = reader;
  sqlite.function("office_of", officeOf as (...parts: unknown[]) => string);
  sqlite.exec("DROP TABLE IF EXISTS temp.cases");
  sqlite.prepare(`CREATE TEMP TABLE cases AS ${CASES}`).run({ from, asOf });
  return (by) => {
    const key = by === null ? "json_array()" : `json_array(${KEYS[by]})`;
    const counts = sqlite
      .prepare<unknown[], Record<Count, number> & { readonly key: string }>(`SELECT ${key} AS key, ${COUNTED} FROM temp.cases GROUP BY 1`)
      .all({ from, asOf });
    const spreads = Object.fromEntries(
      Object.entries(TIMES).map(([name, [took, when]]) => [
        name,
        new Map(
          sqlite
            .prepare<unknown[], IndependentSpread & { readonly key: string }>(
              // The smallest time that at least half of all, and nine tenths of all, do not exceed.
              `WITH times AS (SELECT ${key} AS key, ${took} AS took FROM temp.cases WHERE ${when}),
                 ranked AS (SELECT key, took, row_number() OVER (PARTITION BY key ORDER BY took) AS nth, count(*) OVER (PARTITION BY key) AS n FROM times)
               SELECT key, n AS cases, min(took) FILTER (WHERE 2 * nth >= n) AS medianMs, min(took) FILTER (WHERE 10 * nth >= 9 * n) AS p90Ms
               FROM ranked GROUP BY key`,
            )
            .all({ from, asOf })
            .map(({ key: of, ...spread }) => [of, spread]),
        ),
      ]),
    ) as Record<SpreadName, Map<string, IndependentSpread>>;
    const spreadOf = (name: SpreadName, of: string) => spreads[name].get(of) ?? { cases: 0, medianMs: null, p90Ms: null };
    return new Map(
      counts.map(({ key: of, ...line }) => [
        of,
        { ...line, response: spreadOf("response", of), undertaking: spreadOf("undertaking", of), disposal: spreadOf("disposal", of) },
      ]),
    );
  };
}

const KEYS: Readonly<Record<Grouping, string>> = {
  district: "district",
  department: "department",
  office: "office",
  officer: "officer",
  category: "department, category",
  channel: "channel",
  representative: "representative",
};

const COUNTED = `
  sum(opened >= @from) AS receipts,
  sum(opened >= @from AND owing AND asked AND due < @asOf) AS overdue,
  sum(opened >= @from AND owing AND NOT asked AND due < @asOf) AS markingsOverdue,
  sum(opened >= @from AND state = 'new') AS pendingMarking,
  sum(opened >= @from AND state IN ('marked', 'in-action')) AS inAction,
  sum(opened >= @from AND state = 'atr-sent') AS atrSent,
  sum(opened >= @from AND state = 'disposed') AS disposed,
  sum(opened >= @from AND state NOT IN ('new', 'marked', 'in-action', 'atr-sent', 'disposed')) AS sideStates,
  count(*) FILTER (WHERE opened >= @from AND marked <= @asOf) AS reachedMarking,
  count(*) FILTER (WHERE opened >= @from AND undertaken <= @asOf) AS reachedOffice,
  count(*) FILTER (WHERE opened >= @from AND reported <= @asOf) AS reachedReport,
  sum(opened >= @from AND speaker = 'representative') AS fromRepresentatives,
  sum(opened >= @from AND kind = 'suggestion') AS suggestions,
  count(*) FILTER (WHERE responded BETWEEN @from AND @asOf) AS responses,
  count(*) FILTER (WHERE undertaken BETWEEN @from AND @asOf AND undertaken > marked) AS undertakings,
  sum(state = 'disposed' AND since >= @from) AS disposals,
  count(*) FILTER (WHERE reported BETWEEN @from AND @asOf AND reported <= reportedDue AND office IS NOT NULL AND marked <= reportedDue) AS reportsInTime,
  count(*) FILTER (WHERE CASE WHEN reported <= @asOf THEN reported > reportedDue AND office IS NOT NULL AND marked <= reportedDue AND reportedDue BETWEEN @from AND @asOf
    ELSE owing AND asked AND marked <= due AND due < @asOf AND due >= @from END) AS reportsMissed,
  sum(reopenings > 0) AS reopened,
  sum(returns > 0) AS returned,
  count(*) FILTER (WHERE calledAt BETWEEN @from AND @asOf AND said <> 'no-answer') AS checked,
  count(*) FILTER (WHERE calledAt BETWEEN @from AND @asOf AND said = 'not-solved') AS notSolved,
  sum(owing OR state IN ('atr-sent', 'needs-info', 'sub-judice')) AS pending,
  count(*) FILTER (WHERE asked AND (owing OR state IN ('atr-sent', 'needs-info', 'sub-judice'))) AS pendingAsked,
  count(*) FILTER (WHERE owing AND asked AND due < @asOf) AS pendingOverdue,
  count(*) FILTER (WHERE owing AND asked AND due < @asOf AND marked > due) AS pendingAskedTooLate,
  count(*) FILTER (WHERE owing AND NOT asked AND due < @asOf) AS pendingMarkingsOverdue,
  count(*) FILTER (WHERE owing AND asked AND due < @asOf AND due > @asOf - 7 * 86400000) AS lateWeek,
  count(*) FILTER (WHERE owing AND asked AND due <= @asOf - 7 * 86400000 AND due > @asOf - 30 * 86400000) AS lateMonth,
  count(*) FILTER (WHERE owing AND asked AND due <= @asOf - 30 * 86400000 AND due > @asOf - 120 * 86400000) AS lateSeason,
  count(*) FILTER (WHERE owing AND asked AND due <= @asOf - 120 * 86400000) AS lateLonger`;

/** How long it took, and in which cases that counts. */
const TIMES: Readonly<Record<SpreadName, readonly [took: string, when: string]>> = {
  response: ["responded - opened", "responded BETWEEN @from AND @asOf"],
  undertaking: ["undertaken - marked", "undertaken BETWEEN @from AND @asOf AND undertaken > marked"],
  disposal: ["since - opened", "state = 'disposed' AND since >= @from"],
};

const CASES = `
  WITH said AS MATERIALIZED (
    SELECT stream, type, at, hlc, payload FROM event WHERE stream LIKE 'grievance:%' AND type IN ('grievance-opened', 'marked', 'undertaken',
      'atr-sent', 'atr-returned', 'disposed', 'details-asked', 'details-received', 'set-aside', 'reopened', 'proposal-revised',
      'post-joined', 'check-called')),
  moved AS (
    SELECT stream, at, hlc, CASE type
      WHEN 'grievance-opened' THEN 'new' WHEN 'marked' THEN 'marked' WHEN 'undertaken' THEN 'in-action' WHEN 'atr-sent' THEN 'atr-sent'
      WHEN 'atr-returned' THEN 'in-action' WHEN 'disposed' THEN 'disposed' WHEN 'details-asked' THEN 'needs-info'
      WHEN 'details-received' THEN 'new' WHEN 'reopened' THEN 'in-action' WHEN 'set-aside' THEN payload ->> '$.aside.as' END AS state
    FROM said WHERE at <= @asOf AND type NOT IN ('proposal-revised', 'post-joined', 'check-called')),
  latest AS (SELECT stream, state, at, row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth FROM moved),
  dues AS (
    SELECT stream, at, payload ->> '$.dueAt' AS due, type = 'reopened' AS again,
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
    SELECT stream, payload ->> '$.to.department' AS department, payload ->> '$.to.district' AS district, payload ->> '$.to.office' AS office,
      row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth
    FROM said WHERE type = 'marked'),
  proposed AS (
    SELECT stream, payload ->> '$.proposal.departments[0].code' AS department, payload ->> '$.proposal.district' AS district,
      payload ->> '$.proposal.category.code' AS category, payload ->> '$.proposal.kind' AS kind, payload ->> '$.proposal.speaker' AS speaker,
      payload ->> '$.proposal.representative' AS representative,
      payload ->> '$.channel' AS channel, payload ->> '$.dueAt' AS due FROM said WHERE type = 'grievance-opened'),
  answered AS (
    SELECT a.stream, min(a.payload ->> '$.createdAt') AS responded FROM said a JOIN said o ON o.stream = a.stream AND o.type = 'grievance-opened'
    WHERE a.type = 'post-joined' AND a.payload ->> '$.role' <> 'citizen' AND NOT a.payload ->> '$.isRepost' AND a.payload ->> '$.createdAt' >= o.at
    GROUP BY a.stream),
  called AS (
    SELECT stream, at, payload ->> '$.result' AS result, row_number() OVER (PARTITION BY stream ORDER BY hlc DESC) AS nth
    FROM said WHERE type = 'check-called'),
  whole AS (
    SELECT f.*, l.state, l.at AS since, l.state IN ('new', 'marked', 'in-action') AS owing,
      l.state <> 'new' AND n.stream IS NOT NULL AS asked,
      d.due + iif(d.again, 0, coalesce(s.ms, 0)) AS due,
      coalesce((SELECT e.due FROM dues e WHERE e.stream = f.stream AND NOT e.again AND e.nth = (
        SELECT min(n.nth) FROM dues n WHERE n.stream = f.stream AND NOT n.again)), p.due) + coalesce(s.ms, 0) AS reportedDue,
      coalesce(n.department, p.department) AS department, coalesce(n.district, p.district) AS district, p.kind, p.speaker, p.representative, p.channel,
      iif(EXISTS (SELECT 1 FROM named m WHERE m.stream = f.stream AND m.department IS NOT p.department), NULL, p.category) AS category,
      iif(n.stream IS NULL, NULL, office_of(n.department, n.district, n.office)) AS office,
      a.responded, c.at AS calledAt, c.result AS said
    FROM firsts f
    JOIN latest l ON l.stream = f.stream AND l.nth = 1
    JOIN proposed p ON p.stream = f.stream
    LEFT JOIN named n ON n.stream = f.stream AND n.nth = 1
    LEFT JOIN dues d ON d.stream = f.stream AND d.nth = 1
    LEFT JOIN stops s ON s.stream = f.stream
    LEFT JOIN answered a ON a.stream = f.stream
    LEFT JOIN called c ON c.stream = f.stream AND c.nth = 1
    WHERE f.opened <= @asOf)
  SELECT w.*, (
    SELECT h.officer_id FROM posting h WHERE h.office_id = w.office AND h.from_at <= iif(w.state = 'disposed', w.since, @asOf)
      AND iif(w.state = 'disposed', w.since, @asOf) < coalesce(h.until_at, 9e15)) AS officer
  FROM whole w`;
