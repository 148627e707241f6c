import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../i18n/useWords.ts";
import { districtName } from "../../i18n/names.ts";
import { ChooseSome } from "../../ui/controls/Choose.tsx";

interface DistrictChoiceProps {
  readonly value: readonly DistrictName[];
  readonly onChange: (districts: readonly DistrictName[]) => void;
}

/** Of whose cases alone a seat is to know; none chosen is every district. */
export function DistrictChoice({ value, onChange }: DistrictChoiceProps) {
  const { say, locale } = useWords();
  return (
    <ChooseSome
      label={say("hub.districts")}
      options={DISTRICTS.map(({ name }) => ({ value: name, label: districtName(name, locale) }))}
      value={value}
      onChange={onChange}
      none={say("hub.districts.all")}
      some={(n) => say("hub.districts.some", { n })}
    />
  );
}

/** Those that this program knows. */
export function districtsKnown(names: readonly string[]): readonly DistrictName[] {
  return DISTRICTS.flatMap(({ name }) => (names.includes(name) ? [name] : []));
}
