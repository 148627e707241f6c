import { useState } from "react";
import type { SolvedBoard } from "#contract/wallShift.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { citizenText } from "../../../ui/words/citizenText.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { WholeWords } from "../../parts/WholeWords.tsx";
import styles from "./SolvedPictures.module.css";

type Solved = SolvedBoard["cases"][number];

/** The last case with a picture before and one after; where none has both, the last with either. */
export function pictured(cases: readonly Solved[]): Solved | null {
  return (
    cases.find(({ before, after }) => before !== null && after !== null) ??
    cases.find(({ before, after }) => before !== null || after !== null) ??
    null
  );
}

/** `Water supply, Narwana, Jind`: in the words of the complaint something solved reads as if somebody still needed help. */
export function solvedWhat({ label, department, ...where }: Solved, { locale, place, district, departmentBrief }: Words): string {
  const named = place(where);
  return [label?.[locale] ?? departmentBrief(department), ...(named === null ? [] : [citizenText(named)]), district(where.district)].join(
    ", ",
  );
}

interface SolvedPicturesProps {
  readonly solved: Solved;
  /** Side by side, not one below the other. */
  readonly row: boolean;
}

/** What it was like, and what was done: pictures that a room may see. */
export function SolvedPictures({ solved, row }: SolvedPicturesProps) {
  const words = useWords();
  const { say } = words;
  const { ticket, before, after } = solved;
  return (
    <figure className={styles.pictures} data-pictured={ticket}>
      <div className={styles.both} data-row={row || undefined}>
        {before !== null && <Pictured file={before} name="solved.before" />}
        {after !== null && <Pictured file={after} name="solved.after" />}
      </div>
      <figcaption>
        <span className="unseen">{say("solved.picturesOf")}</span>
        <WholeWords parts={[{ at: 0, text: solvedWhat(solved, words) }]} lines={row ? 1 : 2} />
      </figcaption>
    </figure>
  );
}

function Pictured({ file, name }: { readonly file: string; readonly name: MessageId & ("solved.before" | "solved.after") }) {
  const { say } = useWords();
  const [lost, setLost] = useState<string | null>(null);
  return (
    <div className={styles.picture} data-when={name}>
      {file === lost ? (
        <Mark shape="picture" />
      ) : (
        <img src={`/files/${file}`} alt={say(name)} decoding="async" draggable={false} onError={() => setLost(file)} />
      )}
      <b>{say(name)}</b>
    </div>
  );
}
