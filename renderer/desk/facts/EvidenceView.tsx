import { useState } from "react";
import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { citizenLines } from "../../ui/words/citizenText.ts";
import { AtrView } from "./AtrView.tsx";
import { Enlarged } from "./Enlarged.tsx";
import { complaintPictures, proofPictures } from "./evidencePictures.ts";
import styles from "./EvidenceView.module.css";
import { useMoment } from "./moment.ts";
import proofs from "./ProofList.module.css";
import { Box, Facts, Quote, Section } from "./Section.tsx";
import { useSaveFile } from "./useSaveFile.ts";
import { writtenPosts } from "./writtenPosts.ts";

/** What a report is judged by: the complaint with its pictures, and beside it the report with its proofs and doubts. */
export function EvidenceView({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { id, atr, roomPictures } = history.grievance;
  const before = complaintPictures(history.posts, say("desk.case.picture"));
  return (
    <div className={styles.evidence}>
      <Complaint history={history} />
      {atr !== null && (
        <Section title={say("desk.case.reportOfOffice")}>
          <AtrView id={id} atr={atr} doubts={history.atrDoubts} roomPictures={roomPictures} complaint={before} />
        </Section>
      )}
    </div>
  );
}

function Complaint({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const moment = useMoment();
  const { id, atr, roomPictures } = history.grievance;
  const onSave = useSaveFile(id);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const pictures = complaintPictures(history.posts, say("desk.case.picture"));
  const written = writtenPosts(history.posts).filter(({ role }) => role === "citizen");
  return (
    <Section title={say("desk.case.pictureBefore")}>
      {written.map((post) => (
        <Box key={`${post.channel}:${post.externalId}`}>
          <Facts>
            <span>{moment(post.createdAt)}</span>
            {post.name !== null && <span>{post.name}</span>}
          </Facts>
          <Quote>{citizenLines(post.text)}</Quote>
        </Box>
      ))}
      <div className={`${proofs.proofs ?? ""} ${styles.pictures ?? ""}`}>
        {pictures.map(({ file, description }, at) => (
          <Button
            key={file}
            className={proofs.picture ?? ""}
            aria-label={say("desk.case.enlarge", { what: description })}
            onPress={() => setEnlarged(at)}
          >
            <img src={`/files/${file}`} alt={description} loading="lazy" />
          </Button>
        ))}
      </div>
      <Enlarged
        pictures={pictures}
        index={enlarged}
        onIndex={setEnlarged}
        onSave={onSave}
        against={{
          titles: [say("desk.case.pictureBefore"), say("desk.case.pictureAfter")],
          pictures: proofPictures(atr?.proof ?? [], roomPictures),
          areBefore: false,
        }}
      />
    </Section>
  );
}
