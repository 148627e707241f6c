import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ChooseOne } from "../../ui/controls/Choose.tsx";

interface FromRepresentativeProps {
  /** The id of a representative; null for nobody. */
  readonly chosen: string | null;
  readonly onChange: (id: string | null) => void;
}

const NOBODY = "";

/** Which MLA, MP or minister wrote, called or came: their references are flagged and reported apart. Not asked while none is registered. */
export function FromRepresentative({ chosen, onChange }: FromRepresentativeProps) {
  const { say } = useWords();
  const { data: inOffice = [] } = useAnswer((ask) => ask.intake.representatives);
  if (inOffice.length === 0) return null;
  return (
    <ChooseOne
      label={say("desk.intake.representative")}
      value={inOffice.find(({ id }) => id === chosen)?.id ?? NOBODY}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
      options={[
        { value: NOBODY, label: say("desk.intake.noRepresentative") },
        ...inOffice.map(({ id, name, role, constituency, portfolio }) => ({
          value: id,
          label: [name, say(`desk.intake.role.${role}`), constituency ?? portfolio].filter((part) => part !== null).join(", "),
        })),
      ]}
    />
  );
}
