import type { AttendanceLine, ReviewView } from "#contract/review.ts";
import { type Attendance, ATTENDANCES } from "#domain/review/review.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import type { ReviewCommands } from "./useReviewCommands.ts";
import type { ScreenLead } from "./useScreen.ts";
import { NameField } from "./NameField.tsx";
import { Part } from "./Part.tsx";
import styles from "./speaker.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { PrintingLine } from "../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../ui/printing/usePrinting.ts";
import { writeAbsenceLetter } from "./writeAbsenceLetter.ts";

interface AttendancePartProps {
  readonly review: ReviewView;
  readonly offices: readonly AttendanceLine[];
  readonly acts: ReviewCommands;
  readonly screen: ScreenLead;
}

/** Who is there; anyone who is not can be written to with one press. */
export function AttendancePart({ review, offices, acts, screen }: AttendancePartProps) {
  const { say } = useWords();
  return (
    <Part title={say("review.attendance")} onShow={() => screen.show("attendance")}>
      <Chair review={review} acts={acts} />
      <ul className={styles.attendance}>
        {offices.map((line) => (
          <li key={line.office}>
            <Line review={review} line={line} acts={acts} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Chair({ review: { title, plannedAt, scope, chair, state }, acts }: Pick<AttendancePartProps, "review" | "acts">) {
  const { say } = useWords();
  const may = useMay();
  if (state === "ended" || !may("review")) return chair === null ? null : <p>{`${say("review.field.chair")}: ${chair}`}</p>;
  const name = (next: string | null) => void acts.act({ type: "replan", title, plannedAt, scope, ...(next !== null && { chair: next }) });
  return <NameField label={say("review.field.chair")} help={say("review.help.chair")} value={chair} onSave={name} />;
}

function Line({ review, line, acts }: { readonly review: ReviewView; readonly line: AttendanceLine; readonly acts: ReviewCommands }) {
  const { say, locale } = useWords();
  const may = useMay();
  const { office, label, holder, answers, letter } = line;
  const taken = answers.at(-1)?.value.attendance ?? null;
  const canTake = review.state === "begun" && may("review");
  const take = (attendance: Attendance) =>
    void acts.act({ type: "take-attendance", office, attendance, name: attendance === "present" ? holder : null });
  return (
    <>
      <p>
        <b>{label[locale]}</b> <span>{holder ?? say("desk.case.vacant")}</span>
      </p>
      <fieldset aria-label={`${say("review.attendance")}: ${label[locale]}`} className={styles.ways}>
        {ATTENDANCES.map((way) => (
          <ActionButton
            key={way}
            label={say(`review.attendance.${way}`)}
            aria-pressed={taken === way}
            data-taken={taken === way || undefined}
            isDisabled={!canTake}
            onPress={() => take(way)}
          />
        ))}
        {answers.some(({ value }) => value.attendance === "absent") && <AbsenceLetter review={review} line={line} />}
      </fieldset>
      {canTake && taken !== null && taken !== "absent" && (taken === "represented" || holder === null) && (
        <NameField
          label={say(taken === "represented" ? "review.field.represents" : "review.field.came", { office: label[locale] })}
          help={say("review.help.came")}
          value={answers.at(-1)?.value.name ?? null}
          onSave={(name) => void acts.act({ type: "take-attendance", office, attendance: taken, name })}
        />
      )}
      {answers.length > 1 && (
        <p className={styles.contradiction}>
          {say("review.contradicted", { answers: answers.map(({ value }) => say(`review.attendance.${value.attendance}`)).join(" / ") })}
        </p>
      )}
      {letter !== null && <p className={styles.quiet}>{say("review.absence.issued", { number: letter.number })}</p>}
    </>
  );
}

/** One press: the letter gets its number, is recorded, and is printed in the language of the screen. Given up once it has its number, it stands in the line. */
function AbsenceLetter({ review, line }: { readonly review: ReviewView; readonly line: AttendanceLine }) {
  const { say, locale } = useWords();
  const may = useMay();
  const { client } = useEngine();
  const { printing, isUnderway, print, giveUp } = usePrinting();
  if (!may("issue-letter")) return null;
  const order = { id: review.id, office: line.office, letterId: line.letter?.letterId ?? null, locale };
  return (
    <>
      <ActionButton
        label={say(line.letter === null ? "review.absence.write" : "review.absence.printAgain")}
        isPending={isUnderway}
        onPress={() => print((signal) => writeAbsenceLetter(client, order, signal))}
      />
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </>
  );
}
