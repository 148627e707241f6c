import { useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import type { ReviewCommands } from "./useReviewCommands.ts";
import { withoutSent } from "./withoutSent.ts";
import { Part } from "./Part.tsx";
import styles from "./speaker.module.css";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";

interface RemarkPartProps {
  readonly review: ReviewView;
  readonly stop: ReviewView["stops"][number];
  readonly acts: ReviewCommands;
}

/** What else goes into the minutes of this stop. */
export function RemarkPart({ review, stop, acts }: RemarkPartProps) {
  const { say } = useWords();
  const may = useMay();
  const [words, setWords] = useState("");
  const called = new Set<string | null>(stop.offices.map(({ office }) => office));
  const remarks = review.remarks.filter(({ office }) => called.has(office));
  const first = stop.offices[0]?.office ?? null;
  const canRemark = may("review") && review.state === "begun";
  if (remarks.length === 0 && !canRemark) return null;
  return (
    <Part title={say("review.remarks")}>
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={`${remark.at} ${remark.words}`} dir="auto">
            {remark.words}
          </li>
        ))}
      </ul>
      {canRemark && (
        <SubmitForm
          onSubmit={() => {
            if (words.trim() === "") return;
            void acts
              .act({ type: "remark", office: first, grievanceId: null, words: words.trim() })
              .then((done) => done && setWords(withoutSent(words)));
          }}
        >
          <LongField label={say("review.field.remark")} value={words} onChange={setWords} rows={2} />
          <HiddenNote texts={[words]} />
          <ActionButton label={say("review.remarkDo")} type="submit" />
        </SubmitForm>
      )}
    </Part>
  );
}
