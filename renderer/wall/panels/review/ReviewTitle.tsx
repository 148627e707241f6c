import type { ReviewBoard } from "#contract/wallScenes.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useKnown } from "../../parts/known.ts";
import { WholeWords } from "../../parts/WholeWords.tsx";
import styles from "./ReviewTitle.module.css";
import { reviewTitle } from "./reviewTitleWords.ts";

/** Which district or department the review has come to. The line keeps its room until that is known: else the panels are laid out twice. */
export function ReviewTitle({ board }: { readonly board: ReviewBoard | null }) {
  const { stop, unknown } = reviewTitle(board, useWords(), useKnown());
  return (
    <p className={styles.title} data-review-stop={board?.district ?? board?.department ?? undefined}>
      {stop !== null && <span data-matters>{unknown === null ? stop : `${stop};`}</span>}
      {unknown !== null && (
        <span className={styles.unknown}>
          <WholeWords parts={[{ at: 0, text: unknown }]} lines={1} />
        </span>
      )}
    </p>
  );
}
