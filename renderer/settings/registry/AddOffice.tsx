import { useWatch } from "react-hook-form";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { isOfState, OFFICE_LEVELS } from "#domain/registry/office.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { OfficeEditor } from "./OfficeEditor.tsx";
import { NO_OFFICE, type OfficeForm } from "./officeForm.ts";
import { registryStyles } from "./registryStyles.ts";

interface AddOfficeProps {
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** An office that the standard ladders do not have: a circle, a small town, a wing. */
export function AddOffice({ onClose, onDone }: AddOfficeProps) {
  const { say } = useWords();
  return (
    <div className={registryStyles.editor}>
      <OfficeEditor title={say("registry.addOffice")} first={NO_OFFICE} onCancel={onClose} onDone={onDone}>
        <Identity />
      </OfficeEditor>
    </div>
  );
}

function Identity() {
  const { say, department, district } = useWords();
  const level = useWatch<OfficeForm, "level">({ name: "level" });
  return (
    <>
      <div className={registryStyles.pair}>
        <FormSelect<OfficeForm, "department">
          name="department"
          label={say("registry.department")}
          choices={DEPARTMENT_CODES.map((value) => ({ value, label: department(value) }))}
        />
        <FormSelect<OfficeForm, "level">
          name="level"
          label={say("registry.level")}
          choices={OFFICE_LEVELS.map((value) => ({ value, label: say(`registry.level.${value}`) }))}
        />
      </div>
      {!isOfState(level) && (
        <div className={registryStyles.pair}>
          <FormField<OfficeForm> name="area" label={say("registry.area")} help={say("registry.areaHelp")} />
          {level !== "division" && (
            <FormSelect<OfficeForm, "district">
              name="district"
              label={say("registry.district")}
              choices={DISTRICTS.map(({ name }) => ({ value: name, label: district(name) }))}
            />
          )}
        </div>
      )}
    </>
  );
}
