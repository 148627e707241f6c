import type { ReviewBoard } from "#contract/wallScenes.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { type Known, unknownOf } from "../../parts/known.ts";

/** The two clauses over a review: where it has come to, null until that is read, and what is not known, null where all is. */
export function reviewTitle(
  board: Pick<ReviewBoard, "district" | "department"> | null,
  words: Words,
  known: Known,
): { readonly stop: string | null; readonly unknown: string | null } {
  const { say, district, department } = words;
  const stop = board && (board.district === null ? department(board.department) : district(board.district));
  return {
    stop: stop === null ? null : say("reviewScene.title", { stop }),
    unknown: known.is === "all" ? null : unknownOf(known, words),
  };
}
