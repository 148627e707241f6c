import { useWatch } from "react-hook-form";
import type { OfficeAnswer } from "#contract/registry.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { isOfState, OFFICE_LEVELS } from "#domain/registry/office.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormCheck, FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import type { Opened } from "../parts/useOpened.ts";
import styles from "./registry.module.css";
import { RegisterForm } from "./RegisterForm.tsx";
import { NO_OFFICE, type OfficeForm, officeFormOf, officeSchema } from "./registryForms.ts";
import { asTitle } from "../../ui/words/asTitle.ts";

interface OfficeEditorProps extends Opened {
  /** Null for one that the standard ladders do not have: a circle, a small town, a wing. */
  readonly office: OfficeAnswer | null;
}

/** What is said of an office: its title, whether it is nodal, since and until when it exists. What tells it from others is chosen once. */
export function OfficeEditor({ office, ...ending }: OfficeEditorProps) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  return (
    <RegisterForm
      schema={officeSchema}
      first={office === null ? NO_OFFICE : officeFormOf(office)}
      title={office?.label[locale] ?? asTitle(say("registry.addOffice"))}
      send={(read) => client.registry.putOffice(read)}
      {...ending}
    >
      {office === null && <Identity />}
      <div className={styles.pair}>
        <FormField<OfficeForm> name="titleEn" label={say("registry.officeTitleEn")} />
        <FormField<OfficeForm> name="titleHi" label={say("registry.officeTitleHi")} />
      </div>
      <FormCheck<OfficeForm> name="nodal" label={say("registry.isNodal")} />
      <div className={styles.pair}>
        <FormField<OfficeForm> name="from" label={say("registry.officeFrom")} help={say("registry.dayHelp")} short />
        <FormField<OfficeForm> name="until" label={say("registry.officeUntil")} help={say("registry.dayHelp")} short />
      </div>
    </RegisterForm>
  );
}

function Identity() {
  const { say, department, district } = useWords();
  const level = useWatch<OfficeForm, "level">({ name: "level" });
  return (
    <>
      <div className={styles.pair}>
        <FormSelect<OfficeForm, "department">
          name="department"
          label={say("word.department")}
          choices={DEPARTMENT_CODES.map((value) => ({ value, label: department(value) }))}
        />
        <FormSelect<OfficeForm, "level">
          name="level"
          label={say("registry.level")}
          choices={OFFICE_LEVELS.map((value) => ({ value, label: say(`registry.level.${value}`) }))}
        />
      </div>
      {!isOfState(level) && (
        <div className={styles.pair}>
          <FormField<OfficeForm> name="area" label={say("registry.area")} help={say("registry.areaHelp")} />
          {level !== "division" && (
            <FormSelect<OfficeForm, "district">
              name="district"
              label={say("word.district")}
              choices={DISTRICTS.map(({ name }) => ({ value: name, label: district(name) }))}
            />
          )}
        </div>
      )}
    </>
  );
}
