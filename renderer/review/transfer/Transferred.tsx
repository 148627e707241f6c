import type { ReactNode } from "react";
import { TransferStrip } from "./TransferStrip.tsx";
import { useDossier } from "./useDossier.ts";
import styles from "./transfer.module.css";

/** A page of the room as it is, and one of a dossier under the strip that says so. */
export function Carried({ children }: { readonly children: ReactNode }) {
  if (useDossier() === null) return children;
  return (
    <div className={styles.dossierPage}>
      <TransferStrip />
      <div>{children}</div>
    </div>
  );
}
