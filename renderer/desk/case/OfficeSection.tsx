import type { CaseHistory, CaseOffice } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../facts/Section.tsx";
import styles from "./OfficeSection.module.css";

/** Who answers: the office that the case is marked to, others beside it, and those higher up that it has come to. */
export function OfficeSection({ history: { offices } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const answering = offices.filter(({ role }) => role === "answerable" || role === "additional" || role === "escalated");
  if (answering.length === 0) return null;
  return (
    <Section title={say("desk.case.offices")}>
      <ul className={styles.offices}>
        {answering.map((office) => (
          <OfficeLine key={`${office.role}:${office.id}`} office={office} />
        ))}
      </ul>
    </Section>
  );
}

function OfficeLine({ office: { role, label, holder } }: { readonly office: CaseOffice }) {
  const { say, locale } = useWords();
  return (
    <li className={styles.office}>
      <span className={styles.role}>{say(`desk.case.role.${role}`)}</span>
      <span>
        {label[locale]}
        <small className={styles.holder}>{holderWords(holder) ?? say("desk.case.vacant")}</small>
      </span>
    </li>
  );
}

function holderWords(holder: CaseOffice["holder"]): string | null {
  if (holder === null) return null;
  return [holder.name, holder.designation, holder.phone].filter((part) => part !== null && part !== "").join(" · ");
}
