import { useState } from "react";
import { Button } from "react-aria-components";
import type { Atr, Proof } from "#domain/grievance/actions.ts";
import type { AtrDoubt } from "#domain/grievance/atrDoubts.ts";
import type { RoomPicture } from "#domain/grievance/roomPicture.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Enlarged, type ShownPicture } from "./Enlarged.tsx";
import { fileOfProof, proofPictures } from "./evidencePictures.ts";
import { Paper } from "./Paper.tsx";
import styles from "./ProofList.module.css";
import { Box, Doubt, Facts, Quote } from "./Section.tsx";
import { useMoment } from "./moment.ts";
import { useSaveFile } from "./useSaveFile.ts";

interface AtrViewProps {
  readonly id: GrievanceId;
  readonly atr: Atr;
  readonly doubts: readonly AtrDoubt[];
  /** What a person said of the pictures of the case for rooms: of one of which rooms see less, this is shown as well. */
  readonly roomPictures: readonly RoomPicture[];
  /** What the proofs are held against: the pictures of the complaint. */
  readonly complaint?: readonly ShownPicture[];
  /** Stands under a picture, named by its file. */
  readonly renderBelow?: (file: string) => React.ReactNode;
}

/** A report as the office wrote it, with what makes one look twice. */
export function AtrView({ id, atr, doubts, roomPictures, complaint, renderBelow }: AtrViewProps) {
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
      <ProofList id={id} proof={proof} roomPictures={roomPictures} complaint={complaint} renderBelow={renderBelow} />
    </Box>
  );
}

interface ProofListProps extends Pick<AtrViewProps, "id" | "roomPictures"> {
  readonly proof: readonly Proof[];
  readonly complaint: AtrViewProps["complaint"];
  readonly renderBelow: AtrViewProps["renderBelow"];
}

const NO_PICTURES: readonly ShownPicture[] = [];

/** Photographs and papers that prove a report. */
function ProofList({ id, proof, roomPictures, complaint = NO_PICTURES, renderBelow }: ProofListProps) {
  const { say } = useWords();
  const onSave = useSaveFile(id);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  if (proof.length === 0) return null;
  const pictures = proofPictures(proof, roomPictures);
  const shownOf = (file: string) => pictures.find(({ original }) => original === file)?.file ?? file;
  return (
    <div className={styles.proofs}>
      {proof.map((each) => {
        if (typeof each === "string") return <span key={each}>{each}</span>;
        const file = fileOfProof(each);
        if (!each.mediaType.startsWith("image/")) {
          return <Paper key={each.hash} file={file} name={each.name} onSave={onSave} />;
        }
        return (
          <div key={each.hash} className={styles.proof}>
            <Button
              className={styles.picture ?? ""}
              aria-label={say("desk.case.enlarge", { what: each.name })}
              onPress={() => setEnlarged(pictures.findIndex(({ original }) => original === file))}
            >
              <img src={`/files/${shownOf(file)}`} alt={each.name} loading="lazy" />
            </Button>
            {renderBelow?.(file)}
          </div>
        );
      })}
      <Enlarged
        pictures={pictures}
        index={enlarged}
        onIndex={setEnlarged}
        onSave={onSave}
        against={{ titles: [say("desk.case.pictureAfter"), say("desk.case.pictureBefore")], pictures: complaint, areBefore: true }}
      />
    </div>
  );
}
