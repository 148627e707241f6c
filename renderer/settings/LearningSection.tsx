import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { AreYouSure } from "./parts/AreYouSure.tsx";
import { Check } from "../ui/controls/Check.tsx";
import { controlStyles } from "../ui/controls/controlStyles.ts";
import { type Outcome, outcomeOfError, OutcomeLine } from "./parts/Outcome.tsx";
import { Section, Loading } from "./parts/Section.tsx";
import styles from "./villages/VillageSection.module.css";
import { useAnswer } from "../client/useAnswer.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";

/** Whether proposals use what was learned from corrections, how much that is, and the way to forget it. */
export function LearningSection() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const settings = useAnswer(queries.settings.get.queryOptions());
  const learned = useAnswer(queries.understanding.summary.queryOptions());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onError = (error: unknown) => setOutcome(outcomeOfError(error));
  const put = useMutation(
    queries.settings.put.mutationOptions({
      onSuccess: (stored) => queryClient.setQueryData(queries.settings.get.queryKey(), stored),
      onError,
    }),
  );
  if (settings === undefined || learned === undefined) {
    return (
      <Section title={say("learning.title")} detail={say("learning.detail")}>
        <Loading />
      </Section>
    );
  }
  const isOn = put.isPending ? (put.variables.learning ?? settings.learning) : settings.learning;
  return (
    <Section title={say("learning.title")} detail={say("learning.detail")}>
      <div className={styles.directory}>
        <Check label={say("learning.use")} isSelected={isOn} onChange={(learning) => put.mutate({ learning })} />
        <p className={controlStyles.help}>{isOn ? say("learning.count", { n: learned.corrections }) : say("learning.off")}</p>
        {learned.corrections > 0 && <ForgetLearned onDone={setOutcome} />}
        <OutcomeLine outcome={outcome} />
      </div>
    </Section>
  );
}

function ForgetLearned({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [asked, setAsked] = useState(false);
  const reset = useMutation(
    queries.understanding.resetLearning.mutationOptions({
      onSuccess: async () => {
        onDone({ good: true, message: "learning.forgotten" });
        await queryClient.invalidateQueries({ queryKey: queries.understanding.key() });
      },
      onError: (error) => onDone(outcomeOfError(error)),
      onSettled: () => setAsked(false),
    }),
  );
  if (!asked) {
    return <ActionButton alone label={say("learning.reset")} onPress={() => setAsked(true)} />;
  }
  return (
    <AreYouSure
      question={say("learning.resetSure")}
      yes={say("learning.resetYes")}
      no={say("learning.resetNo")}
      isPending={reset.isPending}
      onYes={() => reset.mutate(undefined)}
      onNo={() => setAsked(false)}
    />
  );
}
