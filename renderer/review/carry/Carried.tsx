import type { ReactNode } from "react";
import { CarriedStrip } from "./CarriedStrip.tsx";
import { useDossier } from "./useDossier.ts";
import styles from "./carry.module.css";

/** A page of the room as it is, and one of a dossier under the strip that says so. */
export function Carried({ children }: { readonly children: ReactNode }) {
  if (useDossier() === null) return children;
  return (
    <div className={styles.dossierPage}>
      <CarriedStrip />
      <div>{children}</div>
    </div>
  );
}
