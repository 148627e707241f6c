import { ROOM_PICTURES, type RoomPictures } from "#domain/wall/roomPictures.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import styles from "./wall.module.css";

interface RoomPicturesPartProps {
  readonly pictures: WallSettings["pictures"];
  readonly onChange: (pictures: WallSettings["pictures"]) => void;
}

/** Which pictures of cases the rooms show, and single walls otherwise: those that stand, and those of which something was said. */
export function RoomPicturesPart({ pictures: { all, byWall }, onChange }: RoomPicturesPartProps) {
  const { say } = useWords();
  const standing = useAnswer((ask) => ask.walls.list).data ?? [];
  const walls = [...new Set([...standing.map(({ wallId }) => wallId).filter((id) => id !== MIRROR), ...Object.keys(byWall)])];
  const choices = ROOM_PICTURES.map((value) => ({ value, label: say(`wallSettings.pictures.${value}`) }));
  const put = (wallId: string, choice: RoomPictures | "as-all") => {
    const { [wallId]: _, ...others } = byWall;
    onChange({ all, byWall: choice === "as-all" ? others : { ...others, [wallId]: choice } });
  };
  return (
    <fieldset className={styles.part}>
      <legend>{say("wallSettings.pictures")}</legend>
      <p>{say("wallSettings.pictures.help")}</p>
      <SelectField
        label={say("wallSettings.pictures.rooms")}
        value={all}
        choices={choices}
        onChange={(choice) => onChange({ all: choice, byWall })}
      />
      {walls.map((wallId) => (
        <SelectField
          key={wallId}
          label={say("wallSettings.pictures.wall", { wall: wallId })}
          value={byWall[wallId] ?? "as-all"}
          choices={[{ value: "as-all" as const, label: say("wallSettings.pictures.asAll") }, ...choices]}
          onChange={(choice) => put(wallId, choice)}
        />
      ))}
    </fieldset>
  );
}

/** A desk's own view of a wall. */
const MIRROR = "mirror";
