import { Fragment } from "react";
import type { NamedCase } from "#contract/minutes.ts";
import type { Locale } from "#contract/settings.ts";
import styles from "./Minutes.module.css";
import { MINUTES_FORM } from "./minutesForm.ts";

/** More than these are counted, and the first told. */
const NAMED = 12;

/** The cases that a promise is about. */
export function NamedCases({ cases, locale }: { readonly cases: readonly NamedCase[]; readonly locale: Locale }) {
  const isMany = cases.length > NAMED;
  return (
    <span className={styles.tickets}>
      {isMany && `${MINUTES_FORM[locale].cases(cases.length)}: `}
      {cases.slice(0, NAMED).map((named, at) => (
        <Fragment key={named.ticket}>
          {at > 0 && "; "}
          <OneCase named={named} locale={locale} />
        </Fragment>
      ))}
      {isMany && "; …"}
    </span>
  );
}

/** A ticket with what it is about. */
export function OneCase({ named: { ticket, subject }, locale }: { readonly named: NamedCase; readonly locale: Locale }) {
  return (
    <>
      <b className={styles.number}>{ticket}</b>
      {subject[locale] !== "" && ` (${subject[locale]})`}
    </>
  );
}
