import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useLocale } from "../i18n/LanguageProvider.tsx";
import { FORMAT_LOCALES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { Carried } from "./transfer/Transferred.tsx";
import { TransferPage } from "./transfer/TransferPage.tsx";
import { Screen } from "./screen/Screen.tsx";
import { OpenReview } from "./speaker/OpenReview.tsx";
import { ReviewList } from "./speaker/ReviewList.tsx";

/** The part of the page's address that makes it the window which the officers see. */
const SCREEN = "#screen";
/** The one that asks for the passphrase of a sealed file. */
const TRANSFER = "#transfer";

/** The speaker's window, the one that the officers see, or the one that opens a sealed file. */
export function ReviewPage() {
  const locale = useLocale();
  const { say } = useWords();
  const isScreen = window.location.hash === SCREEN;
  const isTransfer = window.location.hash === TRANSFER;
  const title = say(isScreen ? "review.screen.title" : isTransfer ? "transfer.page.title" : "review.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  return (
    <I18nProvider locale={FORMAT_LOCALES[locale]}>
      {isScreen && <Screen />}
      {isTransfer && <TransferPage />}
      {!isScreen && !isTransfer && (
        <SignInGate offersFirst={false}>
          <Carried>
            <SpeakerPage />
          </Carried>
        </SignInGate>
      )}
    </I18nProvider>
  );
}

/** All reviews, or the one that was chosen. */
function SpeakerPage() {
  const [id, setId] = useState<string | null>(null);
  return id === null ? <ReviewList onOpen={setId} /> : <OpenReview id={id} onLeave={() => setId(null)} />;
}
