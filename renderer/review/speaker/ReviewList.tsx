import { useState } from "react";
import { Button } from "react-aria-components";
import type { ReviewLine } from "#contract/review.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { GuideButton } from "../../ui/guide/GuideButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { Contradictions } from "../../ui/contradictions/Contradictions.tsx";
import { GivenDossiers } from "../transfer/GivenDossiers.tsx";
import { useDossier } from "../transfer/useDossier.ts";
import { OfflineLine } from "./OfflineLine.tsx";
import { NotYet } from "./Part.tsx";
import { PrepareForm } from "./PrepareForm.tsx";
import { RehearsalPlate } from "../../ui/RehearsalPlate.tsx";
import styles from "./speaker.module.css";

const GUIDE_OF_REVIEWS = { page: "review", section: 0 } as const;

/** The reviews that were held and those that are prepared, the latest first. */
export function ReviewList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say } = useWords();
  const isRehearsal = useIsRehearsal();
  const may = useMay();
  const { data: reviews, error } = useAnswer((ask) => ask.review.list);
  const dossier = useDossier();
  const [prepares, setPrepares] = useState(false);
  return (
    <main className={styles.list}>
      <header className={styles.head}>
        <h1>{say("review.title")}</h1>
        <OfflineLine />
        {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
        <div className={styles.buttons}>
          <GuideButton place={GUIDE_OF_REVIEWS} />
          {may("review") && <ActionButton label={say("review.prepare")} data-main onPress={() => setPrepares(true)} />}
        </div>
      </header>
      <Contradictions />
      {reviews === undefined && <NotYet error={error} />}
      {reviews?.length === 0 && <p className={styles.quiet}>{say("review.none")}</p>}
      <ol className={styles.reviews}>
        {reviews?.map((review) => (
          <li key={review.id}>
            <ReviewRow review={review} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {may("review") && dossier === null && <GivenDossiers />}
      <PrepareForm isOpen={prepares} onClose={() => setPrepares(false)} onPrepared={onOpen} />
    </main>
  );
}

function ReviewRow({ review, onOpen }: { readonly review: ReviewLine; readonly onOpen: (id: string) => void }) {
  const { say, date, clock } = useWords();
  const { id, title, plannedAt, state, promises, unsettled } = review;
  return (
    <Button className={styles.review ?? ""} onPress={() => onOpen(id)}>
      <b>{title}</b>
      <span>
        {date(plannedAt)}, {clock(plannedAt)}
      </span>
      <span>{say(`review.state.${state}`)}</span>
      <span>{promises === 0 ? "" : say("review.promisesOpen", { n: promises, open: unsettled })}</span>
    </Button>
  );
}
