import { useMutation } from "@tanstack/react-query";
import type { Notice, OrderElsewhere, WallsElsewhere } from "#contract/walls.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { WallList } from "./WallList.tsx";
import styles from "./walls.module.css";

interface ElsewhereProps {
  /** What stands on the walls of this seat; null for nothing. */
  readonly notice: Notice | null;
  readonly mayOrder: boolean;
}

/** The walls of other seats of the hub, led from here. Nothing where there are none. */
export function ElsewherePart(props: ElsewhereProps) {
  const { data: seats = [] } = useAnswer((ask) => ask.walls.elsewhere);
  return seats.map((each) => <SeatWalls key={each.seat} elsewhere={each} {...props} />);
}

function SeatWalls({ elsewhere: { seat, name, walls, told }, notice, mayOrder }: ElsewhereProps & { readonly elsewhere: WallsElsewhere }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const { mutate } = useMutation(queries.walls.orderElsewhere.mutationOptions({ onError: (error) => acts.tellFailure(failureOf(error)) }));
  const order = (what: OrderElsewhere) => mutate({ seat, order: what });
  const steer = (label: string, act: "start" | "pause" | "resume" | "stop", isDisabled = false) => (
    <ActionButton label={label} isDisabled={isDisabled} onPress={() => order({ is: "replay", steering: { do: act } })} />
  );
  return (
    <section aria-label={say("deskWalls.elsewhere", { name })} className={styles.part} data-elsewhere={name}>
      <h3>{say("deskWalls.elsewhere", { name })}</h3>
      <WallList walls={walls} said={told.pinned} mayPin={mayOrder} onPut={(wallId, scene) => order({ is: "pin", wallId, scene })} />
      {mayOrder && (
        <div className={viewStyles.actions}>
          {told.replay === null && steer(say("deskWalls.replay.start"), "start", told.hasNotice)}
          {told.replay === "playing" && steer(say("deskWalls.replay.pause"), "pause")}
          {told.replay === "paused" && steer(say("deskWalls.replay.resume"), "resume")}
          {told.replay !== null && steer(say("deskWalls.replay.stop"), "stop")}
          {told.hasNotice && (
            <ActionButton label={say("deskWalls.elsewhere.takeDown")} onPress={() => order({ is: "notice", notice: null })} />
          )}
          {!told.hasNotice && notice !== null && (
            <ActionButton label={say("deskWalls.elsewhere.notice")} onPress={() => order({ is: "notice", notice })} />
          )}
        </div>
      )}
    </section>
  );
}
