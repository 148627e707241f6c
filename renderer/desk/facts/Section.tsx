import { createContext, type ReactNode, useContext } from "react";
import styles from "./Section.module.css";

/** Of which case the sections are that stand beside those of another; null for the one on screen. */
export const HeldCaseContext = createContext<string | null>(null);

/** What a section is called aloud: of two cases side by side each names its own. */
export function useSectionName(title: string): string {
  const held = useContext(HeldCaseContext);
  return held === null ? title : `${held}: ${title}`;
}

interface SectionProps {
  readonly title: string;
  /** In the place of the title, where more than words is shown. */
  readonly heading?: ReactNode;
  /** In the line of the title, at its end. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a case under a quiet title. */
export function Section({ title, heading, aside, children }: SectionProps) {
  const name = useSectionName(title);
  return (
    <section className={styles.section} aria-label={name}>
      <h3 className={styles.title}>
        <span>{heading ?? title}</span>
        {aside}
      </h3>
      {children}
    </section>
  );
}

/** A small box that holds one thing: a report, a letter, a reply. */
export function Box({ children, tone }: { readonly children: ReactNode; readonly tone?: "late" }) {
  return (
    <div className={styles.box} data-tone={tone}>
      {children}
    </div>
  );
}

/** What somebody wrote, as they wrote it. */
export function Quote({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.quote} dir="auto">
      {children}
    </p>
  );
}

/** Facts in one line. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <p className={styles.facts}>{children}</p>;
}

/** Something that one should look at twice. */
export function Doubt({ children }: { readonly children: ReactNode }) {
  return <p className={styles.doubt}>{children}</p>;
}

/** What can be done right here. */
export function Here({ children }: { readonly children: ReactNode }) {
  return <div className={styles.here}>{children}</div>;
}
