import { useState } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import type { RoomPicture } from "#domain/grievance/roomPicture.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { ALL_OF_IT } from "../roomPicture/parts.ts";
import { PictureEditor } from "../roomPicture/PictureEditor.tsx";
import styles from "./Pictures.module.css";

/** What came in a dossier is a copy, and nothing is decided of it there. */
const ORIGINAL = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif)$/u;

interface ForRoomsProps {
  readonly id: GrievanceId;
  /** The picture, by the name of its file. */
  readonly file: string;
  readonly roomPictures: readonly RoomPicture[];
  /** It came to the office alone. */
  readonly isPrivate?: boolean;
}

/** Whether rooms see a picture, and the way to decide it. Of one of which they see less the original is looked at for that, which is recorded. */
export function ForRooms({ id, file, roomPictures, isPrivate = false }: ForRoomsProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const command = useDialogCommand(() => setOpen(false));
  if (!ORIGINAL.test(file)) return null;
  const said = roomPictures.find((each) => each.file === file);
  const copy = said?.copy ?? null;
  const decision = said === undefined ? "unseen" : copy !== null && said.as === "shown" ? "cut" : said.as;
  const before = said === undefined ? ALL_OF_IT : { crop: said.crop, blurs: said.blurs };
  const open = () => {
    if (copy === null) setOpen(true);
    else void command.attempt(() => client.files.showOriginal({ id, file })).then((isDone) => isDone && setOpen(true));
  };
  return (
    <>
      <span className={styles.room} data-room={decision}>
        {say(`desk.picture.${decision}`)}
        {may("triage") && <TextButton label={say("desk.picture.decide")} onPress={open} />}
      </span>
      {isPrivate && <span className={styles.room}>{say("desk.picture.private")}</span>}
      {isOpen && <PictureEditor id={id} file={file} before={before} onClose={() => setOpen(false)} />}
    </>
  );
}
