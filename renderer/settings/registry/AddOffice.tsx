import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { isOfState, OFFICE_LEVELS } from "#domain/registry/office.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { OfficeEditor } from "./OfficeEditor.tsx";
import { NO_OFFICE } from "./officeForm.ts";
import { registryStyles } from "./registryStyles.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";

interface AddOfficeProps {
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** An office that the standard ladders do not have: a circle, a small town, a wing. */
export function AddOffice({ onClose, onDone }: AddOfficeProps) {
  const { say, department, district } = useWords();
  return (
    <div className={registryStyles.editor}>
      <OfficeEditor title={say("registry.addOffice")} first={NO_OFFICE} onCancel={onClose} onDone={onDone}>
        {(form, faults, change) => (
          <>
            <div className={registryStyles.pair}>
              <SelectField
                label={say("registry.department")}
                value={form.department}
                choices={DEPARTMENT_CODES.map((value) => ({ value, label: department(value) }))}
                onChange={(value) => change({ department: value })}
              />
              <SelectField
                label={say("registry.level")}
                value={form.level}
                choices={OFFICE_LEVELS.map((value) => ({ value, label: say(`registry.level.${value}`) }))}
                onChange={(level) => change({ level })}
              />
            </div>
            {!isOfState(form.level) && (
              <div className={registryStyles.pair}>
                <Field
                  name="area"
                  label={say("registry.area")}
                  help={say("registry.areaHelp")}
                  fault={faults.area === undefined ? null : say(faults.area)}
                  value={form.area}
                  onChange={(area) => change({ area })}
                />
                {form.level !== "division" && (
                  <SelectField
                    label={say("registry.district")}
                    value={form.district ?? DISTRICTS[0].name}
                    choices={DISTRICTS.map(({ name }) => ({ value: name, label: district(name) }))}
                    onChange={(value) => change({ district: value })}
                  />
                )}
              </div>
            )}
          </>
        )}
      </OfficeEditor>
    </div>
  );
}
