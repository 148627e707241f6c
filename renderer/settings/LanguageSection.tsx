import { Radio, RadioGroup } from "react-aria-components";
import type { Locale } from "#contract/settings.ts";
import { useChangeLocale } from "../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { Section } from "./parts/Section.tsx";
import { controlStyles } from "../ui/controls/controlStyles.ts";

/** Each language calls itself by its own name. */
export function LanguageSection() {
  const { say, locale } = useWords();
  const changeLocale = useChangeLocale();
  return (
    <Section title={say("word.language")}>
      <RadioGroup
        className={controlStyles.choices}
        aria-label={say("word.language")}
        orientation="horizontal"
        value={locale}
        onChange={(chosen) => changeLocale(chosen as Locale)}
      >
        {(["hi", "en"] as const).map((each) => (
          <Radio key={each} className={controlStyles.choice} value={each} lang={each}>
            <i className={controlStyles.radio} />
            {MESSAGES[each]["language.own"]}
          </Radio>
        ))}
      </RadioGroup>
    </Section>
  );
}
