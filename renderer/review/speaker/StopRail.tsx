import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { ReviewView } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { stopName } from "../../ui/dossier/stopName.ts";
import { PicturesLine } from "./PicturesLine.tsx";
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
