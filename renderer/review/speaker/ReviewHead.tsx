import { useState } from "react";
import { Button } from "react-aria-components";
import { LOCALES, type Locale } from "#contract/settings.ts";
import type { ReviewView } from "#contract/review.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { TakeAlong } from "../transfer/TakeAlong.tsx";
import { OfflineLine } from "./OfflineLine.tsx";
import type { ReviewCommands } from "./useReviewCommands.ts";
import type { ScreenLead } from "./useScreen.ts";
import styles from "./speaker.module.css";

interface ReviewHeadProps {
  readonly review: ReviewView;
  readonly acts: ReviewCommands;
  readonly screen: ScreenLead;
  readonly onLeave: () => void;
}

export function ReviewHead({ review, acts, screen, onLeave }: ReviewHeadProps) {
  const { say, clock } = useWords();
  const may = useMay();
  const { id, title, state, begunAt } = review;
  return (
    <header className={styles.head}>
      <Button className={controlStyles.text} onPress={onLeave}>
        {say("review.all")}
      </Button>
      <h1>{title}</h1>
      <span className={styles.state}>
        {say(`review.state.${state}`)}
        {begunAt !== null && state === "begun" && ` · ${say("review.since", { clock: clock(begunAt) })}`}
      </span>
      <OfflineLine />
      <div className={styles.buttons}>
        <Button className={controlStyles.button} onPress={screen.open}>
          {say("review.screen.open")}
        </Button>
        {screen.on !== null && (
          <Button className={controlStyles.button} onPress={screen.clear}>
            {say("review.screen.clear")}
          </Button>
        )}
        {may("review") && state !== "begun" && (
          <Button className={controlStyles.button} data-main onPress={() => void acts.act({ type: "begin" })}>
            {say(state === "ended" ? "review.beginAgain" : "review.begin")}
          </Button>
        )}
        {may("review") && state === "begun" && (
          <Button className={controlStyles.button} data-main onPress={() => void acts.act({ type: "end" })}>
            {say("review.end")}
          </Button>
        )}
        <TakeAlong review={review} />
        {begunAt !== null && <MinutesButtons id={id} />}
      </div>
    </header>
  );
}

type Printing = { readonly is: "idle" | "printing" | "failed" } | { readonly is: "printed"; readonly file: string };

function MinutesButtons({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { client } = useEngine();
  const [printing, setPrinting] = useState<Printing>({ is: "idle" });
  const print = async (locale: Locale) => {
    setPrinting({ is: "printing" });
    try {
      setPrinting({ is: "printed", ...(await client.review.printMinutes({ id, locale })) });
    } catch {
      setPrinting({ is: "failed" });
    }
  };
  return (
    <>
      {LOCALES.map((locale) => (
        <Button key={locale} className={controlStyles.button} isPending={printing.is === "printing"} onPress={() => void print(locale)}>
          {say(`review.minutes.${locale}`)}
        </Button>
      ))}
      <span aria-live="polite" className={styles.printed}>
        {printing.is === "printed" && say("review.minutes.saved", { file: printing.file })}
        {printing.is === "failed" && say("review.minutes.failed")}
      </span>
    </>
  );
}
