import { useWords } from "../../i18n/useWords.ts";
import { soundChime } from "../../ui/chime.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { shareOf, type WallDraft, type WallFault } from "./wallForm.ts";
import styles from "./wall.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface NightAndSoundProps {
  readonly draft: WallDraft;
  readonly faults: ReadonlySet<WallFault>;
  readonly onChange: (changes: Partial<WallDraft>) => void;
}

/** When the walls are darker, and when and how loud they sound. */
export function NightAndSound({ draft: { night, chime, shiftsPicture }, faults, onChange }: NightAndSoundProps) {
  const { say } = useWords();
  const putNight = (changes: Partial<WallDraft["night"]>) => onChange({ night: { ...night, ...changes } });
  const putChime = (changes: Partial<WallDraft["chime"]>) => onChange({ chime: { ...chime, ...changes } });
  const time = (fault: WallFault) => (faults.has(fault) ? say("wallSettings.fault.time") : null);
  return (
    <>
      <fieldset className={styles.part}>
        <legend>{say("wallSettings.screen")}</legend>
        <Check label={say("wallSettings.night")} isSelected={night.isOn} onChange={(isOn) => putNight({ isOn })} />
        {night.isOn && (
          <div className={styles.row}>
            <Field
              name="night-from"
              label={say("wallSettings.from")}
              fault={time("night.from")}
              value={night.from}
              onChange={(from) => putNight({ from })}
              short
            />
            <Field
              name="night-to"
              label={say("wallSettings.to")}
              fault={time("night.to")}
              value={night.to}
              onChange={(to) => putNight({ to })}
              short
            />
            <Field
              name="brightness"
              label={say("wallSettings.brightness")}
              fault={faults.has("brightness") ? say("wallSettings.fault.brightness") : null}
              value={night.brightness}
              onChange={(brightness) => putNight({ brightness })}
              inputMode="numeric"
              short
            />
          </div>
        )}
        <Check label={say("wallSettings.shifts")} isSelected={shiftsPicture} onChange={(isOn) => onChange({ shiftsPicture: isOn })} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{say("wallSettings.sound")}</legend>
        <Check label={say("wallSettings.chime")} isSelected={chime.isOn} onChange={(isOn) => putChime({ isOn })} />
        {chime.isOn && (
          <>
            <div className={styles.row}>
              <Field
                name="volume"
                label={say("wallSettings.volume")}
                fault={faults.has("volume") ? say("wallSettings.fault.volume") : null}
                value={chime.volume}
                onChange={(volume) => putChime({ volume })}
                inputMode="numeric"
                short
              />
              <ActionButton
                label={say("wallSettings.play")}
                isDisabled={shareOf(chime.volume, 0) === null}
                onPress={() => void soundChime(shareOf(chime.volume, 0) ?? 0).catch(() => undefined)}
              />
            </div>
            <Check label={say("wallSettings.quiet")} isSelected={chime.isQuiet} onChange={(isQuiet) => putChime({ isQuiet })} />
            {chime.isQuiet && (
              <div className={styles.row}>
                <Field
                  name="quiet-from"
                  label={say("wallSettings.from")}
                  fault={time("quiet.from")}
                  value={chime.from}
                  onChange={(from) => putChime({ from })}
                  short
                />
                <Field
                  name="quiet-to"
                  label={say("wallSettings.to")}
                  fault={time("quiet.to")}
                  value={chime.to}
                  onChange={(to) => putChime({ to })}
                  short
                />
              </div>
            )}
          </>
        )}
      </fieldset>
    </>
  );
}
