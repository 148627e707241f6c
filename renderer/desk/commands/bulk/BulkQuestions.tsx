import { useState } from "react";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import { departmentIn, servesDistrict } from "#domain/department/jurisdiction.ts";
import { type DistrictName, DISTRICTS } from "#domain/geography/districts.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { PlaceFind } from "../../../ui/places/PlaceFind.tsx";
import { useMyId, useQueue } from "../../queue/useQueue.tsx";
import { BulkDialog, type BulkQuestion } from "./BulkDialog.tsx";
import { EscalateMany, LetterToMany, ReplyToMany, UrgencyOfMany } from "./OfEachCase.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";

const ACCEPT = { do: "accept" } as const;
/** Until the office is chosen: those that can be marked at all. */
const ANY_MARK = { do: "kind", type: "mark" } as const;
const NOBODY = "nobody";
const NO_DISTRICT = "none";

/** What is asked before something is done to many cases. */
export const BULK_QUESTIONS = {
  accept: AcceptMany,
  mark: MarkMany,
  aside: (question: BulkQuestion) => <WordsForMany what="aside" {...question} />,
  ask: (question: BulkQuestion) => <WordsForMany what="ask" {...question} />,
  assign: AssignMany,
  urgency: UrgencyOfMany,
  escalate: EscalateMany,
  letter: LetterToMany,
  reply: ReplyToMany,
} as const;

/** Asks once more before many go to their offices. */
function AcceptMany(question: BulkQuestion) {
  const { say } = useWords();
  return (
    <BulkDialog {...question} act={ACCEPT} weighs={ACCEPT} title="desk.bulk.acceptTitle" yes="desk.command.accept">
      <p>{say("desk.bulk.acceptDetail")}</p>
    </BulkDialog>
  );
}

/** Puts many on one person's list, or on nobody's. */
function AssignMany(question: BulkQuestion) {
  const { say } = useWords();
  const me = useMyId();
  const { data: people } = useAnswer((ask) => ask.people.list);
  const [person, setPerson] = useState(me);
  const colleagues = (people ?? []).filter(({ id, active }) => active && id !== me);
  const act = { do: "act", action: { type: "assign", to: person === NOBODY ? null : person } } as const;
  return (
    <BulkDialog {...question} act={act} weighs={act} title="desk.bulk.assignTitle" yes="desk.bulk.assignYes">
      <ChooseOne
        label={say("desk.bulk.assignTo")}
        options={[
          { value: me, label: say("desk.act.assign.me") },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          { value: NOBODY, label: say("desk.filter.assignee.nobody") },
        ]}
        value={person}
        onChange={setPerson}
      />
    </BulkDialog>
  );
}

/** Marks all of them to the district office of one department. What the list is narrowed to is there already. */
function MarkMany(question: BulkQuestion) {
  const { say, department: nameOf, district: districtOf } = useWords();
  const { departments, districts } = useQueue().queue.filter;
  const [chosen, setDepartment] = useState<DepartmentCode | null>(onlyOne(departments));
  const [district, setDistrict] = useState<DistrictName | null>(onlyOne(districts));
  const [isTried, setTried] = useState(false);
  // The department follows the district, for instance to the electricity company that supplies it.
  const department = departmentIn(chosen, district);
  const act = department === null ? null : ({ do: "act", action: { type: "mark", to: { department, district, office: null } } } as const);
  const fields = (
    <>
      <ChooseOne
        label={say("desk.filter.department")}
        options={DEPARTMENTS.filter(({ code }) => servesDistrict(code, district)).map(({ code }) => ({ value: code, label: nameOf(code) }))}
        value={department}
        onChange={setDepartment}
        placeholder={say("desk.bulk.department")}
        fault={isTried && department === null ? say("desk.bulk.chooseDepartment") : null}
      />
      <ChooseOne<DistrictName | typeof NO_DISTRICT>
        label={say("desk.filter.district")}
        options={[
          { value: NO_DISTRICT, label: say("desk.bulk.markNobody") },
          ...DISTRICTS.map(({ name }) => ({ value: name, label: districtOf(name) })),
        ]}
        value={district ?? NO_DISTRICT}
        onChange={(named) => setDistrict(named === NO_DISTRICT ? null : named)}
      />
      <PlaceFind
        label={say("desk.bulk.place")}
        help={say("desk.bulk.placeHelp")}
        district={district}
        onPick={(place) => setDistrict(place.district)}
      />
    </>
  );
  return (
    <BulkDialog
      {...question}
      act={act}
      onMissing={() => setTried(true)}
      weighs={act ?? ANY_MARK}
      title="desk.bulk.markTitle"
      yes="desk.bulk.markYes"
      fields={fields}
    >
      <p>{say("desk.bulk.markDetail")}</p>
    </BulkDialog>
  );
}

function onlyOne<Item>(items: readonly (Item | null)[] | undefined): Item | null {
  return items?.length === 1 ? (items[0] ?? null) : null;
}

const ASKED = {
  aside: {
    title: "desk.bulk.asideTitle",
    label: "desk.bulk.reason",
    yes: "desk.command.notAGrievance",
    type: "set-aside",
    of: "not-a-grievance",
  },
  ask: { title: "desk.bulk.askTitle", label: "desk.bulk.question", yes: "desk.command.needsInfo", type: "ask-details", of: "ask-details" },
} as const;

/** Sets many aside as no grievance, or asks in many for the same details: either needs words. */
function WordsForMany({ what, ...question }: BulkQuestion & { readonly what: keyof typeof ASKED }) {
  const { say } = useWords();
  const [words, setWords] = useState(what === "ask" ? say("desk.bulk.questionText") : "");
  const [isTried, setTried] = useState(false);
  const { title, label, yes, type, of } = ASKED[what];
  const said = words.trim();
  const action =
    what === "ask"
      ? ({ type: "ask-details", question: said } as const)
      : ({ type: "set-aside", aside: { as: "not-a-grievance", reason: said } } as const);
  const fault = isTried && said === "" ? say("desk.bulk.reasonNeeded") : null;
  return (
    <BulkDialog
      {...question}
      act={said === "" ? null : { do: "act", action }}
      onMissing={() => setTried(true)}
      weighs={{ do: "kind", type }}
      title={title}
      yes={yes}
      fields={<ReasonField of={of} label={say(label)} value={words} onChange={setWords} fault={fault} autoFocus />}
    />
  );
}
