import type { SourceStatus } from "#contract/sources.ts";
import type { WallNow } from "#contract/wall.ts";
import type { WallPart } from "#contract/wallScenes.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Words } from "#domain/text/words.ts";
import { reportsAgainstTargets } from "#domain/performance/targets.ts";
import { BANNER_PAGE, bannerPage } from "#domain/wall/bannerPage.ts";
import { picturesOfWall } from "#domain/wall/roomPictures.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { FirstSettings } from "../../core/settings/firstSettings.ts";
import { holderOf } from "#db/queries/holderOf.ts";
import { goingRound } from "#db/queries/goingRound.ts";
import { heat } from "#db/queries/heat.ts";
import { DAYS_JUDGED } from "#db/queries/performance.ts";
import { ofOnePerson } from "#db/queries/ofOnePerson.ts";
import { reportsDue } from "#db/queries/reportsDue.ts";
import { revision } from "#db/queries/stats.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { headlinesOf } from "./headlines.ts";
import { asOfNow } from "../../core/commands/asOf.ts";
import { rowsInBase64 } from "../../core/commands/rowsInBase64.ts";
import { knownFrom } from "#db/queries/reachesBack.ts";
import { openEmergencies, wallCardOf, wallCards } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import type { Reader } from "#db/connection.ts";
import type { Targets } from "#domain/performance/targetsSchema.ts";
import { isGone, shownCard } from "./shownCard.ts";

export interface WallSources {
  readonly record: Reader;
  readonly rehearsal: boolean;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Null while nothing is listened to yet. */
  readonly sourceStatuses: () => readonly SourceStatus[] | null;
  /** As the registry calls an office; without it, who has a case is not told. */
  readonly officeWords?: OfficeWords;
  readonly settings: Pick<FirstSettings, "wall">;
}

type OfficeWords = (id: OfficeId) => Words;

export interface WallQuestion {
  readonly cards: number;
  readonly offices: number;
  readonly parts: readonly WallPart[];
  readonly stop?: string | undefined;
  readonly mayAcknowledge?: boolean | undefined;
  /** Which wall asks; none for any other room. */
  readonly wallId?: string | undefined;
}

/** What a wall shows only where a scene asks for it. */
export type ReadScenes = (record: Reader, readAt: number, pictures: RoomPictures) => Pick<WallNow, WallPart>;

export const noScenes: ReadScenes = () => ({
  overdue: null,
  ranking: null,
  officers: null,
  trend: null,
  shift: null,
  solved: null,
  surgeAlerts: null,
  review: null,
  points: null,
});

/** Everything one wall shows, read in one transaction. */
export function readWall(
  { record, rehearsal, now, sourceStatuses, officeWords, settings }: WallSources,
  question: WallQuestion,
  scenes: ReadScenes,
): WallNow {
  const readAt = now();
  const statuses = sourceStatuses();
  const pictures = picturesOfWall(settings.wall().pictures, question.wallId);
  return record.snapshot(() => {
    const cells = heat(record, readAt);
    const wall = {
      revision: revision(record),
      readAt,
      rehearsal,
      knownFrom: knownFrom(record),
      figures: wallFigures(record, readAt),
      cards: cardsOf(record, question.cards, pictures),
      emergencies: emergenciesOf(record, pictures),
      heat: [...cells],
      ofOnePerson: [...ofOnePerson(record, cells, readAt)],
      sources: statuses && [...statuses],
      alerts: alertsOf(record, { now: readAt, mayAcknowledge: question.mayAcknowledge === true, officeWords, pictures }),
      ...scenes(record, readAt, pictures),
    };
    return { ...wall, targets: targetsOf(record, settings.wall().targets, wall), headlines: headlinesOf(wall) };
  });
}

/** What is late of what offices were asked for, by the cells of the heat; and what came in time of what was due, by the days that the ranking judges. */
function targetsOf(record: Reader, targets: Targets, { heat: cells, readAt }: Pick<WallNow, "heat" | "readAt">): WallNow["targets"] {
  const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
  const reportsOverdue = cells.reduce((sum, cell) => sum + cell.reportsOverdue, 0);
  return [...reportsAgainstTargets({ asked, reportsOverdue, ...reportsDue(record, readAt, DAYS_JUDGED) }, targets)];
}

/** So few that the newest keep most of the places. */
const MOST_GOING_ROUND = 2;

/** What goes round first, then the incidents that were complained of last. */
function cardsOf(record: Reader, limit: number, pictures: RoomPictures) {
  const first = goingRound(record, MOST_GOING_ROUND).flatMap(({ id, seen }) => {
    const card = wallCardOf(record, id, pictures);
    return card === null ? [] : { ...shownCard(record, card), goesRound: { seen } };
  });
  const shown = new Set<string>(first.map(({ incident }) => incident.id));
  const newest = wallCards(record, limit, pictures).flatMap((card) =>
    isGone(card) || shown.has(card.incident.id) ? [] : shownCard(record, card),
  );
  return [...first, ...newest].slice(0, limit);
}

const EMERGENCIES = 5;

function emergenciesOf(record: Reader, pictures: RoomPictures) {
  const { total, takenBack, cards } = openEmergencies(record, EMERGENCIES, pictures);
  return { total, takenBack, cards: cards.map((card) => shownCard(record, card)) };
}

function holderShown(record: Reader, id: GrievanceId, officeWords: OfficeWords | undefined) {
  if (officeWords === undefined) return null;
  const holder = holderOf(record, id);
  return holder === null ? null : { office: { ...officeWords(holder.office) }, sinceAt: holder.sinceAt };
}

const newestOf = (all: readonly { readonly sinceAt: number }[]) => all.reduce((newest, { sinceAt }) => Math.max(newest, sinceAt), 0);

interface AlertQuestion {
  readonly now: number;
  readonly mayAcknowledge: boolean;
  readonly officeWords: OfficeWords | undefined;
  readonly pictures: RoomPictures;
}

/** A page of the banners: one for each screen of a wall, and those whose turn comes next. */
function alertsOf(record: Reader, { now, mayAcknowledge, officeWords, pictures }: AlertQuestion) {
  const pageOf = (all: readonly { readonly sinceAt: number }[]) => bannerPage(all.length, newestOf(all), now);
  const { total, oldestSinceAt, newestSinceAt, next } = openAlerts(record, now, BANNER_PAGE, {
    ...(mayAcknowledge ? {} : { pageOf }),
    withGone: mayAcknowledge,
    pictures,
  });
  const asOf = asOfNow(record);
  return {
    total,
    oldestSinceAt,
    newestSinceAt,
    next: next.map(({ kind, sinceAt, card, rows }) => ({
      kind,
      sinceAt,
      card: shownCard(record, card),
      holder: holderShown(record, card.grievanceId, officeWords),
      ...(mayAcknowledge ? { seen: { rows: rowsInBase64(Uint32Array.from(rows)), asOf } } : {}),
    })),
  };
}
