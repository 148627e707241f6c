import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { useLocale } from "../i18n/LanguageProvider.tsx";
import { FORMAT_LOCALES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { Screen } from "./screen/Screen.tsx";
import { SpeakerPage } from "./speaker/SpeakerPage.tsx";

/** The part of the page's address that makes it the window which the officers see. */
const SCREEN = "#screen";

/** The speaker's window, or the one that the officers see. */
export function ReviewPage() {
  const locale = useLocale();
  const { say } = useWords();
  const isScreen = window.location.hash === SCREEN;
  const title = say(isScreen ? "review.screen.title" : "review.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  return (
    <I18nProvider locale={FORMAT_LOCALES[locale]}>
      {isScreen ? (
        <Screen />
      ) : (
        <SignInGate offersFirst={false}>
          <SpeakerPage />
        </SignInGate>
      )}
    </I18nProvider>
  );
}
