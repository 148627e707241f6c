import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { ReviewView } from "#contract/review.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { stopName } from "../../ui/dossier/stopName.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useDossier } from "../transfer/useDossier.ts";
import styles from "./speaker.module.css";

interface StopRailProps {
  readonly review: ReviewView;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** The stops in their order, each with what is written down of it. `[` and `]` go to the one before and after. */
export function StopRail({ review, chosen, onChoose }: StopRailProps) {
  const words = useWords();
  const { say } = words;
  const keys = review.stops.map(({ key }) => key);
  useSteps(keys, chosen, onChoose);
  return (
    <div className={styles.rail}>
      <nav aria-label={say("review.stops")}>
        <ol>
          {review.stops.map(({ key, offices }) => {
            const taken = offices.filter(({ answers }) => answers.length > 0).length;
            const absent = offices.filter(({ answers }) => answers.at(-1)?.value.attendance === "absent").length;
            const promises = review.promises.filter(({ stop }) => stop === key).length;
            return (
              <li key={key}>
                <Button
                  className={styles.stop ?? ""}
                  aria-current={key === chosen}
                  data-chosen={key === chosen || undefined}
                  onPress={() => onChoose(key)}
                >
                  <b>{stopName(key, words)}</b>
                  <span>
                    {taken > 0 && say("review.attended", { taken, called: offices.length })}
                    {absent > 0 && (
                      <em>
                        <Mark shape="late" /> {say("review.absentCount", { n: absent })}
                      </em>
                    )}
                  </span>
                  <span>{promises > 0 && say("review.promiseCount", { n: promises })}</span>
                </Button>
              </li>
            );
          })}
        </ol>
      </nav>
      <PicturesLine review={review} />
    </div>
  );
}

function useSteps(keys: readonly string[], chosen: string, onChoose: (key: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.code === "BracketRight" ? 1 : event.code === "BracketLeft" ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const next = keys[keys.indexOf(chosen) + step];
      if (next !== undefined) onChoose(next);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [keys, chosen, onChoose]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** How many pictures of what the review tells of are on this machine. Opening a review that has not ended has the others fetched. */
function PicturesLine({ review: { id, state } }: { readonly review: Pick<ReviewView, "id" | "state"> }) {
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
