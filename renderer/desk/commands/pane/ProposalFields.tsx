import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { CaseHistory, CaseOffice } from "#contract/grievances.ts";
import { acknowledgeBy } from "#domain/clock/sla.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import { alternatives } from "#domain/desk/alternatives.ts";
import { timedCase } from "#domain/grievance/timedCase.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { placeInCase } from "../../../ui/words/placeInCase.ts";
import { useMoment } from "../../facts/moment.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import type { CommandId } from "#contract/commandList.ts";
import type { CaseCommand } from "../possible/possible.ts";
import { lackOfPlace } from "./lackOfPlace.ts";
import { limitSentence } from "./limitSentence.ts";
import { evidenceSentence, similarSentence } from "./reasonSentences.ts";
import styles from "./ProposalFields.module.css";

interface ProposalFieldsProps {
  readonly history: CaseHistory;
  readonly possible: ReadonlySet<CaseCommand>;
  readonly run: (command: CaseCommand) => void;
}

/** Department, place, office, urgency: as proposed, or as they stand once the case is marked. Each opens by its key. */
export function ProposalFields({ history, possible, run }: ProposalFieldsProps) {
  return (
    <div className={styles.fields}>
      <DepartmentField history={history} possible={possible} run={run} />
      <PlaceField history={history} possible={possible} run={run} />
      <OfficeField history={history} possible={possible} run={run} />
      <UrgencyField history={history} possible={possible} run={run} />
      <ProposedBy history={history} />
    </div>
  );
}

/** Which model proposed it, and how sure it was. */
function ProposedBy({ history: { proposal, grievance } }: Pick<ProposalFieldsProps, "history">) {
  const { say, share } = useWords();
  const { certainty } = proposal;
  if (grievance.state !== "new") return null;
  if (certainty === null) return <small className={styles.because}>{say("desk.doubt.rules")}</small>;
  const sure = [
    `${say("desk.doubt.of.kind")} ${share(certainty.kind)}`,
    certainty.department === null ? null : `${say("desk.doubt.of.department")} ${share(certainty.department)}`,
  ];
  return (
    <small className={styles.because} title={say("desk.doubt.byModel", { model: certainty.model })}>
      {say("desk.doubt.model", { sure: sure.filter((part) => part !== null).join(", ") })}
    </small>
  );
}

function DepartmentField({ history, possible, run }: ProposalFieldsProps) {
  const words = useWords();
  const { say, locale } = words;
  const { proposal, grievance } = history;
  const isNew = grievance.state === "new";
  const guess = proposal.departments.find(({ code }) => departmentIn(code, grievance.district) === grievance.department);
  const category = guess !== undefined && guess === proposal.departments[0] ? proposal.category : null;
  const because = [
    guess === undefined ? null : evidenceSentence(guess.evidence, words),
    guess === undefined ? null : similarSentence(guess, words),
  ];
  return (
    <Field label={say("desk.command.department")} command="department" possible={possible} run={run}>
      <b>{words.department(grievance.department)}</b>
      {category !== null && <span> · {category.label[locale]}</span>}
      {isNew && <Because>{because}</Because>}
      {isNew && (
        <Others>
          {alternatives(proposal.departments, grievance).map((code, index) => {
            const command = index === 0 ? "secondDepartment" : "thirdDepartment";
            return (
              <Button key={code} className={styles.other ?? ""} isDisabled={!possible.has(command)} onPress={() => run(command)}>
                <Keycap of={command} />
                {words.department(code)}
              </Button>
            );
          })}
        </Others>
      )}
    </Field>
  );
}

function PlaceField({ history, possible, run }: ProposalFieldsProps) {
  const { say, district, locale } = useWords();
  const { grievance } = history;
  const lack = lackOfPlace(history);
  return (
    <Field label={say("desk.command.place")} command="place" possible={possible} run={run}>
      <b>
        {grievance.place === null
          ? district(grievance.district)
          : say("card.where", { district: district(grievance.district), place: placeInCase(history, locale, grievance.place) })}
      </b>
      {lack !== null && (
        <small className={styles.lacks}>
          <Mark shape="urgent" /> {say(lack === "missing" ? "desk.act.placeMissing" : "desk.act.placeNotExact")}
        </small>
      )}
    </Field>
  );
}

