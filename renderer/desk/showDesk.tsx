import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { guardCopiedTables } from "../ui/tables/copiedTables.ts";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { LanguageProvider, useLocale } from "../i18n/LanguageProvider.tsx";
import { FORMAT_LOCALES } from "../i18n/messages.ts";
import "../ui/base.css";
import "./desk.css";
import { SignInGate } from "../ui/people/SignInGate.tsx";
import { CommandRunnerProvider } from "./commandRunner/useCommandRunner.tsx";
import { CommandsProvider } from "./keys/useCommand.tsx";
import { DeskPage } from "./DeskPage.tsx";
import { QueueProvider } from "./queue/useQueue.tsx";

/** Puts the desk into an element and waits for the port to the engine. */
export function showDesk(element: HTMLElement | null): void {
  if (!element) throw new Error("The page has no place for the desk");
  const engine = createEngine(window);
  guardCopiedTables(document);
  createRoot(element).render(
    <StrictMode>
      <EngineProvider engine={engine}>
        <LanguageProvider>
          <Desk />
        </LanguageProvider>
      </EngineProvider>
    </StrictMode>,
  );
}

function Desk() {
  const locale = useLocale();
  return (
    <I18nProvider locale={FORMAT_LOCALES[locale]}>
      <SignInGate offersFirst={false}>
        <CommandsProvider>
          <CommandRunnerProvider>
            <QueueProvider>
              <DeskPage />
            </QueueProvider>
          </CommandRunnerProvider>
        </CommandsProvider>
      </SignInGate>
    </I18nProvider>
  );
}
