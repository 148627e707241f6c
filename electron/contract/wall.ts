import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { heatCellSchema } from "#domain/wall/heat.ts";
import { ofOnePersonSchema } from "#domain/wall/ofOnePerson.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { KINDS, SENSITIVE_SORTS, URGENCIES } from "#domain/proposal/proposal.ts";
import { STATES } from "#domain/grievance/state.ts";
import { sourceStatusSchema } from "./sources.ts";
import { alertKindSchema } from "./standingWalls.ts";
import {
  officerRankingSchema,
  overdueBoardSchema,
  rankingSchema,
  reviewBoardSchema,
  surgeAlertsSchema,
  trendSchema,
  wallPartSchema,
  WALL_PARTS,
} from "./wallScenes.ts";
import { wallScopeSchema } from "./wallSeat.ts";
import { shiftBoardSchema, solvedBoardSchema } from "./wallShift.ts";
import { headlinesSchema } from "./wallHeadlines.ts";
import { pointsBoardSchema } from "./wallPoints.ts";
import { againstTargetSchema } from "./targets.ts";
import { asOfSchema, count, instant, maskedTextSchema, words } from "./fields.ts";

/** The incident that a card tells of: one incident, complained of by one citizen or by many. */
const cardIncidentSchema = z.strictObject({
  id: z.string(),
  /** Cases of the incident, the one on the card included. */
  cases: count,
  openCases: count,
  /** Different authors among them. */
  citizens: count,
  /** Open cases of the incident that are emergencies. */
  openEmergencies: count,
});

/** One incident on the wall, by its newest case. The text is masked: no phone number, e-mail address or account number reaches a wall. */
export const wallCardSchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  channel: channelSchema,
  text: maskedTextSchema,
  /** What is wrong, in one line of its words; empty where there are none. */
  gist: maskedTextSchema,
  /** Why there are no words to show: they would harm somebody, their author took them back, or wrote them to the office alone. */
  silence: z.enum(["sensitive", "taken-back", "private"]).nullable(),
  /** What the words of a sensitive case would tell; null of others. */
  sensitive: z.enum(SENSITIVE_SORTS).nullable(),
  kind: z.enum(KINDS),
  state: z.enum(STATES),
  /** The worst among the open cases of the incident. */
  urgency: z.enum(URGENCIES),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  place: maskedTextSchema.nullable(),
  /** The same in Hindi: never Latin. */
  placeHi: maskedTextSchema.nullable(),
  /** When the citizen wrote the first post of the case. */
  openedAt: instant,
  /** Posts of the case, the first included. */
  postCount: count,
  /** Number of pictures and videos that came with it. */
  mediaCount: count,
  /** The still of the first of them that is here, by the name of its file: pages load it from `/files/`. */
  picture: z.string().nullable(),
  /** True where a case of its incident is late. */
  overdue: z.boolean(),
  incident: cardIncidentSchema,
  /**
   * The citizen's words that spoke for the department and the urgency, as they stand in `text`; where several spoke
   * together, they are parted by `EVIDENCE_GAP` (domain).
   */
  evidence: z.array(z.string()),
  /** Of one that goes round now, and stands before the newest for that: how often its post was seen, null where its platform does not tell. */
  goesRound: z.strictObject({ seen: count.nullable() }).optional(),
});
export type WallCard = z.infer<typeof wallCardSchema>;

/** The emergencies that are open, however old. */
const openEmergenciesSchema = z.strictObject({
  /** Cases. */
  total: count,
  /** Cases that are open as well, of whose posts no wall speaks: their authors took them back. None of `total`. */
  takenBack: count,
  /** Of each incident its newest emergency; newest first, a few. */
  cards: z.array(wallCardSchema),
});
export type OpenEmergencies = z.infer<typeof openEmergenciesSchema>;

