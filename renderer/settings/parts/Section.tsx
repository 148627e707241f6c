import { type ReactNode, useId } from "react";
import { usePart } from "./PartList.tsx";
import styles from "./Section.module.css";

/** A part of the window: its name at the left, its content at the right. */
export function Section({ title, detail, children }: { readonly title: string; readonly detail?: string; readonly children: ReactNode }) {
  const id = useId();
  usePart({ id, title });
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
