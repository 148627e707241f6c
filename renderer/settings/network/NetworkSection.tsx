import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { NETWORK_FIELDS, type NetworkState, PROXY_MODES } from "#contract/network.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormField, FormLongField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { useIsManaged } from "../managed/isManaged.ts";
import { AuthorityChoice } from "./AuthorityChoice.tsx";
import { NetworkTest } from "./NetworkTest.tsx";
import styles from "./network.module.css";
import { type NetworkForm, networkFormOf, networkFormSchema } from "./networkForm.ts";

/** How this computer reaches others. */
export function NetworkSection() {
  const { say } = useWords();
  const { data } = useAnswer((ask) => ask.network.get);
  return (
    <Section title={say("network.title")} detail={say("network.detail")}>
      {data === undefined ? <Loading /> : <NetworkRules state={data} />}
    </Section>
  );
}

function NetworkRules({ state }: { readonly state: NetworkState }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("network", networkFormSchema, networkFormOf(state.settings));
  const { form, setOutcome } = settings;
  const mode = form.watch("mode");
  const isManaged = useIsManaged();
  const saving = settings.saving(queries.network.get.queryKey(), (kept: NetworkState) => networkFormOf(kept.settings), outcomeOfPut);
  const put = useMutation(
    queries.network.put.mutationOptions({
      ...saving,
      onError(error) {
        const field = fieldOf(error);
        if (field === null) return setOutcome(outcomeOfPut(error));
        form.setError(field, { message: `network.fault.${field}` }, { shouldFocus: true });
        setOutcome({ good: false, message: "network.hasFaults" });
      },
    }),
  );
  return (
    <>
      <SettingsForm
        settings={settings}
        className={styles.part}
        isPending={put.isPending}
        savesManaged={asksPassword(state)}
        onSave={(read) => put.mutate(read)}
      >
        {isManaged ? (
          <ManagedNetwork state={state} />
        ) : (
          <>
            <FormSelect<NetworkForm, "mode">
              name="mode"
              label={say("network.mode")}
              choices={PROXY_MODES.map((value) => ({ value, label: say(`network.mode.${value}`) }))}
            />
            {!state.asksSystem && <p className={controlStyles.help}>{say("network.noShell")}</p>}
            {mode === "pac" && (
              <FormField<NetworkForm> name="pacUrl" label={say("network.pacUrl")} help={say("network.pacUrlHelp")} inputMode="url" />
            )}
            {mode !== "none" && <ProxyFields state={state} isChosen={mode === "manual"} />}
            {mode !== "none" && (
              <FormLongField<NetworkForm>
                name="exceptions"
                label={say("network.exceptions")}
                help={say("network.exceptionsHelp")}
                rows={3}
              />
            )}
            <AuthorityChoice state={state} />
          </>
        )}
      </SettingsForm>
      <NetworkTest isSaved={!form.formState.isDirty} />
    </>
  );
}

/** What the administrator of the machine has set, and the password, which each seat keeps. */
function ManagedNetwork({ state }: { readonly state: NetworkState }) {
  const { say } = useWords();
  const { mode, pacUrl, host, port, user } = state.settings;
  const proxy = host === "" ? "" : `${say("network.host")} ${host}:${port ?? ""}`;
  return (
    <>
      <p>
        {[mode === "manual" ? "" : say(`network.mode.${mode}`), mode === "pac" ? pacUrl : "", mode === "none" ? "" : proxy, user]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {asksPassword(state) && <PasswordField state={state} />}
    </>
  );
}

/** Whether there is a proxy that asks for one. */
function asksPassword({ settings: { mode, user } }: NetworkState): boolean {
  return mode !== "none" && user !== "";
}

/** `isChosen`: this proxy is the way out; else it is the only one that is told the name and the password. */
function ProxyFields({ state, isChosen }: { readonly state: NetworkState; readonly isChosen: boolean }) {
  const { say } = useWords();
  return (
    <>
      {!isChosen && <p className={controlStyles.help}>{say("network.hostTrusted")}</p>}
      <div className={styles.fields}>
        <FormField<NetworkForm> name="host" label={say("network.host")} help={say("network.hostHelp")} />
        <FormField<NetworkForm> name="port" label={say("network.port")} inputMode="numeric" short />
        <FormField<NetworkForm> name="user" label={say("network.user")} />
        <PasswordField state={state} />
      </div>
    </>
  );
}

function PasswordField({ state }: { readonly state: NetworkState }) {
  const { say } = useWords();
  const passwordHelp = state.hasPassword ? "network.passwordStored" : "network.passwordHelp";
  const variableHelp = state.hasPassword ? "channels.secretGiven" : "network.passwordByVariable";
  return (
    <FormField<NetworkForm>
      name="password"
      label={say("network.password")}
      type="password"
      autoComplete="new-password"
      help={state.keepsPassword ? say(passwordHelp) : say(variableHelp, { variable: PASSWORD_VARIABLE })}
    />
  );
}

const PASSWORD_VARIABLE = secretVariableOf("network", "password");

function fieldOf(error: unknown): (typeof NETWORK_FIELDS)[number] | null {
  if (!(error instanceof ORPCError) || !error.defined || error.code !== "INVALID") return null;
  const { field } = (error.data ?? {}) as { readonly field?: unknown };
  return NETWORK_FIELDS.find((each) => each === field) ?? null;
}

function outcomeOfPut(error: unknown): Outcome {
  const hasNoKeyring = error instanceof ORPCError && error.defined && error.code === "NO_KEYRING";
  return hasNoKeyring
    ? { good: false, message: "network.fault.noKeyring", values: { variable: PASSWORD_VARIABLE } }
    : outcomeOfError(error);
}
