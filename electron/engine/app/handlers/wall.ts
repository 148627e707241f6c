import { officerRanking } from "../../services/scenes/officerRanking.ts";
import { overdueBoard } from "../../services/scenes/overdueBoard.ts";
import { pointsBoard } from "../../services/scenes/pointsBoard.ts";
import { ranking } from "../../services/scenes/ranking.ts";
import { reviewBoard } from "../../services/scenes/reviewBoard.ts";
import { shiftBoard } from "../../services/scenes/shiftBoard.ts";
import { solvedBoard } from "../../services/scenes/solvedBoard.ts";
import { surgeAlerts } from "../../services/scenes/surgeAlerts.ts";
import { trend } from "../../services/scenes/trend.ts";
import { labelIn } from "../../services/registry/inRegistry.ts";
import { readWall } from "../../services/walls/readWall.ts";
import type { ReadScenes, WallQuestion } from "../../services/walls/readWall.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";

export const wallHandlers = {
  now: procedures.wall.now.handler(({ context, input }) => {
    const { scope, window, registry } = context;
    const now = readWall({ ...context, officeWords: (id) => labelIn(registry(), id) }, input, scenesOf(context, input));
    return scope === null || window !== "wall" ? now : { ...now, scope };
  }),
};

/** What the scenes of a question show beyond what every answer holds. */
export function scenesOf(
  { registry, places }: Pick<HandlerContext, "registry" | "places">,
  { parts, offices, stop }: WallQuestion,
): ReadScenes {
  return (record, now, pictures) => ({
    overdue: parts.includes("overdue") ? overdueBoard(record, registry(), { offices, now }) : null,
    ranking: parts.includes("ranking") ? ranking(record, now) : null,
    officers: parts.includes("officers") ? officerRanking(record, registry(), now) : null,
    trend: parts.includes("trend") ? trend(record, now) : null,
    shift: parts.includes("shift") ? shiftBoard(record, registry(), now) : null,
    solved: parts.includes("solved") ? solvedBoard(record, registry(), { now, pictures }) : null,
    review: parts.includes("review") && stop !== undefined ? reviewBoard(record, registry(), { stop, now }) : null,
    points: parts.includes("points") ? pointsBoard(record, places.positions()) : null,
    surgeAlerts: parts.includes("surgeAlerts") ? surgeAlerts(record, now) : null,
  });
}
