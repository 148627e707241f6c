import { useMutation } from "@tanstack/react-query";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useIsScoped, useMay } from "../../ui/people/sitting.ts";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { FullView, type ViewProps } from "../fullView/FullView.tsx";
import { NotYet } from "../fullView/NotYet.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { useCommands } from "../keys/useCommand.tsx";
import { AlertList } from "./AlertList.tsx";
import { ElsewherePart } from "./ElsewherePart.tsx";
import { SurgeList } from "./SurgeList.tsx";
import { NoticePart } from "./NoticePart.tsx";
import { ReplayPart } from "./ReplayPart.tsx";
import { WallList } from "./WallList.tsx";

/** The remote control of every wall of the room: what waits to be seen, what is shown where, and what is said to all. */
export function WallsView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const may = useMay();
  const askAgain = useAskAgain((ask) => ask.walls);
  const commands = useCommands();
  // Walls are led by those who see every case.
  const isScoped = useIsScoped();
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const pin = useMutation(
    queries.walls.pin.mutationOptions({ onSuccess: askAgain, onError: (error) => acts.tellFailure(failureOf(error)) }),
  );
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
            <WallList
              walls={standing.map(({ order, ...wall }) => ({ ...wall, pinned: order.pinned }))}
              said={said.pinned}
              mayPin={may("triage")}
              onPut={(wallId, scene) => pin.mutate({ wallId, scene })}
            />
          )}
        </section>
        {!isScoped && <ElsewherePart notice={said?.notice ?? null} mayOrder={may("triage")} />}
        {said !== undefined && <ReplayPart said={said} maySteer={may("triage")} onDidSteer={askAgain} />}
        {said !== undefined && <NoticePart notice={said.notice} mayPut={may("triage")} onDidPut={askAgain} />}
      </div>
    </FullView>
  );
}

/** A desk's own view of the wall listens as walls do. */
const MIRROR = "mirror";
