import { useMutation } from "@tanstack/react-query";
import type { OpenWall, WallOrder } from "#contract/walls.ts";
import { PINNABLE_SCENES, type PinnableScene } from "#domain/wall/scenes.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useIsScoped, useMay } from "../../ui/people/sitting.ts";
import { failureOf } from "../commandRunner/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { Segments } from "../commands/forms/Segments.tsx";
import { FullView, type ViewProps } from "../fullView/FullView.tsx";
import { NotYet } from "../fullView/NotYet.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { useCommands } from "../keys/useCommand.tsx";
import { AlertList } from "./AlertList.tsx";
import { SurgeList } from "./SurgeList.tsx";
import { NoticePart } from "./NoticePart.tsx";
import { ReplayPart } from "./ReplayPart.tsx";
import styles from "./walls.module.css";

/** The remote control of every wall of the room: what waits to be seen, what is shown where, and what is said to all. */
export function WallsView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const may = useMay();
  const askAgain = useAskAgain((ask) => ask.walls);
  const commands = useCommands();
  // Walls are led by those who see every case.
  const isScoped = useIsScoped();
  const { data: walls, error } = useAnswer((ask) => ask.walls.list, { enabled: !isScoped });
  const { data: said } = useAnswer((ask) => ask.walls.order, { enabled: !isScoped });
  const standing = walls?.filter(({ wallId }) => wallId !== MIRROR);
  return (
    <FullView
      title={say("deskWalls.title")}
      aside={standing && standing.length > 0 && say("deskWalls.standing", { n: standing.length })}
      onClose={onClose}
    >
      <div className={viewStyles.column}>
        <AlertList onOpenCase={onOpenCase} />
        <SurgeList onClose={onClose} />
        <section aria-label={say("deskWalls.shown")}>
          <div className={viewStyles.line}>
            <h3>{say("deskWalls.shown")}</h3>
            <ActionButton label={say("desk.command.showMirror")} onPress={() => commands.run("showMirror")} />
          </div>
          {isScoped ? (
            <p className={viewStyles.quiet}>{say("deskWalls.ledByOthers")}</p>
          ) : standing === undefined || said === undefined ? (
            <NotYet error={error} isSmall />
          ) : (
            <WallList walls={standing} said={said} mayPin={may("triage")} onDidPin={askAgain} />
          )}
        </section>
        {said !== undefined && <ReplayPart said={said} maySteer={may("triage")} onDidSteer={askAgain} />}
        {said !== undefined && <NoticePart notice={said.notice} mayPut={may("triage")} onDidPut={askAgain} />}
      </div>
    </FullView>
  );
}

/** A desk's own view of the wall listens as walls do. */
const MIRROR = "mirror";

interface WallListProps {
  readonly walls: readonly OpenWall[];
  /** To all walls. */
  readonly said: WallOrder;
  readonly mayPin: boolean;
  readonly onDidPin: () => void;
}

/** The programme, or one scene that stays. */
const PROGRAMME = "programme";

/** All walls at once, then each with what it shows now and what it was told to. */
function WallList({ walls, said, mayPin, onDidPin }: WallListProps) {
  const { say, number } = useWords();
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const pin = useMutation(
    queries.walls.pin.mutationOptions({ onSuccess: onDidPin, onError: (error) => acts.tellFailure(failureOf(error)) }),
  );
  const areAlike = walls.every(({ order }) => order.pinned === said.pinned);
  const put = (wallId: string | null) => (scene: PinnableScene | null) => pin.mutate({ wallId, scene });
  return (
    <ul className={styles.walls}>
      <li data-wall="all">
        <Pinned label={say("deskWalls.all")} pinned={areAlike ? said.pinned : undefined} mayPin={mayPin} onPin={put(null)} />
        <p className={viewStyles.quiet}>{say(areAlike ? "deskWalls.allHelp" : "deskWalls.differ")}</p>
      </li>
      {walls.map(({ wallId, width, height, scene, order }) => (
        <li key={wallId} data-wall={wallId} data-scene={scene ?? undefined} data-pinned={order.pinned ?? undefined}>
          <Pinned label={say("deskWalls.wall", { name: wallId })} pinned={order.pinned} mayPin={mayPin} onPin={put(wallId)} />
          <p className={viewStyles.quiet}>
            {scene === null ? say("deskWalls.starting") : say("deskWalls.shows", { scene: say(`deskWalls.scene.${scene}`) })}
            {" · "}
            {say(order.pinned === null ? "deskWalls.running" : "deskWalls.pinned")}
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
