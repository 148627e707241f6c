import { Label, Radio, RadioGroup, Text } from "react-aria-components";
import { useWords } from "../i18n/useWords.ts";
import { choose, TEXT_SIZES, THEMES, useAppearance } from "../ui/appearance/appearance.ts";
import { controlStyles } from "../ui/controls/controlStyles.ts";
import { Section } from "./parts/Section.tsx";

/** How large the text is, and dark or light: seen at once, in all windows that are read from near. */
export function AppearanceSection() {
  const { say } = useWords();
  const { textSize, theme } = useAppearance();
  return (
    <Section title={say("look.title")} detail={say("look.detail")}>
      <div className={controlStyles.form}>
        <Choices
          label={say("look.textSize")}
          help={say("look.textSizeHelp")}
          value={textSize}
          options={TEXT_SIZES.map((value) => ({ value, label: say(`look.textSize.${value}`) }))}
          onChange={(chosen) => choose({ textSize: chosen })}
        />
        <Choices
          label={say("look.theme")}
          value={theme}
          options={THEMES.map((value) => ({ value, label: say(`look.theme.${value}`) }))}
          onChange={(chosen) => choose({ theme: chosen })}
        />
      </div>
    </Section>
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Choices<Value extends string>({ label, help, value, options, onChange }: ChoicesProps<Value>) {
  return (
    <RadioGroup className={controlStyles.field} orientation="horizontal" value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className={controlStyles.label}>{label}</Label>
      <div className={controlStyles.choices}>
        {options.map((option) => (
          <Radio key={option.value} className={controlStyles.choice} value={option.value}>
            <i className={controlStyles.radio} />
            {option.label}
          </Radio>
        ))}
      </div>
      {help !== undefined && (
        <Text slot="description" className={controlStyles.help}>
          {help}
        </Text>
      )}
    </RadioGroup>
  );
}
