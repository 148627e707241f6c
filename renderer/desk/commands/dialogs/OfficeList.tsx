import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { OfficeAnswer, OfficeRow } from "#contract/registry.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { coversDistrict } from "#domain/registry/coversDistrict.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { PickList } from "../forms/PickList.tsx";
import type { Choice } from "../forms/choices.ts";

interface OfficeListProps {
  readonly of: Pick<Grievance, "department" | "district">;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onPick: (office: OfficeAnswer, withShift: boolean) => void;
  readonly does: string;
  readonly doesWithShift?: string | null;
  /** The only offices that may be chosen: those senior to the officer whom a complaint is against. */
  readonly mayChoose?: readonly string[] | null;
}

/** The registry's offices, found by title, place, officer, phone or account. */
export function OfficeList({ of, typed, onType, onPick, does, doesWithShift = null, mayChoose = null }: OfficeListProps) {
  const words = useWords();
  const { say } = words;
  const found = useOfficeSearch(typed, { ...of, department: departmentIn(of.department, of.district) });
  return (
    <PickList
      isNumberTyped
      label={say("desk.act.office.title")}
      placeholder={say("desk.act.office.find")}
      typed={typed}
      onType={onType}
      choices={(found ?? []).map((row) => choiceOf(row, of.district, words, mayChoose))}
      onPick={(id, withShift) => {
        const row = found?.find(({ office }) => office.id === id);
        if (row) onPick(row.office, withShift);
      }}
      none={found === undefined ? `${say("state.loading")}…` : say(typed.trim() === "" ? "desk.act.office.typeOne" : "desk.act.noMatch")}
      does={does}
      doesWithShift={doesWithShift}
    />
  );
}

function choiceOf(
  { office, holder }: OfficeRow,
  district: DistrictName | null,
  { say, locale, district: nameOf }: Words,
  mayChoose: readonly string[] | null,
): Choice {
  if (mayChoose !== null && !mayChoose.includes(office.id))
    return { id: office.id, label: office.label[locale], whyNot: say("desk.act.office.notSenior") };
  const who =
    holder === null ? say("desk.case.vacant") : [holder.officer.name, holder.officer.phone].filter((part) => part !== null).join(" · ");
  const about = [
    who,
    office.nodal ? say("role.nodal") : null,
    coversDistrict(office, district) ? null : say("desk.act.office.notCovered", { district: nameOf(district) }),
  ];
  return { id: office.id, label: office.label[locale], detail: about.filter((part) => part !== null).join(" · ") };
}

const SHOWN = 40;

/** Offices by words; while nothing is typed those of the department in the district. */
function useOfficeSearch(
  typed: string,
  { department, district }: Pick<Grievance, "department" | "district">,
): readonly OfficeRow[] | undefined {
  const text = useDeferredValue(typed.trim());
  const input = text === "" ? { department, district, take: SHOWN } : { text, take: SHOWN };
  const { data } = useAnswer((ask) => ask.registry.offices, { input, placeholderData: keepPreviousData });
  return data?.rows;
}