function OfficeField({ history, possible, run }: ProposalFieldsProps) {
  const { say, locale } = useWords();
  const { offices } = history;
  const office = offices.find(({ role }) => role === "answerable") ?? offices.find(({ role }) => role === "proposed");
  return (
    <Field label={say("desk.command.office")} command="office" possible={possible} run={run}>
      {office === undefined ? (
        say("desk.act.noOffice")
      ) : (
        <>
          <b>{office.label[locale]}</b>
          <OfficeFacts office={office} />
          <NotCovered history={history} mayMark={possible.has("office")} />
        </>
      )}
    </Field>
  );
}

/** The case was put into a district that the office is not for: the mark stays until a person gives it to the one that is. */
function NotCovered({
  history: { case: case_, covering, grievance },
  mayMark,
}: Pick<ProposalFieldsProps, "history"> & { readonly mayMark: boolean }) {
  const { say, locale, district } = useWords();
  const acts = useCommandRunner();
  if (covering == null) return null;
  const { to, label } = covering;
  const mark = () => void acts.run({ kind: "case", id: case_.id as GrievanceId }, { do: "act", action: { type: "mark", to } });
  return (
    <>
      <small className={styles.lacks} role="note">
        <Mark shape="urgent" /> {say("desk.act.office.notCovered", { district: district(grievance.district) })}
      </small>
      {mayMark ? (
        <Others>
          {[
            <Button key={to.department} className={styles.other ?? ""} onPress={mark}>
              {say("desk.act.office.markInstead", { office: label[locale] })}
            </Button>,
          ]}
        </Others>
      ) : (
        <small className={styles.because}>{label[locale]}</small>
      )}
    </>
  );
}

/** Who holds it, and how much lies with it already. */
function OfficeFacts({ office: { id, holder } }: { readonly office: CaseOffice }) {
  const { say } = useWords();
  const { data } = useAnswer((ask) => ask.registry.office, { input: { id: id }, retry: false });
  const who =
    holder === null
      ? say("desk.case.vacant")
      : [holder.name, holder.designation, holder.phone].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <small className={styles.because}>
      {who}
      {data !== undefined && <> · {say("desk.act.load", { n: data.openCases })}</>}
    </small>
  );
}

function UrgencyField({ history, possible, run }: ProposalFieldsProps) {
  const words = useWords();
  const { say } = words;
  const { grievance, proposal } = history;
  const moment = useMoment();
  const { data } = useAnswer((ask) => ask.policy.get);
  const { urgency, dueAt, openedAt, state } = grievance;
  const takenUpBy = data === undefined || state !== "new" ? null : acknowledgeBy(timedCase(grievance), openedAt, data.policy);
  const times = [
    takenUpBy === null ? null : say("desk.act.takenUpBy", { at: moment(takenUpBy) }),
    dueAt === null ? null : say("desk.act.urgency.due", { at: moment(dueAt) }),
  ];
  const limit = limitSentence(history, data?.policy, words);
  const pressing = urgency === proposal.urgency ? evidenceSentence(proposal.urgencyEvidence, words) : null;
  return (
    <Field label={say("desk.act.urgencyAndTime")} command="urgency" possible={possible} run={run}>
      <b className={styles.urgency} data-urgency={urgency}>
        {urgency !== "routine" && <Mark shape={urgency} />} {say(`urgency.${urgency}`)}
      </b>
      {grievance.routine && <span> · {say("desk.case.routineService")}</span>}
      {grievance.long && <span> · {say("desk.case.long")}</span>}
      <Because>{[pressing]}</Because>
      <Because>{times}</Because>
      <Because>{[limit]}</Because>
    </Field>
  );
}

interface FieldProps {
  readonly label: string;
  readonly command: CaseCommand & CommandId;
  readonly possible: ReadonlySet<CaseCommand>;
  readonly run: (command: CaseCommand) => void;
  readonly children: ReactNode;
}

function Field({ label, command, possible, run, children }: FieldProps) {
  const isPossible = possible.has(command);
  return (
    <section className={styles.field} aria-label={label}>
      <p className={styles.label}>
        <Button className={styles.open ?? ""} isDisabled={!isPossible} onPress={() => run(command)}>
          <span>{label}</span>
          {isPossible && <Keycap of={command} />}
        </Button>
      </p>
      <div className={styles.value}>{children}</div>
    </section>
  );
}

function Because({ children }: { readonly children: readonly (string | null)[] }) {
  const said = children.filter((sentence) => sentence !== null && sentence !== "");
  return said.length === 0 ? null : <small className={styles.because}>{said.join(" · ")}</small>;
}

function Others({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? null : <div className={styles.others}>{children}</div>;
}
