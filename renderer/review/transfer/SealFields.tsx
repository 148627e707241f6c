import { faultOfPassphrase, strengthOfPassphrase } from "#domain/people/passphrase.ts";
import { useWords } from "../../i18n/useWords.ts";
import { NewPassphraseFields } from "../../ui/people/NewPassphraseFields.tsx";
import type { complaintOfNew, NewPassphrase } from "../../ui/people/passphraseFault.ts";
import styles from "./transfer.module.css";

interface SealFieldsProps {
  readonly value: NewPassphrase;
  readonly complaint: ReturnType<typeof complaintOfNew>;
  readonly onChange: (value: NewPassphrase) => void;
}

/** The passphrase that seals a file, twice, and how long it would stand. Nobody can open the file without it. */
export function SealFields({ value, complaint, onChange }: SealFieldsProps) {
  const { say } = useWords();
  const { passphrase } = value;
  const strength = faultOfPassphrase(passphrase, "") === null ? strengthOfPassphrase(passphrase) : null;
  return (
    <>
      <NewPassphraseFields value={value} complaint={complaint} onChange={onChange} />
      <p className={styles.strength} data-strength={strength ?? undefined} aria-live="polite">
        {strength === null ? say("transfer.passphrase.hint") : say(`transfer.passphrase.${strength}`)}
      </p>
    </>
  );
}
