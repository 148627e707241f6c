import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { engineNow } from "../../client/useNow.ts";
import styles from "./ProgrammeMark.module.css";
import type { Programme } from "./programme.ts";
import type { RunningProgramme } from "./useProgramme.ts";

/** Which scene this is, and where in the programme: one stroke for each scene, the present one filling. */
export function ProgrammeMark({ programme, running }: { readonly programme: Programme; readonly running: RunningProgramme }) {
  const { say } = useWords();
  const { scene, index, sinceAt, stay } = running;
  return (
    <p className={styles.mark} data-scene-shown={scene} data-stay={stay ?? undefined}>
      <b>{say(`scene.${scene}`)}</b>
      {stay !== null && (
        <span className={styles.stay}>
          <Mark shape="waiting" />
          {say(`scene.${stay}`)}
        </span>
      )}
      {stay === null && programme.length > 1 && (
        <span className={styles.strokes} aria-hidden="true">
          {strokesOf(programme, index).map(({ key, isPast, fillsInSeconds }) => (
            <i key={key} data-past={isPast || undefined}>
              {fillsInSeconds !== null && <Filling key={sinceAt} seconds={fillsInSeconds} sinceAt={sinceAt} />}
            </i>
          ))}
        </span>
      )}
    </p>
  );
}

/** A scene may stand in the programme more than once: its place tells the strokes apart. */
const strokesOf = (programme: Programme, index: number) =>
  programme.map(({ seconds }, place) => ({
    key: `stroke ${place}`,
    isPast: place < index,
    fillsInSeconds: place === index ? seconds : null,
  }));

/** Fills in whole seconds: a stroke that moved with every frame would keep the machine drawing all day. */
function Filling({ seconds, sinceAt }: { readonly seconds: number; readonly sinceAt: number }) {
  const fill = (stroke: HTMLElement | null) => {
    if (stroke === null) return undefined;
    const filling = stroke.animate([{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], {
      duration: seconds * 1_000,
      delay: sinceAt - engineNow(),
      easing: `steps(${Math.min(seconds, 60)}, end)`,
      fill: "both",
    });
    return () => filling.cancel();
  };
  return <em ref={fill} />;
}
