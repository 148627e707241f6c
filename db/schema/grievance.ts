import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Countdown } from "#domain/clock/sla.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { MediaShown } from "#domain/desk/filter.ts";
import type { Aside, Atr } from "#domain/grievance/actions.ts";
import type { Dispute, Escalation, Grievance, LineState, IncidentChoice } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { State } from "#domain/grievance/state.ts";
import type { CaseKey, GrievanceId, OfficeId, RepresentativeId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Kind, SensitiveSort, Speaker, Urgency } from "#domain/proposal/proposal.ts";

/** The cases as their events make them. Derived: written by `projections/` only, and by the sweep of the overdue flag. */
export const grievance = sqliteTable(
  "grievance",
  {
    id: text("id").$type<GrievanceId>().primaryKey(),
    ticket: text("ticket").$type<TicketNumber>().notNull(),
    caseKey: text("case_key").$type<CaseKey>().notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    firstPostChannel: text("first_post_channel").$type<Channel>().notNull(),
    firstPostExternalId: text("first_post_external_id").notNull(),
    openedAt: integer("opened_at").notNull(),
    state: text("state").$type<State>().notNull(),
    returnsTo: text("returns_to").$type<LineState>(),
    kind: text("kind").$type<Kind>().notNull(),
    department: text("department").$type<DepartmentCode>(),
    district: text("district").$type<DistrictName>(),
    place: text("place"),
    urgency: text("urgency").$type<Urgency>().notNull(),
    routine: integer("routine", { mode: "boolean" }).notNull(),
    long: integer("long", { mode: "boolean" }).notNull(),
    /** The office of the officer whom the complaint is against. */
    against: text("against").$type<OfficeId>(),
    countdownBasis: text("countdown_basis").$type<Countdown["basis"]>().notNull(),
    countdownDueAt: integer("countdown_due_at"),
    stoppedMs: integer("stopped_ms").notNull(),
    stoppedSinceAt: integer("stopped_since_at"),
    dueAt: integer("due_at"),
    dueRemainingMs: integer("due_remaining_ms"),
    markedTo: text("marked_to", { mode: "json" }).$type<Mark>(),
    additionalMarks: text("additional_marks", { mode: "json" }).$type<readonly Mark[]>(),
    interimReply: text("interim_reply", { mode: "json" }).$type<NonNullable<Grievance["interimReply"]>>(),
    atr: text("atr", { mode: "json" }).$type<Atr>(),
    aside: text("aside", { mode: "json" }).$type<Aside>(),
    disposedAt: integer("disposed_at"),
    reopenedCount: integer("reopened_count").notNull(),
    version: integer("version").notNull(),
    /** Posts of the case, reposts and official answers included. */
    postCount: integer("post_count").notNull(),
    /** The only thing that is stored from the clock: set by `sweep.ts`, never by an event. */
    overdue: integer("overdue", { mode: "boolean" }).notNull(),
    speaker: text("speaker").$type<Speaker>().notNull().default("citizen"),
    correctedAt: integer("corrected_at"),
    assignee: text("assignee"),
    slaEvents: text("sla_events", { mode: "json" }).$type<Grievance["slaEvents"]>(),
    escalations: text("escalations", { mode: "json" }).$type<readonly Escalation[]>(),
    redFlaggedAt: integer("red_flagged_at"),
    dispute: text("dispute", { mode: "json" }).$type<Dispute>(),
    incidentChoice: text("incident_choice", { mode: "json" }).$type<IncidentChoice>(),
    replies: text("replies", { mode: "json" }).$type<Grievance["replies"]>(),
    letters: text("letters", { mode: "json" }).$type<Grievance["letters"]>(),
    checkCall: text("check_call", { mode: "json" }).$type<NonNullable<Grievance["checkCall"]>>(),
    category: text("category"),
    /** The words of the report as they would be copied; null where it has too few. */
    atrWords: text("atr_words"),
    /** The office that answers, by its id, where the case is marked. */
    markedOffice: text("marked_office").$type<OfficeId>(),
    links: text("links", { mode: "json" }).$type<Grievance["links"]>(),
    /** Since when it has this state and this due time. */
    sinceAt: integer("since_at"),
    /** The steps of its timeline, `[at, state, dueAt]` each, and what a step back was; null where there is only the opening. */
    steps: text("steps", { mode: "json" }).$type<readonly StoredStep[]>(),
    firstMarkedAt: integer("first_marked_at"),
    undertakenAt: integer("undertaken_at"),
    reportedAt: integer("reported_at"),
    reportedDueAt: integer("reported_due_at"),
    respondedAt: integer("responded_at"),
    returnedCount: integer("returned_count").notNull().default(0),
    checkedAt: integer("checked_at"),
    returnedAt: integer("returned_at"),
    reopenedAt: integer("reopened_at"),
    /** Since when it raises an alert, and when somebody had seen it. */
    emergencyAlertAt: integer("emergency_alert_at"),
    emergencySeenAt: integer("emergency_seen_at"),
    redFlagAlertAt: integer("red_flag_alert_at"),
    redFlagSeenAt: integer("red_flag_seen_at"),
    /** What it adds to the figures of each day, `[day, …]` in the order of `MEASURES` (domain); null while it only came in. */
    performance: text("performance", { mode: "json" }).$type<readonly (readonly number[])[]>(),
    erasedAt: integer("erased_at"),
    /** Names from `DOUBTS` (domain) with spaces between them; null where nothing is doubtful. */
    doubts: text("doubts"),
    maybeEmergency: integer("maybe_emergency", { mode: "boolean" }).notNull().default(false),
    /** Why nothing of it may be shown outside of the desk; null for what may. */
    sensitive: text("sensitive").$type<SensitiveSort>(),
    /** What a person said of its pictures (`roomPicture.ts` of the domain); null where nobody did. */
    roomPictures: text("room_pictures"),
    /** The representative who wrote the post that opened it. */
    representative: text("representative").$type<RepresentativeId>(),
  },
  (table) => [
    uniqueIndex("grievance_case_key").on(table.caseKey),
    index("grievance_due")
      .on(table.overdue, table.dueAt, table.openedAt, table.id, table.markedOffice)
      .where(sql`due_at IS NOT NULL`),
    index("grievance_room_pictures")
      .on(table.id)
      .where(sql`room_pictures IS NOT NULL`),
    index("grievance_overdue_office")
      .on(table.department, table.district, table.dueAt)
      .where(sql`overdue = 1`),
    // Since when each office owes, and since when the cell has something to mark.
    index("grievance_overdue_marked")
      .on(table.markedOffice, table.dueAt, table.firstMarkedAt)
      .where(sql`overdue = 1 AND marked_office IS NOT NULL`),
    index("grievance_overdue_unmarked")
      .on(table.dueAt)
      .where(sql`overdue = 1 AND marked_office IS NULL`),
    index("grievance_open_red_flag")
      .on(table.openedAt, table.id)
      .where(sql`red_flagged_at IS NOT NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`),
    // Complaints against an officer, of which the clock asks whether their office may hear them.
    index("grievance_against")
      .on(table.state)
      .where(sql`against IS NOT NULL`),
    index("grievance_newest").on(table.openedAt, table.id, table.state),
    index("grievance_open_emergency")
      .on(table.openedAt, table.id)
      .where(sql`urgency = 'emergency' AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`),
    // What the queues of a desk are read from, without a look at the rows.
    index("grievance_queue").on(
      table.state,
      table.openedAt,
      table.id,
      table.urgency,
      table.dueAt,
      table.department,
      table.district,
      table.kind,
      table.routine,
      table.overdue,
      table.channel,
      table.speaker,
    ),
    index("grievance_office").on(table.department, table.district, table.openedAt, table.id, table.state),
    // What is open in each cell of the matrix, the oldest first.
    index("grievance_open_cell")
      .on(table.department, table.district, table.openedAt, table.state)
      .where(sql`state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`),
    index("grievance_assignee")
      .on(table.assignee, table.state, table.dueAt)
      .where(sql`assignee IS NOT NULL`),
    index("grievance_reopened")
      .on(table.state, table.dueAt)
      .where(sql`reopened_count > 0`),
    // With all that its list is sorted by, or SQLite would rather walk through every case there is.
    index("grievance_disputed")
      .on(table.openedAt, table.id)
      .where(sql`dispute IS NOT NULL`),
    index("grievance_representative")
      .on(table.state, table.dueAt)
      .where(sql`speaker = 'representative'`),
    index("grievance_disposed")
      .on(table.disposedAt)
      .where(sql`disposed_at IS NOT NULL`),
    index("grievance_marked_office")
      .on(table.markedOffice, table.state, table.openedAt, table.id)
      .where(sql`marked_office IS NOT NULL`),
    index("grievance_further_offices")
      .on(table.state, table.markedOffice, table.escalations, table.additionalMarks)
      .where(
        sql`(additional_marks IS NOT NULL OR escalations IS NOT NULL) AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`,
      ),
    // Who else sees a case: the offices that answer for it, where they are not those of where it happened.
    index("grievance_additionally_marked")
      .on(table.id)
      .where(sql`additional_marks IS NOT NULL`),
    index("grievance_answered_elsewhere")
      .on(table.id)
      .where(sql`marked_to ->> 'district' IS NOT NULL AND marked_to ->> 'district' IS NOT district`),
    index("grievance_place")
      .on(table.place, table.district)
      .where(sql`place IS NOT NULL`),
    // Open cases by place, with all that a map counts of them; not those of which no room is told where they are.
    index("grievance_open_place")
      .on(table.district, table.place, table.overdue, table.markedOffice, table.urgency, table.id)
      .where(
        sql`place IS NOT NULL AND sensitive IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`,
      ),
    index("grievance_atr_words")
      .on(table.atrWords)
      .where(sql`atr_words IS NOT NULL`),
    index("grievance_check_call")
      .on(table.openedAt, table.id)
      .where(sql`check_call IS NOT NULL`),
    // All that the figures of a period are made of, read in one go and without a look at the rows.
    index("grievance_figures").on(
      table.openedAt,
      table.state,
      table.sinceAt,
      table.dueAt,
      table.department,
      table.district,
      table.channel,
      table.category,
      table.markedOffice,
      table.speaker,
      table.kind,
      table.urgency,
      table.routine,
      table.firstMarkedAt,
      table.undertakenAt,
      table.reportedAt,
      table.reportedDueAt,
      table.respondedAt,
      table.returnedAt,
      table.reopenedAt,
      table.checkedAt,
      table.representative,
    ),
    // With all that tells which alerts are of one incident: a wall asks for them first of all, and their rows lie all over the file.
    index("grievance_emergency_alert")
      .on(table.emergencyAlertAt, table.id, table.openedAt, table.state, table.emergencySeenAt)
      .where(
        sql`emergency_alert_at IS NOT NULL AND emergency_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`,
      ),
    index("grievance_emergency_seen")
      .on(table.emergencySeenAt, table.id, table.openedAt)
      .where(sql`emergency_seen_at IS NOT NULL`),
    index("grievance_red_flag_alert")
      .on(table.redFlagAlertAt, table.id, table.openedAt, table.state, table.redFlagSeenAt)
      .where(
        sql`red_flag_alert_at IS NOT NULL AND red_flag_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')`,
      ),
    index("grievance_red_flag_seen")
      .on(table.redFlagSeenAt, table.id, table.openedAt)
      .where(sql`red_flag_seen_at IS NOT NULL`),
    // What a person is to look at first: few, and gone from here once somebody has.
    index("grievance_to_check")
      .on(table.openedAt, table.id, table.kind, table.doubts)
      .where(sql`doubts IS NOT NULL`),
    index("grievance_maybe_emergency")
      .on(table.openedAt, table.id)
      .where(sql`maybe_emergency = 1`),
    index("grievance_links")
      .on(table.links)
      .where(sql`links IS NOT NULL`),
  ],
);

/** The posts of a case by their natural keys, since an event may arrive before the post that it names. */
export const casePost = sqliteTable(
  "case_post",
  {
    channel: text("channel").$type<Channel>().notNull(),
    externalId: text("external_id").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.externalId, table.grievanceId] }),
    index("case_post_grievance").on(table.grievanceId),
  ],
);

/** What the posts of a case show. Kept by triggers on posts, and on which belong to a case. */
export const caseMedia = sqliteTable(
  "case_media",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    shows: text("shows").$type<MediaShown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.grievanceId, table.shows] })],
);

/** A step of a timeline as it is stored. */
export type StoredStep = readonly [at: number, state: State, dueAt: number | null, back?: "returned" | "reopened"];
