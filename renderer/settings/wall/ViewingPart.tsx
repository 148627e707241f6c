import { LEAST_MINUTES, leastMinutesOf, MATTERS_UNITS } from "#domain/wall/letters.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { centimetresOf, metresOf, type WallDraft, type WallFault } from "./wallForm.ts";
import styles from "./wall.module.css";

interface ViewingPartProps {
  readonly viewing: WallDraft["viewing"];
  readonly faults: ReadonlySet<WallFault>;
  readonly onChange: (viewing: WallDraft["viewing"]) => void;
}

/** From where the walls are read: it says at once how large letters will be for that seat, and where they cannot be large enough. */
export function ViewingPart({ viewing, faults, onChange }: ViewingPartProps) {
  const { say, number } = useWords();
  const distanceCm = metresOf(viewing.distance);
  const pictureCm = centimetresOf(viewing.picture);
  const minutes = distanceCm === null || pictureCm === null ? null : leastMinutesOf({ distanceCm, pictureCm });
  return (
    <fieldset className={styles.part}>
      <legend>{say("wallSettings.viewing")}</legend>
      <div className={styles.row}>
        <Field
          name="distance"
          label={say("wallSettings.distance")}
          fault={faults.has("distance") ? say("wallSettings.fault.distance") : null}
          value={viewing.distance}
          onChange={(distance) => onChange({ ...viewing, distance })}
          inputMode="decimal"
          short
        />
        <Field
          name="picture"
          label={say("wallSettings.picture")}
          fault={faults.has("picture") ? say("wallSettings.fault.picture") : null}
          value={viewing.picture}
          onChange={(picture) => onChange({ ...viewing, picture })}
          inputMode="numeric"
          short
        />
      </div>
      {minutes !== null && (
        <p className={controlStyles.help} data-minutes={minutes.toFixed(1)} aria-live="polite">
          {say(minutes < LEAST_MINUTES - 0.05 ? "wallSettings.tooFar" : "wallSettings.reaches", {
            least: number(Math.round(minutes * 10) / 10),
            matters: number(Math.round(minutes * MATTERS_UNITS * 10) / 10),
          })}
        </p>
      )}
    </fieldset>
  );
}
