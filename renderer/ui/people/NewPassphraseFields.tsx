import { SHORTEST_PASSPHRASE } from "#domain/people/passphrase.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../controls/Field.tsx";
import type { complaintOfNew, NewPassphrase } from "./passphraseFault.ts";

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly complaint: ReturnType<typeof complaintOfNew>;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A new passphrase and the same once more, with the rules it has to keep. */
export function NewPassphraseFields({ value, complaint, onChange }: NewPassphraseFieldsProps) {
  const { say } = useWords();
  const faultIn = (field: keyof NewPassphrase) => (complaint?.field === field ? say(complaint.message, complaint.values) : null);
  return (
    <>
      <Field
        name="passphrase"
        type="password"
        label={say("passphrase.new")}
        help={say("passphrase.rules", { n: SHORTEST_PASSPHRASE })}
        fault={faultIn("passphrase")}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        autoComplete="new-password"
      />
      <Field
        name="again"
        type="password"
        label={say("passphrase.again")}
        fault={faultIn("again")}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
      />
    </>
  );
}
