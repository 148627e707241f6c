import { I18nProvider } from "react-aria-components";
import { useLocale } from "../i18n/LanguageProvider.tsx";
import { FORMAT_LOCALES } from "../i18n/messages.ts";
import { followAppearance } from "../ui/appearance/appearance.ts";
import { showPage } from "../ui/showPage.tsx";
import "./desk.css";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { CommandRunnerProvider } from "./commandRunner/useCommandRunner.tsx";
import { CommandsProvider } from "./keys/useCommand.tsx";
import { DeskPage } from "./DeskPage.tsx";
import { OpenViewProvider } from "./fullView/useOpenView.tsx";
import { QueueProvider } from "./queue/useQueue.tsx";

followAppearance();
showDesk(document.getElementById("page"));

/** The window of the desk. */
function showDesk(element: HTMLElement | null): void {
  showPage(element, <Desk />);
}

function Desk() {
  const locale = useLocale();
  return (
    <I18nProvider locale={FORMAT_LOCALES[locale]}>
      <SignInGate offersFirst={false}>
        <CommandsProvider>
          <CommandRunnerProvider>
            <QueueProvider>
              <OpenViewProvider>
                <DeskPage />
              </OpenViewProvider>
            </QueueProvider>
          </CommandRunnerProvider>
        </CommandsProvider>
      </SignInGate>
    </I18nProvider>
  );
}
