import { useMutation } from "@tanstack/react-query";
import { testSentence } from "#contract/channelSentences.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./network.module.css";

/** Asks each channel that is set up, by the way that is saved, and says what answers. */
export function NetworkTest({ isSaved }: { readonly isSaved: boolean }) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const test = useMutation(queries.network.test.mutationOptions());
  const { data, error, isPending } = test;
  return (
    <div className={styles.test}>
      <div className={styles.actions}>
        <ActionButton
          label={say(isPending ? "network.testing" : "network.test")}
          isDisabled={!isSaved}
          isPending={isPending}
          onPress={() => test.mutate(undefined)}
        />
        {!isSaved && <p className={controlStyles.help}>{say("network.testSaved")}</p>}
      </div>
      <OutcomeLine outcome={error === null ? null : outcomeOfError(error)} />
      <output className={styles.answers} aria-label={say("network.tested")}>
        {data?.length === 0 && say("network.testNone")}
        {data?.map(({ kind, name, test: tested }) => (
          <div key={kind} className={styles.answer} data-good={tested.ok}>
            <Mark shape={tested.ok ? "live" : "failing"} />
            <div>
              <strong>{name[locale]}</strong>
              <p>{testSentence(name, tested)[locale]}</p>
              {!tested.ok && tested.detail !== "" && <small lang="en">{say("channels.technically", { detail: tested.detail })}</small>}
            </div>
          </div>
        ))}
        {data?.some(({ test: tested }) => !tested.ok && tested.fault === "proxy-login") === true && <p>{say("network.testStopped")}</p>}
      </output>
    </div>
  );
}
