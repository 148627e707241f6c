import { useQueryClient } from "@tanstack/react-query";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommands } from "../keys/useCommand.tsx";
import { FullView, type ViewProps } from "../fullView/FullView.tsx";
import { NotYet } from "../fullView/NotYet.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { AlertList } from "./AlertList.tsx";
import { NoticePart } from "./NoticePart.tsx";
import { WallList } from "./WallList.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** The remote control of every wall of the room: what waits to be seen, what is shown where, and what is said to all. */
export function WallsView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const may = useMay();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const commands = useCommands();
  const { data: walls, error } = useAnswer((ask) => ask.walls.list);
  const { data: said } = useAnswer((ask) => ask.walls.order);
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.walls.key() });
  const standing = walls?.filter(({ wallId }) => wallId !== MIRROR);
  return (
    <FullView
      title={say("deskWalls.title")}
      aside={standing && standing.length > 0 && say("deskWalls.standing", { n: standing.length })}
      onClose={onClose}
    >
      <div className={viewStyles.column}>
        <AlertList onOpenCase={onOpenCase} />
        <section aria-label={say("deskWalls.shown")}>
          <div className={viewStyles.line}>
            <h3>{say("deskWalls.shown")}</h3>
            <ActionButton label={say("desk.command.showMirror")} onPress={() => commands.run("showMirror")} />
          </div>
          {standing === undefined || said === undefined ? (
            <NotYet error={error} isSmall />
          ) : (
            <WallList walls={standing} said={said} mayPin={may("triage")} onDidPin={refresh} />
          )}
        </section>
        {said !== undefined && <NoticePart notice={said.notice} mayPut={may("triage")} onDidPut={refresh} />}
      </div>
    </FullView>
  );
}

/** A desk's own view of the wall listens as walls do. */
const MIRROR = "mirror";
