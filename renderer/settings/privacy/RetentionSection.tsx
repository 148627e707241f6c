import { useMutation } from "@tanstack/react-query";
import type { RetentionAnswer } from "#contract/privacy.ts";
import { RETAINED } from "#domain/privacy/retentionPolicy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { LegalHolds } from "./LegalHolds.tsx";
import { momentSaid, tallySaid } from "./privacyWords.ts";
import { type RetentionForm, retentionFormOf, retentionFormSchema } from "./retentionForm.ts";
import { PreviewLine, usePreview } from "./RetentionPreview.tsx";
import styles from "./privacy.module.css";

/** How long words of citizens are kept, what that would erase today, and what is held. */
export function RetentionSection() {
  const { say } = useWords();
  const { data: state } = useAnswer((ask) => ask.privacy.retention.get);
  return (
    <Section title={say("retention.title")} detail={say("retention.detail")}>
      {state === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          <Standing state={state} />
          <RetentionRules state={state} />
          <LegalHolds holds={state.legalHolds} />
        </div>
      )}
    </Section>
  );
}

function Standing({ state }: { readonly state: RetentionAnswer }) {
  const words = useWords();
  const { shape, text } = standingOf(state, words);
  const { lastRun } = state;
  const what = lastRun && tallySaid(lastRun.erased, words);
  return (
    <div>
      <output className={styles.standing} data-shape={shape}>
        <Mark shape={shape} />
        <span>{text}</span>
      </output>
      {lastRun !== null && what !== null && (
        <p className={styles.note}>{words.say("retention.lastRun", { at: momentSaid(lastRun.at, words), what })}</p>
      )}
    </div>
  );
}

function standingOf({ policy, running, lookedAt, hasFailed }: RetentionAnswer, words: Words): { shape: MarkShape; text: string } {
  const { say } = words;
  if (running !== null)
    return { shape: "starting", text: say("retention.state.running", { n: Object.values(running.due).reduce((sum, n) => sum + n, 0) }) };
  if (!policy.isOn) return { shape: "stopped", text: say("retention.state.off") };
  if (hasFailed) return { shape: "failing", text: say("retention.state.failed") };
  if (lookedAt === null) return { shape: "waiting", text: say("retention.state.first") };
  return { shape: "done", text: say("retention.state.looked", { at: momentSaid(lookedAt, words) }) };
}

function RetentionRules({ state }: { readonly state: RetentionAnswer }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("retention", retentionFormSchema, retentionFormOf(state.policy));
  const { preview, start } = usePreview();
  const put = useMutation(
    queries.privacy.retention.put.mutationOptions(
      settings.saving(queries.privacy.retention.get.queryKey(), ({ policy }) => retentionFormOf(policy)),
    ),
  );
  return (
    <>
      <SettingsForm
        settings={settings}
        className={styles.part}
        isPending={put.isPending}
        onSave={(read) => put.mutate(read)}
        actions={
          <ActionButton
            label={say("retention.preview")}
            isPending={preview.is === "counting"}
            onPress={() => void settings.form.handleSubmit((read) => void start(read))()}
          />
        }
      >
        <p className={styles.note}>{say("retention.months")}</p>
        <div className={styles.fields}>
          {RETAINED.map((kind) => (
            <FormField<RetentionForm> key={kind} name={kind} label={say(`retention.of.${kind}`)} inputMode="numeric" short />
          ))}
          <FormField<RetentionForm> name="answerWithinDays" label={say("retention.answerWithin")} inputMode="numeric" short />
        </div>
        <FormCheck<RetentionForm> name="isOn" label={say("retention.isOn")} />
      </SettingsForm>
      <PreviewLine preview={preview} />
    </>
  );
}
