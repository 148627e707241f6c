import { useState } from "react";
import { INDIA_OFFSET_MS, startOfIndianDay, DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { SlaPolicy } from "#domain/clock/policy.ts";
import { LIMIT_NAMES, type LimitName } from "#domain/clock/limit.ts";
import { acknowledgeBy, calendarOf, dueAt, type Timed } from "#domain/clock/sla.ts";
import { escalationTimes, reminderTimes } from "#domain/clock/tiers.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { engineNow } from "../../client/useNow.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import type { ReadPolicy } from "./policyForm.ts";
import styles from "./timeLimits.module.css";

/** What the form as it is means for one complaint: reckoned by the rules of the engine itself. */
export function DuePreview({ read }: { readonly read: ReadPolicy }) {
  const { say } = useWords();
  const [name, setName] = useState<LimitName>("routine");
  const [opened, setOpened] = useState(() => inputOf(nextFriday(engineNow())));
  const openedAt = Date.parse(`${opened}:00+05:30`);
  return (
    <div className={styles.group}>
      <h3>{say("limits.preview")}</h3>
      <div className={styles.preview}>
        <div className={styles.fields}>
          <SelectField
            label={say("limits.previewCases")}
            value={name}
            choices={LIMIT_NAMES.map((value) => ({ value, label: say(`limits.${value}`) }))}
            onChange={setName}
          />
          <label className={controlStyles.field}>
            <span className={controlStyles.label}>{say("limits.previewAt")}</span>
            <input
              type="datetime-local"
              className={controlStyles.input}
              value={opened}
              onChange={({ target }) => target.value !== "" && setOpened(target.value.slice(0, INPUT_LENGTH))}
            />
          </label>
        </div>
        {read.ok && Number.isFinite(openedAt) ? (
          <DueTimes policy={read.policy} name={name} openedAt={openedAt} />
        ) : (
          <p className={styles.note}>{say("limits.previewFaults")}</p>
        )}
      </div>
    </div>
  );
}

function DueTimes({ policy, name, openedAt }: { readonly policy: SlaPolicy; readonly name: LimitName; readonly openedAt: number }) {
  const { say, date, clock } = useWords();
  const when = (at: number) => `${date(at)}, ${clock(at)}`;
  const { takeUpAt, remindedAt, reportAt, higherAt } = dueTimesOf(policy, name, openedAt);
  return (
    <ul aria-live="polite">
      <li>{say("limits.previewTakeUp", { when: when(takeUpAt) })}</li>
      {remindedAt.map((at) => (
        <li key={at}>{say("limits.previewReminded", { when: when(at) })}</li>
      ))}
      <li>
        <b>{say("limits.previewDue", { when: when(reportAt) })}</b>
      </li>
      {higherAt.map((at, index) => (
        <li key={at}>{say("limits.previewHigher", { n: index + 1, when: when(at) })}</li>
      ))}
    </ul>
  );
}

function dueTimesOf(policy: SlaPolicy, name: LimitName, openedAt: number) {
  // Rules for some cases are left out: what is shown is what the row of this name says.
  const plain = { ...policy, rules: [] };
  const allowance = policy[name];
  const calendar = calendarOf(allowance, policy);
  const reportAt = dueAt(CASES[name], openedAt, plain) ?? openedAt;
  return {
    takeUpAt: acknowledgeBy(CASES[name], openedAt, plain) ?? openedAt,
    remindedAt: reminderTimes(allowance, calendar, reportAt).filter((at) => at > openedAt),
    reportAt,
    higherAt: escalationTimes(allowance, calendar, reportAt),
  };
}

const ORDINARY: Timed = {
  kind: "grievance",
  urgency: "routine",
  routine: false,
  long: false,
  department: null,
  category: null,
  speaker: "citizen",
};
const CASES: Readonly<Record<LimitName, Timed>> = {
  emergency: { ...ORDINARY, urgency: "emergency" },
  urgent: { ...ORDINARY, urgency: "urgent" },
  routine: { ...ORDINARY, routine: true },
  ordinary: ORDINARY,
  long: { ...ORDINARY, long: true },
};

const INPUT_LENGTH = 16;

function inputOf(at: number): string {
  return new Date(at + INDIA_OFFSET_MS).toISOString().slice(0, INPUT_LENGTH);
}

/** At four in the afternoon, when a weekend is near. */
function nextFriday(now: number): number {
  const midnight = startOfIndianDay(now);
  const weekday = new Date(midnight + INDIA_OFFSET_MS).getUTCDay();
  return midnight + ((5 - weekday + 7) % 7) * DAY_MS + 16 * HOUR_MS;
}
