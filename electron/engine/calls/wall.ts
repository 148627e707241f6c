import { maskPersonalData } from "#domain/text/mask.ts";
import { heat } from "#db/queries/heat.ts";
import { overdueOffices } from "#db/queries/overdueOffices.ts";
import { revision } from "#db/queries/stats.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { openEmergencies, wallCards } from "#db/queries/wallCards.ts";
import type { WallCard } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import type { Reader } from "#db/connection.ts";
import { EVIDENCE_GAP } from "#domain/understanding/evidenceGap.ts";
import { overdueBoard } from "../scenes/overdueBoard.ts";
import { ranking } from "../scenes/ranking.ts";
import { trend } from "../scenes/trend.ts";
import { calls } from "./context.ts";

/** More than a card can show; a long post may have 25,000 letters. */
const CARD_LETTERS = 600;

export const wallCalls = {
  now: calls.wall.now.handler(({ context, input }) => {
    const { record } = context;
    const readAt = context.now();
    return record.snapshot(() => ({
      revision: revision(record),
      readAt,
      rehearsal: context.rehearsal,
      figures: wallFigures(record, readAt),
      cards: wallCards(record, input.cards).map((card) => shown(card)),
      emergencies: emergenciesOf(record),
      heat: [...heat(record, readAt)],
      overdueOffices: [...overdueOffices(record, input.offices)],
      sources: [...context.sourceStatuses()],
      overdue: input.parts.includes("overdue") ? overdueBoard(record, context.registry(), { offices: input.offices, now: readAt }) : null,
      alerts: alertsOf(record, readAt),
      ranking: input.parts.includes("ranking") ? ranking(record, readAt) : null,
      trend: input.parts.includes("trend") ? trend(record, readAt) : null,
    }));
  }),
};

const EMERGENCIES = 5;

function emergenciesOf(record: Reader) {
  const { total, cards } = openEmergencies(record, EMERGENCIES);
  return { total, cards: cards.map((card) => shown(card)) };
}

/** A banner on each screen of a wall, and those whose turn comes next. */
const ALERTS = 6;

function alertsOf(record: Reader, now: number) {
  const { total, next } = openAlerts(record, now, ALERTS);
  return { total, next: next.map(({ card, ...alert }) => ({ ...alert, card: shown(card) })) };
}

/** What was masked in the text must not come to light as evidence. */
function shown(card: WallCard) {
  const text = shortened(maskPersonalData(card.text));
  const isShown = (evidence: string) => evidence.split(EVIDENCE_GAP).every((words) => text.includes(words));
  return { ...card, text, evidence: card.evidence.filter((each) => isShown(each)) };
}

/** By whole code points: half a letter would be shown as a box. */
function shortened(text: string): string {
  if (text.length <= CARD_LETTERS) return text;
  return `${Array.from(text.slice(0, CARD_LETTERS * 2))
    .slice(0, CARD_LETTERS)
    .join("")}…`;
}
