import { isInForce } from "#domain/registry/office.ts";
import { MOST_REGISTRY_ROWS } from "#domain/registry/officeFilters.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
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
  const now = useNow(60_000);
  const { data: found } = useAnswer((ask) => ask.registry.representatives, { input: { take: MOST_REGISTRY_ROWS } });
  const inOffice = (found?.rows ?? []).filter((each) => isInForce(each, now));
  if (inOffice.length === 0) return null;
  return (
    <ChooseOne
      label={say("desk.intake.representative")}
      value={inOffice.some(({ id }) => id === chosen) ? chosen : NOBODY}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
      options={[
        { value: NOBODY, label: say("desk.intake.noRepresentative") },
        ...inOffice.map(({ id, name, role, constituency, portfolio }) => ({
          value: id as string,
          label: [name, say(`desk.intake.role.${role}`), constituency ?? portfolio].filter((part) => part !== null).join(", "),
        })),
      ]}
    />
  );
}
