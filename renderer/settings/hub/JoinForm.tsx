import { useMutation } from "@tanstack/react-query";
import { useFormContext } from "react-hook-form";
import type { HubPage } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { WHOLE } from "../../ui/forms/useSchemaForm.ts";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { useIsManaged } from "../managed/isManaged.ts";
import { AddressFields } from "./AddressFields.tsx";
import styles from "./hub.module.css";
import { type HubForm, hubFormOf, hubFormSchema } from "./hubForm.ts";
import { useHubReport } from "./useHubReport.ts";

/** For a seat that belongs to no hub: by a code that another seat shows, or as the first one. */
export function JoinForm({ page }: { readonly page: HubPage }) {
  const { queries } = useEngine();
  const settings = useSettings("hub", hubFormSchema, hubFormOf(page.given, null));
  const { form, setOutcome } = settings;
  const isManaged = useIsManaged();
  const { onSuccess, onError } = useHubReport()(setOutcome, null);
  const taking = {
    onError,
    onSuccess: (next: HubPage) => {
      form.reset(hubFormOf(next.given, null), WHOLE);
      onSuccess(next);
    },
  };
  const join = useMutation(queries.hub.join.mutationOptions(taking));
  const found = useMutation(queries.hub.found.mutationOptions(taking));
  const way = form.watch("way");
  return (
    <SettingsForm
      settings={settings}
      save={way === "found" ? "hub.found" : "hub.join"}
      isPending={join.isPending || found.isPending}
      onSave={({ way: chosen, name, code, wayIn }) =>
        chosen === "found" ? found.mutate({ ...wayIn, name }) : join.mutate({ ...wayIn, name, code })
      }
    >
      {!isManaged && <Fields page={page} />}
    </SettingsForm>
  );
}

function Fields({ page }: { readonly page: HubPage }) {
  const { say } = useWords();
  const way = useFormContext<HubForm>().watch("way");
  return (
    <>
      <FormSelect<HubForm, "way">
        name="way"
        label={say("hub.way")}
        choices={[
          { value: "join", label: say("hub.way.join") },
          { value: "found", label: say("hub.way.found") },
        ]}
      />
      <p className={controlStyles.help}>{say(way === "found" ? "hub.way.foundHelp" : "hub.way.joinHelp")}</p>
      <AddressFields page={page} />
      <div className={styles.fields}>
        <FormField<HubForm> name="name" label={say("hub.name")} help={say("hub.nameHelp")} />
        {way === "join" && <FormField<HubForm> name="code" label={say("hub.code")} help={say("hub.codeHelp")} />}
      </div>
    </>
  );
}
