import { LOCALES } from "#contract/settings.ts";
import type { ReviewView } from "#contract/review.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { PrintingLine } from "../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../ui/printing/usePrinting.ts";
import { TakeAlong } from "../transfer/TakeAlong.tsx";
import { OfflineLine } from "./OfflineLine.tsx";
import type { ReviewCommands } from "./useReviewCommands.ts";
import type { ScreenLead } from "./useScreen.ts";
import { RehearsalPlate } from "../../ui/RehearsalPlate.tsx";
import styles from "./speaker.module.css";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";

interface ReviewHeadProps {
  readonly review: ReviewView;
  readonly acts: ReviewCommands;
  readonly screen: ScreenLead;
  readonly onLeave: () => void;
}

export function ReviewHead({ review, acts, screen, onLeave }: ReviewHeadProps) {
  const { say, clock } = useWords();
  const isRehearsal = useIsRehearsal();
  const may = useMay();
  const { id, title, state, begunAt } = review;
  return (
    <header className={styles.head}>
      <TextButton label={say("review.all")} onPress={onLeave} />
      <h1>{title}</h1>
      <span className={styles.state}>
        {say(`review.state.${state}`)}
        {begunAt !== null && state === "begun" && ` · ${say("review.since", { clock: clock(begunAt) })}`}
      </span>
      <OfflineLine />
      {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
      <div className={styles.buttons}>
        {may("review") && <ActionButton label={say("review.screen.open")} onPress={screen.open} />}
        {screen.on !== null && <ActionButton label={say("review.screen.clear")} onPress={screen.clear} />}
        {may("review") && state !== "begun" && (
          <ActionButton
            label={say(state === "ended" ? "review.beginAgain" : "review.begin")}
            data-main
            onPress={() => void acts.act({ type: "begin" })}
          />
        )}
        {may("review") && state === "begun" && (
          <ActionButton label={say("review.end")} data-main onPress={() => void acts.act({ type: "end" })} />
        )}
        <TakeAlong review={review} />
        {begunAt !== null && <MinutesButtons id={id} />}
      </div>
    </header>
  );
}

function MinutesButtons({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { client } = useEngine();
  const { printing, isUnderway, print, giveUp } = usePrinting();
  return (
    <>
      {LOCALES.map((locale) => (
        <ActionButton
          key={locale}
          label={say(`review.minutes.${locale}`)}
          isPending={isUnderway}
          onPress={() => print((signal) => client.review.printMinutes({ id, locale }, { signal }))}
        />
      ))}
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </>
  );
}
