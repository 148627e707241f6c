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
  return (
    <>
      <fieldset className={styles.part}>
        <legend>{say("wallSettings.screen")}</legend>
        <Check label={say("wallSettings.night")} isSelected={night.isOn} onChange={(isOn) => putNight({ isOn })} />
        {night.isOn && (
          <div className={styles.row}>
            <SpanFields name="night" span={night} faults={faults} onChange={putNight} />
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
                <SpanFields name="quiet" span={chime} faults={faults} onChange={putChime} />
              </div>
            )}
          </>
        )}
      </fieldset>
    </>
  );
}

interface SpanFieldsProps {
  readonly name: "night" | "quiet";
  readonly span: { readonly from: string; readonly to: string };
  readonly faults: ReadonlySet<WallFault>;
  readonly onChange: (changes: { readonly from?: string; readonly to?: string }) => void;
}

function SpanFields({ name, span, faults, onChange }: SpanFieldsProps) {
  const { say } = useWords();
  return (["from", "to"] as const).map((end) => (
    <Field
      key={end}
      name={`${name}-${end}`}
      label={say(`wallSettings.${end}`)}
      fault={faults.has(`${name}.${end}`) ? say("wallSettings.fault.time") : null}
      value={span[end]}
      onChange={(typed) => onChange({ [end]: typed })}
      short
    />
  ));
}
