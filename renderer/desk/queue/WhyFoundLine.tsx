import { Fragment, memo } from "react";
import type { QueueRow, WhyFound } from "#contract/desk.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { harmless } from "../../ui/words/citizenText.ts";
import { useFilterWords } from "./useFilterWords.ts";
import type { FilterWords } from "./filterParts.ts";
import styles from "./WhyFoundLine.module.css";

type Reason = WhyFound["reasons"][number];

interface WhyFoundLineProps {
  readonly row: QueueRow;
  /** Undefined while it is not known. */
  readonly reasons: WhyFound["reasons"] | undefined;
}

const NO_FILTER = {};

/** Why a search finds a case: what of it met the words, and the words where they stand. */
export const WhyFoundLine = memo(function WhyFoundLine({ row, reasons }: WhyFoundLineProps) {
  const words = useFilterWords(NO_FILTER);
  return (
    <p className={styles.why} dir="auto" data-why>
      {reasons?.map((reason, at) => (
        <Fragment key={`${reason.by} ${reason.value ?? at}`}>
          {at > 0 && " · "}
          <span className={styles.by}>{words.say(`desk.found.${reason.by}`)}</span>
          <Met reason={reason} row={row} words={words} />
        </Fragment>
      ))}
    </p>
  );
});

function Met({ reason, row, words }: { readonly reason: Reason; readonly row: QueueRow; readonly words: FilterWords }) {
  const { say } = words;
  const name = nameOf(reason, row, words);
  if (name !== null) return <>: {name}</>;
  if (reason.excerpt.length === 0) return <> {say("desk.found.hidden")}</>;
  return (
    <>
      :{" "}
      {reason.excerpt.map(({ text, isFound }, at) => {
        const shown = harmless(text);
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text, in its order
        return isFound ? <mark key={at}>{shown}</mark> : <Fragment key={at}>{shown}</Fragment>;
      })}
    </>
  );
}

function nameOf({ by, value }: Reason, row: QueueRow, words: FilterWords): string | null {
  if (value === null) return null;
  if (by === "department") return words.department(value as DepartmentCode);
  if (by === "district") return words.district(value as DistrictName);
  if (by === "category") return words.category(value, [row.department]);
  return by === "office" || by === "officer" ? officeLabel(value)[words.locale] : value;
}
