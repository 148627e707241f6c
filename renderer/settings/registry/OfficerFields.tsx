import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import type { ContactForm, FormFaults, OfficerForm } from "./officerForm.ts";
import { registryStyles } from "./registryStyles.ts";

interface FieldsProps<Form> {
  readonly form: Form;
  readonly faults: FormFaults<Form>;
  readonly onChange: (part: Partial<Form>) => void;
}

/** Name, rank and how to reach an officer. */
export function OfficerFields({ form, faults, onChange }: FieldsProps<OfficerForm>) {
  const { say } = useWords();
  const fault = (field: keyof OfficerForm) => (faults[field] === undefined ? null : say(faults[field]));
  return (
    <>
      <div className={registryStyles.pair}>
        <Field name="name" label={say("registry.name")} fault={fault("name")} value={form.name} onChange={(name) => onChange({ name })} />
        <Field
          name="designation"
          label={say("registry.designation")}
          fault={fault("designation")}
          value={form.designation}
          onChange={(designation) => onChange({ designation })}
        />
      </div>
      <ContactFields form={form} faults={faults} onChange={onChange} />
    </>
  );
}

export function ContactFields({ form, faults, onChange }: FieldsProps<ContactForm>) {
  const { say } = useWords();
  const field = (name: keyof ContactForm) => ({
    name,
    value: form[name],
    fault: faults[name] === undefined ? null : say(faults[name]),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <div className={registryStyles.pair}>
        <Field {...field("phone")} label={say("registry.phone")} />
        <Field {...field("email")} label={say("registry.email")} />
      </div>
      <div className={registryStyles.pair}>
        <Field {...field("xHandle")} label={say("registry.x")} />
        <Field {...field("facebookId")} label={say("registry.facebook")} />
      </div>
    </>
  );
}
