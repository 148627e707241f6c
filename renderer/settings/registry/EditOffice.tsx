import type { OfficeAnswer } from "#contract/registry.ts";
import { useWords } from "../../i18n/useWords.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { OfficeEditor } from "./OfficeEditor.tsx";
import { officeFormOf } from "./officeForm.ts";

interface EditOfficeProps {
  readonly office: OfficeAnswer;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** An office that is there: what tells it from others stays as it is. */
export function EditOffice({ office, onCancel, onDone }: EditOfficeProps) {
  const { locale } = useWords();
  return <OfficeEditor title={office.label[locale]} first={officeFormOf(office)} onCancel={onCancel} onDone={onDone} />;
}
