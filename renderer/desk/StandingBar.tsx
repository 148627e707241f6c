import { useMutation } from "@tanstack/react-query";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useAnswer } from "../client/useAnswer.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Mark } from "../ui/Mark.tsx";
import { useMay } from "../ui/people/sitting.ts";
import { useNotEnded } from "../ui/people/useEndSitting.ts";
import { useStandingSentences } from "../ui/standing/useStandingSentences.ts";
import { BackupNotice } from "./BackupNotice.tsx";
import { ContradictionsNotice } from "./ContradictionsNotice.tsx";
import { DiskNotice } from "./DiskNotice.tsx";
import { LettersDueNotice } from "./LettersDueNotice.tsx";
import { SignInNotice } from "./SignInNotice.tsx";
import styles from "./StandingBar.module.css";
import { WorkNotice } from "./WorkNotice.tsx";

const MIB = 1024 * 1024;
/** The engine tells whole hundreds, rounded down. */
const ROUNDED_MB = 100;

/** Under the top bar: what keeps the engine from working as it should, and where that asks for a person, the answer. No height while all is well. */
export function StandingBar() {
  const { say } = useWords();
  const sentences = useStandingSentences();
  const bar = useRef<HTMLElement>(null);
  // With a name it is one of the places that a screen reader goes round.
  const name = useHoldsSomething(bar) ? say("desk.pane.standing") : undefined;
  return (
    <section ref={bar} className={styles.bar} data-under-question="" aria-label={name}>
      <NotEndedNotice />
      {sentences.map(({ about, sentence }) => (
        <Standing key={about} about={about} sentence={sentence} />
      ))}
      <ContradictionsNotice />
      <SignInNotice />
      <RoomNotice />
      <DiskNotice />
      <BackupNotice />
      <WorkNotice />
      <LettersDueNotice />
    </section>
  );
}

/** Each notice knows by itself alone whether it is there. */
function useHoldsSomething(of: RefObject<HTMLElement | null>): boolean {
  const [holds, setHolds] = useState(false);
  useLayoutEffect(() => {
    const place = of.current;
    if (place === null) return undefined;
    const look = () => setHolds(place.childElementCount > 0);
    look();
    const watching = new MutationObserver(look);
    watching.observe(place, { childList: true });
    return () => watching.disconnect();
  }, [of]);
  return holds;
}

function Standing({ about, sentence }: { readonly about: string; readonly sentence: string }) {
  useTold(sentence, "assertive");
  return (
    <div className={styles.line} data-standing={about}>
      <Mark shape="failing" />
      <p>{sentence}</p>
      {about === "clock" && <ConfirmClock />}
    </div>
  );
}

/** Who leaves the desk relies on it. */
function NotEndedNotice() {
  const sentence = useNotEnded();
  return sentence === null ? null : <Standing about="sitting" sentence={sentence} />;
}

/** The disk with the record is nearly full; once it is, the engine says so itself. */
function RoomNotice() {
  const { say, number } = useWords();
  const { data: standing } = useAnswer((ask) => ask.live.standing);
  const bytes = standing?.lowRoomBytes ?? null;
  const isLow = bytes !== null && standing?.obstacle?.code !== "DISK_FULL";
  const sentence = isLow ? say("standing.room", { mb: number(Math.floor(bytes / MIB) + ROUNDED_MB) }) : null;
  useTold(sentence);
  if (sentence === null) return null;
  return (
    <div className={styles.line} data-notice="room">
      <Mark shape="late" />
      <p>{sentence}</p>
    </div>
  );
}

function ConfirmClock() {
  const { say } = useWords();
  const { queries } = useEngine();
  const may = useMay();
  const { data: standing } = useAnswer((ask) => ask.live.standing);
  const confirming = useMutation(queries.policy.confirmClock.mutationOptions());
  if (!may("triage")) return <p className={styles.who}>{say("standing.clock.who")}</p>;
  return (
    <Button className={styles.confirm ?? ""} isPending={confirming.isPending} onPress={() => confirming.mutate(undefined)}>
      {say(standing?.clock.doubt === null ? "standing.clock.seen" : "standing.clock.confirm")}
    </Button>
  );
}
