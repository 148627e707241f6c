import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { AttendancePart } from "./AttendancePart.tsx";
import { DossierPane } from "./DossierPane.tsx";
import { PromisePart } from "./PromisePart.tsx";
import { RemarkPart } from "./RemarkPart.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import { StopRail } from "./StopRail.tsx";
import { useReviewActs } from "./useReviewActs.ts";
import { useScreen } from "./useScreen.ts";
import styles from "./speaker.module.css";

/** One review: its stops at the left, what the cell has in hand in the middle, what is written down at the right. */
export function OpenReview({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: review, isError } = useQuery(queries.review.get.queryOptions({ input: { id }, enabled: connected }));
  if (review === undefined) return <p className={styles.quiet}>{isError ? say("settings.callFailed") : `${say("state.loading")}…`}</p>;
  return <Opened review={review} onLeave={onLeave} />;
}

function Opened({ review, onLeave }: { readonly review: ReviewView; readonly onLeave: () => void }) {
  const { say } = useWords();
  const [key, setKey] = useState(review.stops[0]?.key ?? "");
  const acts = useReviewActs(review.id);
  const screen = useScreen(review.id, key);
  const stop = review.stops.find((each) => each.key === key) ?? review.stops[0];
  return (
    <div className={styles.speaker}>
      <ReviewHead review={review} acts={acts} screen={screen} onLeave={onLeave} />
      <StopRail review={review} chosen={key} onChoose={setKey} />
      <main className={styles.dossier} aria-label={say("review.dossier")}>
        <DossierPane key={key} reviewId={review.id} stop={key} screen={screen} />
      </main>
      <aside className={styles.acts} aria-label={say("review.acts")}>
        {acts.fault !== null && <p className={styles.fault}>{acts.fault}</p>}
        {stop !== undefined && (
          <AttendancePart key={`attendance ${key}`} review={review} offices={stop.offices} acts={acts} screen={screen} />
        )}
        {stop !== undefined && <PromisePart key={`promises ${key}`} review={review} stop={stop} acts={acts} />}
        {stop !== undefined && <RemarkPart key={`remarks ${key}`} review={review} stop={stop} acts={acts} />}
      </aside>
    </div>
  );
}
