import { maskPersonalData } from "#domain/text/mask.ts";
import { heat } from "#db/queries/heat.ts";
import { overdueOffices } from "#db/queries/overdueOffices.ts";
import { revision } from "#db/queries/stats.ts";
import { wallCards } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import { calls } from "./context.ts";

/** More than a card can show; a long post may have 25,000 letters. */
const CARD_LETTERS = 600;

export const wallCalls = {
  now: calls.wall.now.handler(({ context, input }) => {
    const { record } = context;
    const readAt = Date.now();
    return record.snapshot(() => ({
      revision: revision(record),
      readAt,
      rehearsal: context.rehearsal,
      figures: wallFigures(record, readAt),
      cards: wallCards(record, input.cards).map((card) => ({ ...card, text: shortened(maskPersonalData(card.text)) })),
      heat: [...heat(record)],
      overdueOffices: [...overdueOffices(record, input.offices)],
      sources: [...context.sourceStatuses()],
    }));
  }),
};

/** By whole code points: half a letter would be shown as a box. */
function shortened(text: string): string {
  if (text.length <= CARD_LETTERS) return text;
  return `${Array.from(text.slice(0, CARD_LETTERS * 2))
    .slice(0, CARD_LETTERS)
    .join("")}…`;
}
