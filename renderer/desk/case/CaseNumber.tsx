import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { copyWords } from "../../ui/copyWords.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import styles from "./CaseNumber.module.css";

const TOLD_MS = 2_500;

/** The ticket, and the number by which the case is named on the telephone; a press or a key copies both. */
export function CaseNumber({ id, ticket }: { readonly id: string; readonly ticket: string }) {
  const { say } = useWords();
  const short = shortNumberOf(id as GrievanceId);
  const [isCopied, setCopied] = useState(false);
  const copy = () => setCopied(copyWords(`${ticket} (${short})`));
  useCommand("copyNumber", copy);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <span className={styles.numbers}>
      <b className={styles.ticket}>{ticket}</b>
      <Button className={styles.short ?? ""} aria-label={say("desk.case.copyNumber", { number: short })} onPress={copy}>
        {short} <Keycap of="copyNumber" />
      </Button>
      <output className={styles.copied}>{isCopied ? say("desk.case.numberCopied") : ""}</output>
    </span>
  );
}
