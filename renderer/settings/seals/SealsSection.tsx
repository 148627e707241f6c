import { useMutation } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import type { SealState } from "#contract/seals.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { PrintingLine } from "../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../ui/printing/usePrinting.ts";
import { type Outcome, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { sealFormOf, sealFormSchema, type SealForm } from "./sealForm.ts";
import { SealStanding } from "./SealStanding.tsx";
import styles from "./seals.module.css";

/** The signatures under the record's past: how they stand, where they are kept, and which key makes them. */
export function SealsSection() {
  const { say } = useWords();
  const { data: state } = useAnswer((ask) => ask.seals.get);
  return (
    <Section title={say("seals.title")} detail={say("seals.detail")}>
      {state === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          <SealStanding state={state} />
          <SealRules state={state} />
        </div>
      )}
    </Section>
  );
}

function SealRules({ state }: { readonly state: SealState }) {
  const { say, locale } = useWords();
  const { client, queries, queryClient } = useEngine();
  const settings = useSettings("seals", sealFormSchema, sealFormOf(state.policy));
  const { setOutcome } = settings;
  const key = queries.seals.get.queryKey();
  const put = useMutation(queries.seals.put.mutationOptions(settings.saving(key, ({ policy }) => sealFormOf(policy), outcomeOfPut)));
  const sealNow = useMutation(
    queries.seals.sealNow.mutationOptions(
      reported<SealState>(setOutcome, "seals.sealed", (kept) => queryClient.setQueryData(key, kept), outcomeOfSealing),
    ),
  );
  const { printing, isUnderway, print, giveUp } = usePrinting();
  return (
    <SettingsForm
      settings={settings}
      isPending={put.isPending}
      onSave={(policy) => put.mutate(policy)}
      actions={
        <>
          <ActionButton label={say("seals.sealNow")} isPending={sealNow.isPending} onPress={() => sealNow.mutate(undefined)} />
          <ActionButton
            label={say("seals.print")}
            isDisabled={state.last === null}
            isPending={isUnderway}
            onPress={() => print((signal) => client.seals.print({ locale }, { signal }))}
          />
          <PrintingLine printing={printing} onGiveUp={giveUp} />
        </>
      }
    >
      <FormField<SealForm> name="folder" label={say("seals.folder")} help={say("seals.help.folder")} />
      <FormField<SealForm> name="mailTo" label={say("seals.mailTo")} help={say("seals.help.mailTo")} inputMode="email" />
    </SettingsForm>
  );
}

function outcomeOfPut(error: unknown): Outcome {
  const fault = codeOf(error) === "FOLDER" ? dataOf(error, "fault") : null;
  return fault === null ? outcomeOfError(error) : { good: false, message: `seals.folder.${fault}` as MessageId };
}

function outcomeOfSealing(error: unknown): Outcome {
  const why = codeOf(error) === "NOT_SEALED" ? dataOf(error, "why") : null;
  return why === null ? outcomeOfError(error) : { good: false, message: `seals.not.${why}` as MessageId };
}

function codeOf(error: unknown): string | null {
  return error instanceof ORPCError && error.defined ? String(error.code) : null;
}

function dataOf(error: unknown, field: string): string | null {
  const data: unknown = error instanceof ORPCError ? error.data : null;
  const value = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>)[field] : null;
  return typeof value === "string" ? value : null;
}
