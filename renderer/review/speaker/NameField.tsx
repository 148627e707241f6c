import { useState } from "react";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { Field } from "../../ui/controls/Field.tsx";

interface NameFieldProps {
  readonly label: string;
  readonly help: string;
  /** As it is recorded; null for nobody. */
  readonly value: string | null;
  readonly onSave: (name: string | null) => void;
}

/** The name of a person, written down with Enter or by going on; Escape puts back what was there. */
export function NameField({ label, help, value, onSave }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const name = typed?.trim() ?? "";
    setTyped(null);
    if (typed !== null && name !== (value ?? "")) onSave(name === "" ? null : name);
  };
  return (
    <div onBlur={save}>
      <Field
        name="person"
        label={label}
        help={help}
        value={typed ?? value ?? ""}
        isWork={typed !== null && typed !== (value ?? "")}
        onChange={setTyped}
        onKeyDown={({ key }) => {
          if (key === "Enter") save();
          if (key === "Escape") setTyped(null);
        }}
      />
      <HiddenNote texts={[typed ?? ""]} keepsNames />
    </div>
  );
}
