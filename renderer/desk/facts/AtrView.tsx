import { useState } from "react";
import { Button } from "react-aria-components";
import { ENDING_OF, type KeptMediaType } from "#domain/file/mediaType.ts";
import type { Atr, Proof } from "#domain/grievance/actions.ts";
import type { AtrDoubt } from "#domain/grievance/atrDoubts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Enlarged } from "./Enlarged.tsx";
import { Paper } from "./Paper.tsx";
import styles from "./ProofList.module.css";
import { Box, Doubt, Facts, Quote } from "./Section.tsx";
import { useMoment } from "./moment.ts";
import { useSaveFile } from "./useSaveFile.ts";

/** A report as the office wrote it, with what makes one look twice. */
export function AtrView({ id, atr, doubts }: { readonly id: GrievanceId; readonly atr: Atr; readonly doubts: readonly AtrDoubt[] }) {
  const { say } = useWords();
  const moment = useMoment();
  const { outcome, officer, actedAt, text, proof, citizenContacted } = atr;
  return (
    <Box>
      <Facts>
        <b>{say(`desk.case.outcome.${outcome}`)}</b>
        <span>{officer ?? say("desk.case.officerUnnamed")}</span>
        {actedAt !== null && <span>{moment(actedAt)}</span>}
        {citizenContacted === true && <span>{say("desk.case.contacted")}</span>}
      </Facts>
      <Quote>{text}</Quote>
      {doubts.map((doubt) => (
        <Doubt key={doubt}>
          <Mark shape="urgent" />
          <span>{say(`desk.case.doubt.${doubt}`)}</span>
        </Doubt>
      ))}
      <ProofList id={id} proof={proof} />
    </Box>
  );
}

type KeptProof = Exclude<Proof, string>;

/** Photographs and papers that prove a report. */
function ProofList({ id, proof }: { readonly id: GrievanceId; readonly proof: readonly Proof[] }) {
  const { say } = useWords();
  const onSave = useSaveFile(id);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  if (proof.length === 0) return null;
  const pictures = proof.flatMap((each) =>
    typeof each !== "string" && each.mediaType.startsWith("image/") ? [{ file: fileOf(each), description: each.name }] : [],
  );
  return (
    <div className={styles.proofs}>
      {proof.map((each) => {
        if (typeof each === "string") return <span key={each}>{each}</span>;
        const file = fileOf(each);
        if (!each.mediaType.startsWith("image/")) {
          return <Paper key={each.hash} file={file} name={each.name} onSave={onSave} />;
        }
        return (
          <Button
            key={each.hash}
            className={styles.picture ?? ""}
            aria-label={say("desk.case.enlarge", { what: each.name })}
            onPress={() => setEnlarged(pictures.findIndex((picture) => picture.file === file))}
          >
            <img src={`/files/${file}`} alt={each.name} loading="lazy" />
          </Button>
        );
      })}
      <Enlarged pictures={pictures} index={enlarged} onIndex={setEnlarged} onSave={onSave} />
    </div>
  );
}

/** The name under which the record keeps it. */
function fileOf({ hash, mediaType }: KeptProof): string {
  return `${hash}.${ENDING_OF[mediaType as KeptMediaType]}`;
}
