import { useMutation } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { WallOrder } from "#contract/walls.ts";
import { frameAt, positionOf, REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { replayMoment, replaySpan } from "../../ui/words/replaySpan.ts";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import styles from "./replay.module.css";
import { useFocusAtStart } from "./useFocusAtStart.ts";

interface ReplayPartProps {
  readonly said: WallOrder;
  readonly maySteer: boolean;
  readonly onDidSteer: () => void;
}

/** The last day in a minute, on all walls: started, paused, moved and ended from here. */
export function ReplayPart({ said: { replay, notice }, maySteer, onDidSteer }: ReplayPartProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const { mutate } = useMutation(
    queries.walls.replay.steer.mutationOptions({ onSuccess: onDidSteer, onError: (error) => acts.tellFailure(failureOf(error)) }),
  );
  const focus = useFocusAtStart(replay !== null);
  return (
    <section
      {...focus}
      aria-label={say("deskWalls.replay")}
      className={styles.part}
      data-replay={replay === null ? "none" : replay.isPaused ? "paused" : "playing"}
    >
      <h3>{say("deskWalls.replay")}</h3>
      {replay !== null && <Playing replay={replay} maySteer={maySteer} onJump={(toFrame) => mutate({ do: "jump", toFrame })} />}
      {replay === null && (
        <p className={viewStyles.quiet}>{say(notice === null ? "deskWalls.replay.help" : "deskWalls.replay.underNotice")}</p>
      )}
      {maySteer && (
        <div className={viewStyles.actions}>
          <ActionButton
            label={say(replay === null ? "deskWalls.replay.start" : "deskWalls.replay.startAgain")}
            isDisabled={notice !== null}
            onPress={() => mutate({ do: "start" })}
          />
          {replay !== null && (
            <>
              <ActionButton
                label={say(replay.isPaused ? "deskWalls.replay.resume" : "deskWalls.replay.pause")}
                onPress={() => mutate({ do: replay.isPaused ? "resume" : "pause" })}
              />
              <ActionButton label={say("deskWalls.replay.stop")} onPress={() => mutate({ do: "stop" })} />
            </>
          )}
        </div>
      )}
    </section>
  );
}

const STEP_MS = 500;

interface PlayingProps {
  readonly replay: NonNullable<WallOrder["replay"]>;
  readonly maySteer: boolean;
  readonly onJump: (toFrame: number) => void;
}

/** Which hours it tells of, and a bar that says where it is and is moved to where it should be. */
function Playing({ replay, maySteer, onJump }: PlayingProps) {
  const words = useWords();
  const { say } = words;
  const now = useNow(STEP_MS);
  const thumb = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? frameAt(positionOf(replay, now));
  const moment = replayMoment(timeOfFrame(shown, replay.untilAt), words);
  // The number of a frame says nothing to who hears it, and the library has no word of ours for it.
  useLayoutEffect(() => thumb.current?.setAttribute("aria-valuetext", moment));
  return (
    <>
      <p>{say(replay.isPaused ? "deskWalls.replay.standing" : "deskWalls.replay.playing", replaySpan(replay.untilAt, words))}</p>
      <div className={styles.bar}>
        <Slider
          aria-label={say("deskWalls.replay.position")}
          className={styles.slider ?? ""}
          value={shown}
          minValue={0}
          maxValue={REPLAY_STEPS}
          isDisabled={!maySteer}
          onChange={setDragged}
          onChangeEnd={(toFrame) => {
            setDragged(null);
            onJump(toFrame);
          }}
        >
          <SliderTrack className={styles.track ?? ""}>
            <i className={styles.told} style={{ width: `${(shown / REPLAY_STEPS) * 100}%` }} />
            <SliderThumb inputRef={thumb} className={styles.thumb ?? ""} />
          </SliderTrack>
        </Slider>
        <output>{moment}</output>
      </div>
    </>
  );
}
