import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { DEPARTMENTS } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { Row } from "../commands/forms/CommandForm.tsx";
import type { TypedComplaint } from "./typedComplaint.ts";

/** Stands for "as the words say". */
const BY_WORDS = "";

interface ForeseenProps {
  readonly draft: TypedComplaint;
  readonly onChange: (part: Pick<TypedComplaint, "district"> | Pick<TypedComplaint, "department">) => void;
}

/** What the program reads from the words while they are typed; a person may say otherwise. */
export function Foreseen({ draft, onChange }: ForeseenProps) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const text = useDeferredValue(draft.text.trim());
  const address = useDeferredValue(draft.address.trim());
  const foreseen = useQuery(
    queries.intake.foresee.queryOptions({ input: { text, address }, enabled: text.length > 3, placeholderData: keepPreviousData }),
  );
  const read = text.length > 3 ? foreseen.data : undefined;
  const byWords = (name: string | null) => say("desk.intake.byWords", { read: name ?? say("desk.intake.notRead") });
  return (
    <Row>
      <ChooseOne
        label={say("word.department")}
        value={draft.department ?? BY_WORDS}
        onChange={(chosen) => onChange({ department: chosen === BY_WORDS ? null : chosen })}
        options={[
          { value: BY_WORDS, label: byWords(read?.department == null ? null : words.department(read.department)) },
          ...DEPARTMENTS.map(({ code }) => ({ value: code, label: words.department(code) })),
        ]}
      />
      <ChooseOne
        label={say("word.district")}
        value={draft.district ?? BY_WORDS}
        onChange={(chosen) => onChange({ district: chosen === BY_WORDS ? null : chosen })}
        options={[
          { value: BY_WORDS, label: byWords(read?.district == null ? null : words.district(read.district)) },
          ...DISTRICTS.map(({ name }) => ({ value: name, label: words.district(name) })),
        ]}
      />
    </Row>
  );
}
