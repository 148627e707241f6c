import { useState } from "react";
import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Enlarged } from "../facts/Enlarged.tsx";
import styles from "./Pictures.module.css";
import { Paper } from "../facts/Paper.tsx";
import { useSaveFile } from "../facts/useSaveFile.ts";
import type { PictureFetch } from "./usePictures.ts";
import { ScanWords } from "./ScanWords.tsx";
import { ForRooms } from "./ForRooms.tsx";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

type Medium = CaseHistory["posts"][number]["media"][number];

/** What a person said of the pictures of a case for rooms; null for a sensitive case, of which no room sees any. */
export type RoomPictures = CaseHistory["grievance"]["roomPictures"] | null;

interface PicturesProps {
  /** Of the case. */
  readonly id: GrievanceId;
  readonly post: CaseHistory["posts"][number];
  readonly pictures: PictureFetch;
  readonly roomPictures: RoomPictures;
}

/** The pictures and thumbnails of a post. A click or Enter shows one large. */
export function Pictures({ id, post, pictures, roomPictures }: PicturesProps) {
  const { say } = useWords();
  const onSave = useSaveFile(id);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const { media } = post;
  // The order of a post's pictures never changes.
  const placed = media.map((medium, at) => ({ medium, at }));
  const shown = media.flatMap(({ kind, file, copy, description }) =>
    file === null || kind === "document"
      ? []
      : [{ file: copy ?? file, original: file, description: description ?? say("desk.case.picture") }],
  );
  /** Several without a name of their own are told apart by their number. */
  const nameOf = ({ kind, description }: Medium, at: number) => {
    if (description !== null) return description;
    if (kind === "document") return say("desk.case.media.document");
    return shown.length > 1 ? say("desk.case.pictureNumber", { n: at + 1 }) : say("desk.case.picture");
  };
  return (
    <div className={styles.pictures}>
      {placed.map(({ medium, at }) => (
        <div key={at} className={styles.medium}>
          <Thumbnail
            medium={medium}
            pictures={pictures}
            onSave={onSave}
            onOpen={(file) => setEnlarged(shown.findIndex((each) => each.file === file))}
          />
          {roomPictures !== null && medium.file !== null && (
            <ForRooms id={id} file={medium.file} roomPictures={roomPictures} isPrivate={post.isPrivate} />
          )}
        </div>
      ))}
      {placed.map(
        ({ medium, at }) =>
          medium.file !== null && <ScanWords key={`${at}`} id={id} file={medium.file} medium={medium} name={nameOf(medium, at)} />,
      )}
      {media.length === 0 && <p className={styles.none}>{say("card.media", { n: post.mediaCount })}</p>}
      <Enlarged pictures={shown} index={enlarged} onIndex={setEnlarged} onSave={onSave} />
    </div>
  );
}

interface ThumbnailProps {
  readonly medium: Medium;
  readonly pictures: PictureFetch;
  readonly onOpen: (file: string) => void;
  readonly onSave: ((file: string) => void) | null;
}

function Thumbnail({ medium: { kind, file, copy, description }, pictures, onOpen, onSave }: ThumbnailProps) {
  const { say } = useWords();
  const [isBroken, setBroken] = useState(false);
  if (file === null || isBroken) {
    const isFetching = file === null && pictures.state === "fetching";
    return (
      <div className={styles.empty}>
        <Mark shape="picture" />
        <span>{say(isFetching ? "desk.case.pictureComing" : "desk.case.pictureMissing")}</span>
        {!isFetching && file === null && <TextButton label={say("desk.case.pictureAgain")} onPress={pictures.again} />}
      </div>
    );
  }
  if (kind === "document") return <Paper file={file} name={description ?? say("desk.case.media.document")} onSave={onSave} />;
  return (
    <Button
      className={styles.thumbnail ?? ""}
      aria-label={say("desk.case.enlarge", { what: description ?? say("desk.case.picture") })}
      onPress={() => onOpen(copy ?? file)}
    >
      <img src={`/files/${copy ?? file}`} alt={description ?? ""} loading="lazy" onError={() => setBroken(true)} />
      {kind !== "photo" && <span className={styles.kind}>{say(`desk.case.media.${kind}`)}</span>}
    </Button>
  );
}
