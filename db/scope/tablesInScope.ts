import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Scope } from "#domain/people/scope.ts";
import { EVENT_FIELDS } from "../events/read.ts";
import { fieldsOf } from "../schema/columns.ts";
import { post } from "../schema/post.ts";

/*
 * What each table shows within a scope, as the SQL of a view that takes the table's name. `main.` is the table as it stands, for all; `temp.` what of it is within.
 */

type View = (scope: Scope) => string;

/** Of no case, or of no citizen: offices, places, people, the state of sources. */
const OPEN = null;

/** Figures of all cases that cannot be told apart: nobody within a scope is shown a number of them. */
const withheld: (table: string) => View = (table) => () => `SELECT * FROM main.${table} WHERE 0`;

/** What only somebody who sees everything asks about: a query of it fails where it would find something. */
const refused: (table: string) => View = (table) => () => `SELECT * FROM main.${table} WHERE ${REFUSES}('${table}')`;
export const REFUSES = "needs_whole_record";

/** Of an office's letter about several cases what is about those of these numbers, a list in JSON. */
export const WORDS_OF_CASES = "words_of_cases";

/** Rows of a case. */
const ofCase =
  (table: string, { id = "grievance_id", rowid = false } = {}): View =>
  (scope) =>
    `SELECT ${rowid ? "t.rowid AS rowid, " : ""}t.* FROM main.${table} t WHERE ${caseWithin(scope, `t.${id}`)}`;

