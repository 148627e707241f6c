import { useEffect } from "react";
import type { ReviewView } from "#contract/review.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useDossier } from "../transfer/useDossier.ts";
import styles from "./speaker.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** How many pictures of what the review tells of are on this machine. Opening a review that has not ended has the others fetched. */
export function PicturesLine({ review: { id, state } }: { readonly review: Pick<ReviewView, "id" | "state"> }) {
  const { say } = useWords();
  const may = useMay();
  const { client } = useEngine();
  const connected = useConnectionState().status === "connected";
  const isCarried = useDossier() !== null;
  const canFetch = connected && !isCarried && state !== "ended" && may("review");
  const { data: pictures } = useAnswer((ask) => ask.review.pictures, { input: { id } });
  useEffect(() => {
    if (canFetch) void client.review.fetchPictures({ id }).catch(() => undefined);
  }, [client, id, canFetch]);
  if (pictures === undefined || pictures.needed === 0) return null;
  const { needed, here, failed, isUnreached } = pictures;
  const isWhole = here === needed;
  return (
    <section className={styles.pictures} aria-label={say("review.pictures", { here, needed })} data-here={here} data-needed={needed}>
      <p aria-live="polite" data-late={!isWhole || undefined}>
        <Mark shape={isWhole ? "done" : "picture"} /> {say("review.pictures", { here, needed })}
      </p>
      {!isWhole && isUnreached && <p>{say("review.pictures.unreached")}</p>}
      {failed > 0 && <p>{say(isCarried ? "review.pictures.left" : "review.pictures.failed", { n: failed })}</p>}
      {!isWhole && canFetch && (
        <ActionButton
          label={say("review.pictures.again")}
          onPress={() => void client.review.fetchPictures({ id }).catch(() => undefined)}
        />
      )}
    </section>
  );
}
