import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { QueueRow } from "#contract/desk.ts";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { CASES_OF_PROMISE } from "#domain/review/review.ts";
import { filterOfStop, stopOfKey } from "#domain/review/stop.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { stopName } from "../../ui/dossier/stopName.ts";
import { type Promiser, useInHand } from "./inHand.ts";
import { CaseItem } from "./CaseItem.tsx";
import type { ScreenLead } from "./useScreen.ts";
import styles from "./speaker.module.css";

interface CasesPaneProps {
  /** A district's name or a department's code. */
  readonly stop: string;
  /** Only the cases of this office; null for all. */
  readonly office: Promiser | null;
  readonly onOffice: (office: Promiser | null) => void;
  readonly canPromise: boolean;
  readonly screen: ScreenLead;
}

const SIEVES = ["open", "overdue", "emergency", "reopened"] as const;
type Sieve = (typeof SIEVES)[number];
const ALL = "all";

/** The cases of a stop, narrowed while one speaks; what is left can be promised about in one go. */
export function CasesPane({ stop, office, onOffice, canPromise, screen }: CasesPaneProps) {
  const words = useWords();
  const { say, locale } = words;
  const may = useMay();
  const [sieves, setSieves] = useState<readonly Sieve[]>(["open"]);
  const [department, setDepartment] = useState<DepartmentCode | typeof ALL>(ALL);
  const [typed, setTyped] = useState("");
  const narrowed = useDeferredValue(typed.trim());
  const filter: CaseFilter = {
    ...filterOf(stop),
    ...(sieves.includes("open") ? { states: [...OPEN_STATES] } : {}),
    ...(sieves.includes("overdue") ? { overdue: true, asked: true } : {}),
    ...(sieves.includes("emergency") ? { urgencies: ["emergency"] } : {}),
    ...(sieves.includes("reopened") ? { reopened: true } : {}),
    ...(department === ALL ? {} : { departments: [department] }),
    ...(office === null ? {} : { offices: [office.id as never] }),
    ...(narrowed === "" ? {} : { text: narrowed }),
  };
  const found = useGroup(filter);
  const called = [
    ...SIEVES.filter((sieve) => sieve !== "open" && sieves.includes(sieve)).map((sieve) => say(`review.cases.${sieve}`)),
    department === ALL ? null : words.departmentBrief(department),
    office?.label[locale],
    narrowed === "" ? null : `“${narrowed}”`,
    stopName(stop, words),
  ].filter(Boolean);
  const isDistrict = stopOfKey(stop)?.of === "district";
  return (
    <section className={styles.part} aria-label={say("review.view.cases")}>
      <div className={styles.sieves}>
        {SIEVES.map((sieve) => (
          <ToggleButton
            key={sieve}
            className={controlStyles.button}
            isSelected={sieves.includes(sieve)}
            onChange={(isOn) => setSieves(isOn ? [...sieves, sieve] : sieves.filter((each) => each !== sieve))}
          >
            {say(`review.cases.${sieve}`)}
          </ToggleButton>
        ))}
        {office !== null && (
          <ActionButton label={`${say("review.cases.of", { office: office.label[locale] })} ×`} onPress={() => onOffice(null)} />
        )}
      </div>
      <div className={styles.sieves}>
        {isDistrict && (
          <ChooseOne
            label={say("word.department")}
            options={[
              { value: ALL, label: say("review.cases.anyDepartment") },
              ...DEPARTMENTS.map(({ code, name }) => ({ value: code, label: name[locale] })),
            ]}
            value={department}
            onChange={setDepartment}
          />
        )}
        <Field name="words" isWork={false} label={say("review.cases.words")} value={typed} onChange={setTyped} />
      </div>
      {found !== undefined && (
        <>
          <p className={styles.counted}>
            <output>{say("review.cases.count", { n: found.total })}</output>
            {found.total > found.lines.length && <span>{say("review.cases.shown", { n: found.lines.length })}</span>}
            {canPromise && may("review") && found.total > 0 && <GroupPromise what={called.join(" · ")} found={found} office={office} />}
          </p>
          <ol className={styles.cases}>
            {found.lines.map((line) => (
              <Line key={line.id} line={line} screen={screen} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface Found {
  readonly ids: readonly string[];
  readonly lines: readonly QueueRow[];
  readonly total: number;
}

function GroupPromise({ what, found, office }: { readonly what: string; readonly found: Found; readonly office: Promiser | null }) {
  const { say } = useWords();
  const { takeGroup } = useInHand();
  const { ids, total } = found;
  if (total > CASES_OF_PROMISE) return <span>{say("review.group.tooMany", { n: total, most: CASES_OF_PROMISE })}</span>;
  const take = () =>
    takeGroup({
      what: `${what}, ${say("review.cases.count", { n: total })}`,
      cases: ids as readonly GrievanceId[],
      offices: office === null ? [] : [office],
    });
  return <ActionButton label={say("review.cases.promise")} onPress={take} />;
}

function Line({ line, screen }: { readonly line: QueueRow; readonly screen: ScreenLead }) {
  const { say, date, departmentBrief, place } = useWords();
  const { id, ticket, urgency, department, state, dueAt } = line;
  return (
    <CaseItem id={id} told={line} screen={screen}>
      {urgency !== "routine" && <span>{say(`urgency.${urgency}`)}</span>}
      <span>{departmentBrief(department)}</span>
      {line.place !== null && <span>{place(line)}</span>}
      <span>{ticket}</span>
      <span>{say(`desk.state.${state}`)}</span>
      {dueAt !== null && <span>{say("review.by", { date: date(dueAt) })}</span>}
    </CaseItem>
  );
}

/** Undefined until the first answer; then what stood there stays until the next. */
export function useGroup(filter: CaseFilter | null): Found | undefined {
  const input = { filter: filter ?? {} };
  const { data } = useAnswer((ask) => ask.review.casesOfGroup, { input, enabled: filter !== null, placeholderData: keepPreviousData });
  return filter === null ? undefined : data;
}

function filterOf(key: string): CaseFilter {
  const stop = stopOfKey(key);
  return stop === null ? {} : filterOfStop(stop);
}