/** Counts of the day in India, and of all open cases now. They obey the invariant of the life cycle. */
const wallFiguresSchema = z.strictObject({
  postsToday: count,
  /** Posts of the day before up to the same time of day. */
  postsYesterdayByNow: count,
  openedToday: count,
  disposedToday: count,
  /** What usually was by this time of this weekday; null where the record is too young to tell. */
  openedUsual: z.number().nonnegative().nullable(),
  disposedUsual: z.number().nonnegative().nullable(),
  receipts: count,
  pendingMarking: count,
  inAction: count,
  atrSent: count,
  disposed: count,
  sideStates: count,
  /** Late, and an office was asked: what offices owe. */
  reportsOverdue: count,
  /** By how many more than at the beginning of this hour a week ago; null where the record is younger. */
  reportsOverdueWeek: z.number().int().nullable(),
  /** Late, and no office was asked: what the cell has to mark. */
  markingsOverdue: count,
});

/** What raises an alert until somebody at a desk has seen it. */
const wallAlertSchema = z.strictObject({
  kind: alertKindSchema,
  /** When it became one. */
  sinceAt: instant,
  card: wallCardSchema,
  /** Which office has it, and since when; null while it is marked to none. */
  holder: z.strictObject({ office: words, sinceAt: instant }).nullable(),
  /** The cases that the banner stands for, as they were when it was read: anyone who acknowledges it has seen these. */
  seen: z.strictObject({ rows: z.string(), asOf: asOfSchema }).optional(),
});
export type WallAlert = z.infer<typeof wallAlertSchema>;

/** Everything one wall shows, read in one transaction, so that its figures agree to the unit. */
const wallNowSchema = z.strictObject({
  /** Rises with every change of the record; two answers with one revision are equal. */
  revision: count,
  readAt: instant,
  /** Whose cases these are, where a wall of a seat shows a part; left out where it shows all. */
  scope: wallScopeSchema.optional(),
  /** True where the posts come from the rehearsal server: shown on every screen. */
  rehearsal: z.boolean(),
  /** When the oldest case of the record was written; null where there is none. Of less than a day ago, that there is nothing to tell is no all-clear. */
  knownFrom: instant.nullable(),
  figures: wallFiguresSchema,
  /** One for each incident, the last complained of first. */
  cards: z.array(wallCardSchema),
  emergencies: openEmergenciesSchema,
  /**
   * Banners that nobody has acknowledged, emergencies before red flags, each newest first: a page of them, all pages in turn (`bannerPage` of the domain; at a desk
   * that may acknowledge them the first). `total` counts all; `oldestSinceAt` and `newestSinceAt` are since when the first and the last of all stand.
   */
  alerts: z.strictObject({
    total: count,
    oldestSinceAt: instant.nullable(),
    newestSinceAt: instant.nullable(),
    next: z.array(wallAlertSchema),
  }),
  /** Every cell that has open cases, or arrivals today. */
  heat: z.array(heatCellSchema),
  ofOnePerson: z.array(ofOnePersonSchema),
  /** Null in the first moment of an engine: it listens to nothing yet. */
  sources: z.array(sourceStatusSchema).nullable(),
  /** Null where they were not asked for. */
  overdue: overdueBoardSchema.nullable(),
  ranking: rankingSchema.nullable(),
  officers: officerRankingSchema.nullable(),
  trend: trendSchema.nullable(),
  /** The targets that are set and that a wall can judge: what is late, and, with the ranking, what came in time. */
  targets: z.array(againstTargetSchema),
  /** What each scene says in one sentence. */
  headlines: headlinesSchema,
  shift: shiftBoardSchema.nullable(),
  solved: solvedBoardSchema.nullable(),
  surgeAlerts: surgeAlertsSchema.nullable(),
  review: reviewBoardSchema.nullable(),
  points: pointsBoardSchema.nullable(),
});
export type WallNow = z.infer<typeof wallNowSchema>;

export const wallContract = {
  now: oc
    .input(
      z.strictObject({
        cards: z.number().int().min(1).max(100),
        offices: z.number().int().min(1).max(50),
        parts: z.array(wallPartSchema).max(WALL_PARTS.length),
        /** The stop of a review that the part “review” is of. */
        stop: z.string().max(60).optional(),
        /** True where a person may acknowledge the banners: then each tells which cases it stands for. */
        mayAcknowledge: z.boolean().optional(),
        /** Which wall asks, for it may show other pictures than the rest. */
        wallId: z.string().max(200).optional(),
      }),
    )
    .output(wallNowSchema),
};
