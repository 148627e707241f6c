import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { AreYouSure } from "./parts/AreYouSure.tsx";
import { Check } from "../ui/controls/Check.tsx";
import { controlStyles } from "../ui/controls/controlStyles.ts";
import { type Outcome, outcomeOfError, OutcomeLine } from "./parts/Outcome.tsx";
import { Section } from "./parts/Section.tsx";
import styles from "./villages/VillageSection.module.css";

/** Whether proposals use what was learned from corrections, how much that is, and the way to forget it. */
export function LearningSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const connected = useConnectionState().status === "connected";
  const { data: settings } = useQuery(queries.settings.get.queryOptions({ enabled: connected }));
  const { data: learned } = useQuery(queries.understanding.summary.queryOptions({ enabled: connected }));
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
        <p className={styles.waiting}>{say("state.loading")}…</p>
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
  const { queries } = useEngine();
  const queryClient = useQueryClient();
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
    return (
      <div>
        <Button className={controlStyles.button} onPress={() => setAsked(true)}>
          {say("learning.reset")}
        </Button>
      </div>
    );
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
