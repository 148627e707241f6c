import type { ReviewView } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useInHand } from "./inHand.ts";
import { PromiseForm } from "./PromiseForm.tsx";
import { PromisesInHand } from "./PromiseTools.tsx";
import { Part } from "./Part.tsx";

interface PromisePartProps {
  readonly review: ReviewView;
  readonly stop: ReviewView["stops"][number];
}

/** What is promised at this stop, in the words that were spoken, and by when. */
export function PromisePart({ review, stop }: PromisePartProps) {
  const { say } = useWords();
  const may = useMay();
  const { group } = useInHand();
  const promises = review.promises.filter((promise) => promise.stop === stop.key);
  return (
    <Part title={say("review.promises")}>
      {promises.length > 0 && <PromisesInHand promises={promises} />}
      {may("review") && review.state === "begun" && (
        <PromiseForm key={group === null ? "" : `${group.what} ${group.cases.length}`} stop={stop} group={group} />
      )}
    </Part>
  );
}
