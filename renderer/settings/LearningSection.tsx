import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { CHANNELS, manifestOf } from "#domain/post/channel.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { Check } from "../ui/controls/Check.tsx";
import { controlStyles } from "../ui/controls/controlStyles.ts";
import { AskFirst } from "./parts/AreYouSure.tsx";
import { type Outcome, outcomeOfError, OutcomeLine, reported } from "./parts/Outcome.tsx";
import { Loading, Section } from "./parts/Section.tsx";
import own from "./LearningSection.module.css";
import styles from "./villages/VillageSection.module.css";

/** By which cases come in. */
const LEARNABLE = CHANNELS.filter((channel) => manifestOf(channel).entry !== "sent-only");

/** Whether proposals use what was learned from corrections, how much that is, and the way to forget it. */
export function LearningSection() {
  const { say, channel: nameOf } = useWords();
  const { queries, queryClient } = useEngine();
  const { data: settings } = useAnswer((ask) => ask.settings.get);
  const { data: learned } = useAnswer((ask) => ask.understanding.summary);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.settings.put.mutationOptions({
      onSuccess: (stored) => queryClient.setQueryData(queries.settings.get.queryKey(), stored),
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const reset = useMutation(
    queries.understanding.resetLearning.mutationOptions(
      reported(setOutcome, "learning.forgotten", () => queryClient.invalidateQueries({ queryKey: queries.understanding.key() })),
    ),
  );
  const isOn = put.isPending ? (put.variables.learning ?? settings?.learning) : settings?.learning;
  const kept = (put.isPending ? put.variables.notLearnedFrom : undefined) ?? settings?.notLearnedFrom ?? [];
  return (
    <Section title={say("learning.title")} detail={say("learning.detail")}>
      {isOn === undefined || learned === undefined ? (
        <Loading />
      ) : (
        <div className={styles.directory}>
          <Check label={say("learning.use")} isSelected={isOn} onChange={(learning) => put.mutate({ learning })} />
          <p className={controlStyles.help}>{isOn ? say("learning.count", { n: learned.corrections }) : say("learning.off")}</p>
          {isOn && (
            <fieldset className={own.channels}>
              <legend className={controlStyles.label}>{say("learning.channels")}</legend>
              {LEARNABLE.map((channel) => (
                <Check
                  key={channel}
                  label={nameOf(channel)}
                  isSelected={!kept.includes(channel)}
                  onChange={(teaches) =>
                    put.mutate({ notLearnedFrom: teaches ? kept.filter((each) => each !== channel) : [...kept, channel] })
                  }
                />
              ))}
              <p className={controlStyles.help}>{say("learning.channelsHelp")}</p>
            </fieldset>
          )}
          {learned.corrections > 0 && (
            <AskFirst
              alone
              label={say("learning.reset")}
              question={say("learning.resetSure")}
              yes={say("learning.resetYes")}
              isPending={reset.isPending}
              onYes={(close) => reset.mutate(undefined, { onSettled: close })}
            />
          )}
          <OutcomeLine outcome={outcome} />
        </div>
      )}
    </Section>
  );
}
