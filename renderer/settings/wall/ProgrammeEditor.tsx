import { SHOWN_SCENES, MOST_SCENES, secondsFor } from "#domain/wall/scenes.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { hasPresent, secondsOf, type WallDraft } from "./wallForm.ts";
import styles from "./wall.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type Programme = WallDraft["programme"];

interface ProgrammeEditorProps {
  readonly programme: Programme;
  /** Whether faults are shown: once somebody wanted to store it. */
  readonly isChecked: boolean;
  readonly onChange: (programme: Programme) => void;
}

/** Which scenes follow each other and for how long; one alone stands still. */
export function ProgrammeEditor({ programme, isChecked, onChange }: ProgrammeEditorProps) {
  const { say } = useWords();
  const put = (index: number, changes: Partial<Programme[number]>) =>
    onChange(programme.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  const move = (index: number, by: number) => {
    const others = programme.toSpliced(index, 1);
    const moved = programme.slice(index, index + 1);
    onChange(by === 0 ? others : others.toSpliced(index + by, 0, ...moved));
  };
  const missing = SHOWN_SCENES.find((scene) => !programme.some((each) => each.scene === scene)) ?? "now";
  return (
    <fieldset className={styles.part}>
      <legend>{say("wallSettings.programme")}</legend>
      <p className={controlStyles.help}>{say("wallSettings.programmeHelp")}</p>
      <ol className={styles.programme}>
        {programme.map(({ id, scene, seconds }, index) => {
          const of = { n: index + 1, scene: say(`deskWalls.scene.${scene}`) };
          return (
            <li key={id} data-scene={scene}>
              <SelectField
                label={say("wallSettings.sceneAt", { n: index + 1 })}
                value={scene}
                choices={SHOWN_SCENES.map((value) => ({ value, label: say(`deskWalls.scene.${value}`) }))}
                onChange={(chosen) => put(index, { scene: chosen })}
              />
              <Field
                name={`seconds-${id}`}
                label={say("wallSettings.seconds")}
                of={say("wallSettings.sceneAt", { n: index + 1 })}
                fault={isChecked && secondsOf(scene, seconds) === null ? say("wallSettings.fault.seconds", secondsFor(scene)) : null}
                value={seconds}
                onChange={(typed) => put(index, { seconds: typed })}
                inputMode="numeric"
                short
              />
              <div className={styles.move}>
                {MOVES.map(({ name, sign, by }) => (
                  <ActionButton
                    key={name}
                    label={sign}
                    aria-label={say(`wallSettings.${name}`, of)}
                    isDisabled={by === 0 ? programme.length === 1 : programme[index + by] === undefined}
                    onPress={() => move(index, by)}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      {isChecked && !hasPresent(programme) && (
        <p className={controlStyles.fault} role="alert">
          {say("wallSettings.fault.programme")}
        </p>
      )}
      <div>
        <ActionButton
          label={say("wallSettings.addScene")}
          isDisabled={programme.length >= MOST_SCENES}
          onPress={() => onChange([...programme, { id: crypto.randomUUID(), scene: missing, seconds: "30" }])}
        />
      </div>
    </fieldset>
  );
}

const MOVES = [
  { name: "up", sign: "↑", by: -1 },
  { name: "down", sign: "↓", by: 1 },
  { name: "removeScene", sign: "×", by: 0 },
] as const;
