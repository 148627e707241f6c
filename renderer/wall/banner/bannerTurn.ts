import type { WallNow } from "#contract/wall.ts";

type Alerts = WallNow["alerts"];
export type WallAlert = Alerts["next"][number];

export const alertKey = ({ kind, card, sinceAt }: WallAlert): string => `${kind} ${card.grievanceId} ${sinceAt}`;

/** One alert on each screen at a time, where there are as many, and how many wait behind them. Turn by turn every one that is known is seen. */
export function bannerTurn(
  { total, next }: Pick<Alerts, "total" | "next">,
  screens: number,
  turn: number,
): { shown: readonly WallAlert[]; waiting: number } {
  const turns = Math.max(1, Math.ceil(next.length / screens));
  const from = (turn % turns) * screens;
  const shown = [...next.slice(from), ...next.slice(0, from)].slice(0, screens);
  return { shown, waiting: Math.max(0, Math.max(total, next.length) - shown.length) };
}
