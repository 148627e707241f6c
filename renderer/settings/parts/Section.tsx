import { type ReactNode, useId } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./Section.module.css";

/** A page of the settings, or a part of one: its name, what it is for, and its content. */
export function Section({ title, detail, children }: { readonly title: string; readonly detail?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {detail !== undefined && <p>{detail}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

/** In the place of what has not been read yet. */
export function Loading() {
  const { say } = useWords();
  return <p className={controlStyles.help}>{say("state.loading")}…</p>;
}
