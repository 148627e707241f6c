import { useCallback, useEffect, useRef, useState } from "react";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import type { Done } from "../commandRunner/commandRunner.ts";
import { useCommandRunnerState, useDidRun } from "../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand, useIsPossible } from "../keys/useCommand.tsx";
import { afterAct, afterStep, PART_OF_STEP, TOUR_STEPS, type TourPlace } from "./steps.ts";
import styles from "./Tour.module.css";
import { useBeside } from "./useBeside.ts";

/** On this machine and not in the record: a rehearsal begins with an empty one. */
const SEEN_KEY = "ismgt.tourSeen";

/** The tour of a newcomer: offered at the first rehearsal, and begun again from help. */
export function Tour() {
  const isRehearsal = useIsRehearsal();
  const [isSeen, setSeen] = useState(() => localStorage.getItem(SEEN_KEY) !== null);
  const [begun, setBegun] = useState<TourPlace>(null);
  const place = begun ?? (isRehearsal && !isSeen ? "offer" : null);
  const goTo = useCallback((next: TourPlace) => {
    setBegun(next);
    if (next !== null) return;
    localStorage.setItem(SEEN_KEY, "1");
    setSeen(true);
  }, []);
  useCommand("tour", () => goTo(TOUR_STEPS[0]));
  useDidRun(useCallback((done: Done) => goTo(afterAct(place, isAccepted(done) ? "accepted" : "other")), [goTo, place]));
  useUndone(() => goTo(afterAct(place, "undone")));
  return place === null ? null : <Card place={place} goTo={goTo} />;
}

function isAccepted(done: Done): boolean {
  return "act" in done && (done.act.do === "accept" || (done.act.do === "act" && done.act.action.type === "mark"));
}

/** Tells once of each act that was taken back. */
function useUndone(onUndone: () => void): void {
  const { toast } = useCommandRunnerState();
  const told = useRef(toast);
  useEffect(() => {
    if (toast === told.current) return;
    told.current = toast;
    if (toast?.kind === "undone" && toast.undone > 0) onUndone();
  }, [toast, onUndone]);
}

interface CardProps {
  readonly place: Exclude<TourPlace, null>;
  readonly goTo: (place: TourPlace) => void;
}

/** Beside what it speaks of, which it marks; the desk works on as always. */
function Card({ place, goTo }: CardProps) {
  const { say } = useWords();
  const isOffer = place === "offer";
  const mayAccept = useIsPossible("accept");
  const next = afterStep(place);
  const card = useRef<HTMLElement>(null);
  const style = useBeside(card, PART_OF_STEP[isOffer ? "proposal" : place]);
  useMarked(isOffer ? null : PART_OF_STEP[place]);
  useEscape(isOffer ? null : () => goTo(null));
  return (
    <section ref={card} className={styles.card} style={style} data-tour-step={place} aria-label={say("tour.label")}>
      <div aria-live="polite">
        <h2>
          {say(`tour.${place}.title`)}
          {!isOffer && <small>{say("tour.step", { n: TOUR_STEPS.indexOf(place) + 1, total: TOUR_STEPS.length })}</small>}
        </h2>
        <p>{say(place === "accept" && !mayAccept ? "tour.accept.wait" : `tour.${place}.text`)}</p>
      </div>
      <div className={styles.actions}>
        {next !== null && (
          <TextButton
            label={say(isOffer ? "tour.skip" : "tour.stop")}
            after={isOffer ? undefined : <Keycap stroke="Escape" />}
            onPress={() => goTo(null)}
          />
        )}
        <ActionButton label={say(isOffer ? "tour.start" : next === null ? "tour.end" : "tour.next")} onPress={() => goTo(next)} />
      </div>
    </section>
  );
}

/** Marks the part of the desk that is spoken of. */
function useMarked(selector: string | null): void {
  useEffect(() => {
    const part = selector === null ? null : document.querySelector(selector);
    part?.setAttribute("data-tour-marked", "");
    return () => part?.removeAttribute("data-tour-marked");
  }, [selector]);
}

/** Before the desk hears it; a dialog that is open has it first. */
function useEscape(onEscape: (() => void) | null): void {
  useEffect(() => {
    if (onEscape === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      onEscape();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onEscape]);
}
