import { useState } from "react";
import { Button } from "react-aria-components";
import type { Proof } from "#domain/grievance/actions.ts";
import { ENDING_OF, type KeptMediaType } from "#domain/file/mediaType.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Enlarged } from "./Enlarged.tsx";
import { Paper } from "./Paper.tsx";
import { useSaveFile } from "./useSaveFile.ts";
import styles from "./ProofList.module.css";

type KeptProof = Exclude<Proof, string>;

/** Photographs and papers that prove a report. */
export function ProofList({ id, proof }: { readonly id: GrievanceId; readonly proof: readonly Proof[] }) {
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
