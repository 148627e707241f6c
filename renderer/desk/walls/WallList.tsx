import type { OpenWall } from "#contract/walls.ts";
import { PINNABLE_SCENES, type PinnableScene } from "#domain/wall/scenes.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Segments } from "../commands/forms/Segments.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import styles from "./walls.module.css";

interface WallListProps {
  readonly walls: readonly (Omit<OpenWall, "order"> & { readonly pinned: PinnableScene | null })[];
  /** What stays on all walls; null for the programme. */
  readonly said: PinnableScene | null;
  readonly mayPin: boolean;
  /** Null for all of them. */
  readonly onPut: (wallId: string | null, scene: PinnableScene | null) => void;
}

/** The programme, or one scene that stays. */
const PROGRAMME = "programme";

/** All walls at once, then each with what it shows now and what it was told to. */
export function WallList({ walls, said, mayPin, onPut }: WallListProps) {
  const { say, number } = useWords();
  const areAlike = walls.every(({ pinned }) => pinned === said);
  const put = (wallId: string | null) => (scene: PinnableScene | null) => onPut(wallId, scene);
  return (
    <ul className={styles.walls}>
      <li data-wall="all">
        <Pinned label={say("deskWalls.all")} pinned={areAlike ? said : undefined} mayPin={mayPin} onPin={put(null)} />
        <p className={viewStyles.quiet}>{say(areAlike ? "deskWalls.allHelp" : "deskWalls.differ")}</p>
      </li>
      {walls.map(({ wallId, width, height, scene, pinned }) => (
        <li key={wallId} data-wall={wallId} data-scene={scene ?? undefined} data-pinned={pinned ?? undefined}>
          <Pinned label={say("deskWalls.wall", { name: wallId })} pinned={pinned} mayPin={mayPin} onPin={put(wallId)} />
          <p className={viewStyles.quiet}>
            {scene === null ? say("deskWalls.starting") : say("deskWalls.shows", { scene: say(`deskWalls.scene.${scene}`) })}
            {" · "}
            {say(pinned === null ? "deskWalls.running" : "deskWalls.pinned")}
            {" · "}
            {number(width)} × {number(height)}
          </p>
        </li>
      ))}
      {walls.length === 0 && <li className={viewStyles.quiet}>{say("deskWalls.none")}</li>}
    </ul>
  );
}

interface PinnedProps {
  readonly label: string;
  /** Undefined where walls were told different things. */
  readonly pinned: PinnableScene | null | undefined;
  readonly mayPin: boolean;
  readonly onPin: (scene: PinnableScene | null) => void;
}

function Pinned({ label, pinned, mayPin, onPin }: PinnedProps) {
  const { say } = useWords();
  const options = [PROGRAMME, ...PINNABLE_SCENES] as const;
  const value = pinned === undefined ? null : (pinned ?? PROGRAMME);
  if (!mayPin) return <h4>{label}</h4>;
  return (
    <Segments
      label={label}
      options={options.map((each) => ({
        value: each,
        label: say(each === PROGRAMME ? "wallSettings.programme" : `deskWalls.scene.${each}`),
      }))}
      value={value}
      onChange={(chosen) => onPin(chosen === PROGRAMME ? null : chosen)}
    />
  );
}