const OPEN_CASES = `state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;

/** Figures of departments and districts: those of what happened within, and the same counted (as the triggers do) of the few cases that are only answered there. */
const ofCells =
  (table: string, counts: string, { where = "1", by = [] as readonly string[] } = {}): View =>
  (scope) =>
    `
    SELECT t.* FROM main.${table} t WHERE ${happenedWithin(scope, "t", "''")}
    UNION ALL SELECT ${counts} FROM main.grievance g
    WHERE g.id IN (${answeredWithin(scope)}) AND (${happenedWithin(scope, "g")}) IS NOT TRUE AND ${where}
    GROUP BY g.department, g.district${by.map((each) => `, ${each}`).join("")}`;

const CELL = "coalesce(g.department, '') AS department, coalesce(g.district, '') AS district";
/** As the triggers count them: ten minutes of UTC, and days of India. */
const SLOT = "g.opened_at / 600000";
const DAY = "(g.opened_at + 19800000) / 86400000";

export const TABLES_IN_SCOPE: Readonly<Record<string, View | null>> = {
  absence_letter: refused("absence_letter"),
  absent_item: OPEN,
  account_mention: OPEN,
  account_post: OPEN,
  arrival_figure: ofCells("arrival_figure", `${SLOT} AS slot, ${CELL}, coalesce(g.category, '') AS category, count(*) AS opened`, {
    by: [SLOT, "g.category"],
  }),
  attached_on_day: refused("attached_on_day"),
  case_figure: ofCells("case_figure", `${CELL}, g.state, g.overdue, count(*) AS cases`, { by: ["g.state", "g.overdue"] }),
  case_media: ofCase("case_media"),
  case_post: ofCase("case_post"),
  // Its own name is the hidden column that a search matches; its rows have the numbers of cases.
  case_search: (scope) => `
    SELECT s.rowid AS rowid, s.case_search AS case_search FROM main.case_search s
    WHERE EXISTS (SELECT 1 FROM main.grievance g WHERE g.rowid = s.rowid AND ${within(scope, "g")})`,
  cell_day_figure: ofCells("cell_day_figure", `${DAY} AS day, ${CELL}, count(*) AS opened`, { by: [DAY] }),
  clock_due: ofCase("clock_due"),
  day_figure: withheld("day_figure"),
  department_activity_figure: OPEN,
  dossier_case: ofCase("dossier_case"),
  draft: (scope) => `SELECT t.rowid AS rowid, t.* FROM main.draft t WHERE t.about = '' OR ${caseWithin(scope, "t.about")}`,
  event: (scope) => `
    SELECT ${EVENT_FIELDS.map(({ column }) => (column === "payload" ? `${payloadWithin(scope)} AS payload` : `t.${column}`)).join(", ")}, t.position FROM main.event t
    WHERE substr(t.stream, 1, 10) = 'grievance:' AND ${caseWithin(scope, OF_CASE)}
      OR t.type = 'surge-noted' AND ${holds(scope.departments, "t.payload ->> 'department'")} AND ${holds(scope.districts, "t.payload ->> 'district'")}`,
  failing_address: refused("failing_address"),
  follow_up: ofCase("follow_up", { rowid: true }),
  grievance: (scope) => `SELECT t.rowid AS rowid, t.* FROM main.grievance t WHERE ${within(scope, "t")}`,
  hour_figure: withheld("hour_figure"),
  import_contradiction: ofCase("import_contradiction"),
  import_log: refused("import_log"),
  // A person may have put cases together that are not all within: it counts those that are.
  incident: () => `
    SELECT i.id,
      (SELECT c.grievance_id FROM temp.incident_case c WHERE c.incident_id = i.id ORDER BY c.grievance_id = i.founder_id DESC, c.opened_at DESC, c.grievance_id DESC LIMIT 1) AS founder_id,
      ${counted("cases", "count(*)")}, ${counted("open_cases", "sum(c.is_open)")}, ${counted("open_urgent", "sum(c.is_open AND c.urgency = 1)")},
      ${counted("open_emergencies", "sum(c.is_open AND c.urgency = 2)")}, ${counted("overdue_cases", "sum(c.is_overdue)")},
      ${counted("citizens", "count(DISTINCT coalesce(c.author, c.number))")}, ${counted("newest_at", "max(c.opened_at)")},
      iif(i.cases = 1, i.newest_id, (
        SELECT c.grievance_id FROM temp.incident_case c WHERE c.incident_id = i.id ORDER BY c.opened_at DESC, c.grievance_id DESC LIMIT 1)) AS newest_id
    FROM main.incident i WHERE EXISTS (SELECT 1 FROM temp.incident_case c WHERE c.incident_id = i.id)`,
  incident_case: ofCase("incident_case"),
  incident_key: refused("incident_key"),
  invitation: ofCase("invitation", { rowid: true }),
  invitation_campaign: () => `SELECT t.rowid AS rowid, t.* FROM main.invitation_campaign t WHERE ${REFUSES}('invitation_campaign')`,
  invitation_opt_out: refused("invitation_opt_out"),
  late_figure: withheld("late_figure"),
  learned: refused("learned"),
  letter: ofCase("letter", { rowid: true }),
  mention: ofCase("mention", { rowid: true }),
  migration: OPEN,
  office: OPEN,
  office_answer: ofCase("office_answer", { rowid: true }),
  officer: OPEN,
  officer_mail: ofCase("officer_mail", { rowid: true }),
  open_cell_figure: ofCells(
    "open_cell_figure",
    `${CELL}, count(*) AS open, sum(g.marked_office IS NOT NULL) AS asked, sum(g.overdue = 1 AND g.marked_office IS NOT NULL) AS reports_overdue,
      sum(g.overdue = 1 AND g.marked_office IS NOT NULL AND coalesce(g.first_marked_at > g.due_at, 0)) AS asked_too_late,
      sum(g.overdue = 1 AND g.marked_office IS NULL) AS markings_overdue, min(g.opened_at) AS oldest_opened_at`,
    { where: `g.${OPEN_CASES}` },
  ),
  open_post: refused("open_post"),
  owing_figure: () => `
    SELECT coalesce(g.marked_office, '') AS office, iif(g.marked_office IS NULL, coalesce(g.department, ''), '') AS department,
      iif(g.marked_office IS NULL, coalesce(g.district, ''), '') AS district, sum(g.overdue) AS overdue,
      sum(g.red_flagged_at IS NOT NULL AND g.${OPEN_CASES}) AS red_flags
    FROM temp.grievance g WHERE g.overdue = 1 OR g.red_flagged_at IS NOT NULL GROUP BY 1, 2, 3`,
  performance_figure: withheld("performance_figure"),
  person: OPEN,
  picture: ofCase("picture", { rowid: true }),
  place_name: OPEN,
  // A post of no case is seen where it belongs to a conversation with a case within: an answer of an office, or of ours.
  post: (scope) => `
    SELECT t.rowid AS rowid, ${fieldsOf(post)
      .map(({ column }) => postWithin(scope, column))
      .join(", ")} FROM main.post t WHERE
      EXISTS (SELECT 1 FROM main.case_post b WHERE b.channel = t.channel AND b.external_id = t.external_id AND ${caseWithin(scope, "b.grievance_id")})
      OR t.role <> 'citizen'
        AND NOT EXISTS (SELECT 1 FROM main.case_post b WHERE b.channel = t.channel AND b.external_id = t.external_id)
        AND EXISTS (
          SELECT 1 FROM main.post o JOIN main.case_post b ON b.channel = o.channel AND b.external_id = o.external_id
          WHERE o.channel = t.channel AND o.conversation_id = t.conversation_id AND ${caseWithin(scope, "b.grievance_id")})`,
  post_check: refused("post_check"),
  post_figure: withheld("post_figure"),
  post_measure: () =>
    "SELECT t.rowid AS rowid, t.* FROM main.post_measure t WHERE EXISTS (SELECT 1 FROM temp.post p WHERE p.id = t.post_id)",
  post_payload: (scope) => `
    SELECT t.rowid AS rowid, t.* FROM main.post_payload t
    WHERE EXISTS (SELECT 1 FROM temp.post p WHERE p.id = t.post_id AND NOT ${isOfOthersToo(scope, "p")})`,
  post_search: (scope) => `
    SELECT s.rowid AS rowid, s.post_search AS post_search FROM main.post_search s
    WHERE EXISTS (SELECT 1 FROM temp.post p WHERE p.id = s.rowid AND NOT ${isOfOthersToo(scope, "p")})`,
  posting: OPEN,
  promised_case: ofCase("promised_case"),
  reading_problem: refused("reading_problem"),
  reply: ofCase("reply"),
  reply_attempt: ofCase("reply_attempt"),
  representative: OPEN,
  review: () => "SELECT t.rowid AS rowid, t.* FROM main.review t WHERE EXISTS (SELECT 1 FROM temp.review_case c WHERE c.review_id = t.id)",
  review_case: ofCase("review_case"),
  review_promise: () =>
    "SELECT t.rowid AS rowid, t.* FROM main.review_promise t WHERE EXISTS (SELECT 1 FROM temp.promised_case c WHERE c.review_id = t.review_id AND c.promise_id = t.id)",
  seat: OPEN,
  setting: OPEN,
  snooze: ofCase("snooze", { rowid: true }),
  source_gap: OPEN,
  source_spend: OPEN,
  source_state: OPEN,
  state_figure: () => "SELECT state, overdue, sum(cases) AS cases FROM temp.case_figure GROUP BY state, overdue",
  told_item: OPEN,
  // The revision only tells that something was written, as every window is told.
  total: () => `
    SELECT t.name, CASE t.name
      WHEN 'posts' THEN (SELECT count(*) FROM temp.post)
      WHEN 'events' THEN (SELECT count(*) FROM temp.event)
      WHEN 'openEmergencies' THEN (SELECT count(*) FROM temp.grievance g WHERE g.urgency = 'emergency' AND g.${OPEN_CASES})
      WHEN 'openRedFlags' THEN (SELECT count(*) FROM temp.grievance g WHERE g.red_flagged_at IS NOT NULL AND g.${OPEN_CASES})
      WHEN 'revision' THEN t.value END AS value
    FROM main.total t`,
  village: OPEN,
  watched_account: OPEN,
  wrong_try: OPEN,
};

function counted(column: string, sql: string): string {
  return `iif(i.cases = 1, i.${column}, (SELECT ${sql} FROM temp.incident_case c WHERE c.incident_id = i.id)) AS ${column}`;
}

const OF_CASE = "substr(t.stream, 11)";

/**
 * A letter may be about several cases. Where one of them is not within, or cannot be told since the letter was taken back, nothing is told of what it says. An answer
 * that somebody within a scope recorded is of what they saw: it is told where all cases that they recorded it in are within.
 */
function payloadWithin(scope: Scope): string {
  const others = `
    SELECT 1 FROM main.letter l JOIN main.letter o ON o.number = l.number AND o.letter_id = l.letter_id
    WHERE l.grievance_id = ${OF_CASE} AND l.letter_id = t.payload ->> 'letterId'`;
  const isTold = `EXISTS (${others}) AND NOT EXISTS (${others} AND NOT ${caseWithin(scope, "o.grievance_id")})`;
  const isOwn = `EXISTS (SELECT 1 FROM main.person w WHERE w.id = t.actor AND w.scope IS NOT NULL) AND EXISTS (${others})
    AND NOT EXISTS (${others} AND NOT ${caseWithin(scope, "o.grievance_id")} AND EXISTS (
      SELECT 1 FROM main.event e WHERE e.stream = 'grievance:' || o.grievance_id AND e.type = 'letter-answered' AND e.actor = t.actor
        AND e.payload ->> 'letterId' = l.letter_id))`;
  const words = 'json(\'{"hi":"•••","en":"•••"}\')';
  return `CASE
    WHEN t.type = 'letter-issued' AND t.payload ->> 'leads' IS NOT NULL AND NOT (${isTold})
      THEN json_set(json_remove(t.payload, '$.sealed'), '$.subject', ${words}, '$.body', ${words})
    WHEN t.type = 'letter-answered' AND NOT (${isTold}) AND NOT (${isOwn}) THEN json_set(json_remove(t.payload, '$.sealed'), '$.words', '•••')
    ELSE t.payload END`;
}

/**
 * An office may answer for several cases in one letter. Where one of them is not within, no more is told of it than what is about the others, and none of its files;
 * where that one is sensitive, nothing.
 */
function postWithin(scope: Scope, column: string): string {
  const tickets = `(SELECT json_group_array(g.ticket) FROM main.case_post b JOIN main.grievance g ON g.id = b.grievance_id
    WHERE b.channel = t.channel AND b.external_id = t.external_id AND ${within(scope, "g")})`;
  const isOfSensitive = `EXISTS (SELECT 1 FROM main.case_post b JOIN main.grievance g ON g.id = b.grievance_id
    WHERE b.channel = t.channel AND b.external_id = t.external_id AND g.sensitive IS NOT NULL AND ${within(scope, "g")} IS NOT TRUE)`;
  const text = `iif(${isOfSensitive}, '•••', ${WORDS_OF_CASES}(t.text, ${tickets}))`;
  const instead: Readonly<Record<string, string>> = { text, media: "NULL", media_count: "0" };
  const other = instead[column];
  return other === undefined ? `t.${column}` : `CASE WHEN ${isOfOthersToo(scope, "t")} THEN ${other} ELSE t.${column} END AS ${column}`;
}

/** Whether a post is an office's letter, or ours to one, that also belongs to a case that is not within. */
function isOfOthersToo(scope: Scope, table: string): string {
  return `EXISTS (
    SELECT 1 FROM main.case_post b WHERE b.channel = ${table}.channel AND b.external_id = ${table}.external_id AND NOT ${caseWithin(scope, "b.grievance_id")}
      AND (${table}.channel = 'email' AND ${table}.role <> 'citizen' OR EXISTS (
        SELECT 1 FROM main.office_answer a
        WHERE a.grievance_id = b.grievance_id AND a.channel = b.channel AND a.external_id = b.external_id)))`;
}

function caseWithin(scope: Scope, id: string): string {
  return `EXISTS (SELECT 1 FROM main.grievance s WHERE s.id = ${id} AND ${within(scope, "s")})`;
}

/** The rule is that of `sees` (domain/people/scope.ts), and a test holds the two together. */
export function within(scope: Scope, table: string): string {
  return `(${happenedWithin(scope, table)} OR ${table}.id IN (${answeredWithin(scope)}))`;
}

/** What is not known is NULL in the cases, and an empty text in the figures. */
function happenedWithin({ departments, districts }: Scope, table: string, unknown = "NULL"): string {
  const mayHold = (among: readonly string[], value: string) => `(${holds(among, value)} OR ${value} IS ${unknown})`;
  if (departments === null || districts === null)
    return `${holds(departments, `${table}.department`)} AND ${holds(districts, `${table}.district`)}`;
  const isKnown = `(${table}.department IS NOT ${unknown} OR ${table}.district IS NOT ${unknown})`;
  return `(${mayHold(departments, `${table}.department`)} AND ${mayHold(districts, `${table}.district`)} AND ${isKnown})`;
}

/** Cases that an office within answers for wherever they happened: found by the indexes of the few whose office is not the first one of where they happened. */
function answeredWithin({ departments, districts }: Scope): string {
  const isWithin = (mark: string) => `${holds(departments, `${mark} ->> 'department'`)} AND ${holds(districts, `${mark} ->> 'district'`)}`;
  return `
    SELECT m.id FROM main.grievance m WHERE m.additional_marks IS NOT NULL
      AND EXISTS (SELECT 1 FROM json_each(m.additional_marks) e WHERE ${isWithin("e.value")})
    UNION ALL SELECT m.id FROM main.grievance m
    WHERE m.marked_to ->> 'district' IS NOT NULL AND m.marked_to ->> 'district' IS NOT m.district AND ${isWithin("m.marked_to")}`;
}

function holds(among: readonly string[] | null, value: string): string {
  return among === null ? "1" : `${value} IN (${among.map((each) => `'${each.replaceAll("'", "''")}'`).join(", ")})`;
}
