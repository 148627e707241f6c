import { useState } from "react";
import { Form } from "react-aria-components";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import { type DistrictName, DISTRICTS } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { useQueue } from "../../queue/useQueue.tsx";
import { BulkAnswers, BulkDialog } from "./BulkDialog.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";
import { useWeighed } from "./useWeighed.ts";

const NO_DISTRICT = "none";
/** Until the office is chosen: those that can be marked at all. */
const ANY_MARK = { do: "kind", type: "mark" } as const;

/** Marks all of them to the district office of one department. What the list is narrowed to is there already. */
export function MarkMany({ frozen, onAct, onClose }: BulkQuestion) {
  const { say, department: nameOf, district: districtOf } = useWords();
  const { departments, districts } = useQueue().queue.filter;
  const [department, setDepartment] = useState<DepartmentCode | null>(onlyOne(departments));
  const [district, setDistrict] = useState<DistrictName | null>(onlyOne(districts));
  const [isTried, setTried] = useState(false);
  const act = department === null ? null : ({ do: "act", action: { type: "mark", to: { department, district, office: null } } } as const);
  const question = useWeighed(frozen, act ?? ANY_MARK);
  const { weighed } = question;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (act === null) return setTried(true);
    return weighed === null ? undefined : onAct(act, weighed);
  };
  return (
    <BulkDialog frozen={frozen} question={question} title={(n) => say("desk.bulk.markTitle", { n })} onClose={onClose}>
      <p>{say("desk.bulk.markDetail")}</p>
      <Form className={controlStyles.form} onSubmit={submit}>
        <ChooseOne
          label={say("desk.filter.department")}
          options={DEPARTMENTS.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          value={department}
          onChange={setDepartment}
          placeholder={say("desk.filter.choose", { what: say("desk.filter.department") })}
          fault={isTried && department === null ? say("desk.bulk.chooseDepartment") : null}
        />
        <ChooseOne<DistrictName | typeof NO_DISTRICT>
          label={say("desk.filter.district")}
          options={[
            { value: NO_DISTRICT, label: say("desk.bulk.markNobody") },
            ...DISTRICTS.map(({ name }) => ({ value: name, label: districtOf(name) })),
          ]}
          value={district ?? NO_DISTRICT}
          onChange={(chosen) => setDistrict(chosen === NO_DISTRICT ? null : chosen)}
        />
        <BulkAnswers question={question} yes={say("desk.bulk.markYes")} onClose={onClose} />
      </Form>
    </BulkDialog>
  );
}

function onlyOne<Item>(items: readonly (Item | null)[] | undefined): Item | null {
  return items?.length === 1 ? (items[0] ?? null) : null;
}
