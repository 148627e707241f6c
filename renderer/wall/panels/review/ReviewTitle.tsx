import type { ReviewBoard } from "#contract/wallScenes.ts";
import { useWords } from "../../../i18n/useWords.ts";
import styles from "./ReviewTitle.module.css";

/** Which district or department the review has come to. */
export function ReviewTitle({ board }: { readonly board: ReviewBoard | null }) {
  const { say, district, department } = useWords();
  if (board === null) return null;
  const stop = board.district === null ? department(board.department) : district(board.district);
  return (
    <p className={styles.title} data-review-stop={board.district ?? board.department ?? ""} data-matters>
      {say("reviewScene.title", { stop })}
    </p>
  );
}
