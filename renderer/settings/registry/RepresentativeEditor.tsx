import { useMutation } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import type { RepresentativeAnswer } from "#contract/registry.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { AskFirst } from "../parts/AreYouSure.tsx";
import { reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { ContactFields } from "./OfficerForms.tsx";
import styles from "./registry.module.css";
import { RegisterForm } from "./RegisterForm.tsx";
import { NO_REPRESENTATIVE, type RepresentativeForm, representativeFormOf, representativeSchema } from "./registryForms.ts";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { asTitle } from "../../ui/words/asTitle.ts";

interface RepresentativeEditorProps extends Opened {
  /** Null for a new one. */
  readonly representative: RepresentativeAnswer | null;
}

export function RepresentativeEditor({ representative, ...ending }: RepresentativeEditorProps) {
  const { say, district } = useWords();
  const { client, queries, queryClient } = useEngine();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queries.registry.key() });
  const remove = useMutation(
    queries.registry.removeRepresentative.mutationOptions(
      reported(ending.onDone, "representatives.removed", readAgain, outcomeOfRegistryError),
    ),
  );
  return (
    <div className={styles.editor}>
      <RegisterForm
        schema={representativeSchema}
        first={representative === null ? NO_REPRESENTATIVE : representativeFormOf(representative)}
        title={representative?.name ?? asTitle(say("representatives.add"))}
        send={(read) => client.registry.putRepresentative({ id: representative?.id ?? null, ...read })}
        {...ending}
      >
        <div className={styles.pair}>
          <FormField<RepresentativeForm> name="name" label={say("word.name")} />
          <FormSelect<RepresentativeForm, "role">
            name="role"
            label={say("representatives.role")}
            choices={REPRESENTATIVE_ROLES.map((value) => ({ value, label: say(`representatives.role.${value}`) }))}
          />
        </div>
        <div className={styles.pair}>
          <FormField<RepresentativeForm> name="constituency" label={say("representatives.constituency")} />
          <FormSelect<RepresentativeForm, "district">
            name="district"
            label={say("word.district")}
            choices={[
              { value: "", label: say("registry.noDistrict") },
              ...DISTRICTS.map(({ name }) => ({ value: name, label: district(name) })),
            ]}
          />
        </div>
        <Portfolio />
        <ContactFields />
        <div className={styles.pair}>
          <FormField<RepresentativeForm> name="instagram" label={say("representatives.instagram")} />
          <FormField<RepresentativeForm> name="telegram" label={say("representatives.telegram")} />
        </div>
        <FormField<RepresentativeForm> name="youtube" label={say("representatives.youtube")} help={say("representatives.youtubeHelp")} />
        <div className={styles.pair}>
          <FormField<RepresentativeForm> name="from" label={say("registry.from")} help={say("registry.dayHelp")} short />
          <FormField<RepresentativeForm> name="until" label={say("registry.until")} help={say("registry.dayHelp")} short />
        </div>
      </RegisterForm>
      {representative !== null && (
        <AskFirst
          alone
          label={say("representatives.remove")}
          question={say("representatives.removeSure", { name: representative.name })}
          yes={say("registry.removeYes")}
          isPending={remove.isPending}
          onYes={() => remove.mutate({ id: representative.id })}
        />
      )}
    </div>
  );
}

function Portfolio() {
  const { say } = useWords();
  const role = useWatch<RepresentativeForm, "role">({ name: "role" });
  return role === "minister" && <FormField<RepresentativeForm> name="portfolio" label={say("representatives.portfolio")} />;
}
