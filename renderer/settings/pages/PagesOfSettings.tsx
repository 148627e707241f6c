import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { mayOpen } from "../../ui/settingsPlaces/findSettings.ts";
import { SETTINGS_PAGES, type SettingsPage, type SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import { ManagedPage } from "../managed/ManagedPage.tsx";
import { markField } from "./markField.ts";
import { PageList } from "./PageList.tsx";
import styles from "./pages.module.css";
import { usePlace } from "./usePlace.ts";

interface PagesProps {
  readonly contents: Readonly<Record<SettingsPageId, ComponentType>>;
  /** Above the page, whichever is shown. */
  readonly children: ReactNode;
}

/** The list of the pages that the person who sits here has to do with, and the one that is shown. */
export function PagesOfSettings({ contents, children }: PagesProps) {
  const may = useMay();
  const { place, visit } = usePlace();
  const allowed = SETTINGS_PAGES.filter((page: SettingsPage) => mayOpen(page, may));
  const shown = (allowed.find(({ id }) => id === place?.page) ?? allowed[0])?.id ?? "about";
  const opened = useOpenedPages(shown);
  const field = shown === place?.page ? place.field : null;
  return (
    <div className={styles.window}>
      <PageList pages={allowed} shown={shown} />
      <main className={styles.main}>
        {children}
        {allowed
          .filter(({ id }) => opened.has(id))
          .map(({ id }) => {
            const Content = contents[id];
            return (
              <Sheet key={id} id={id} isShown={id === shown} field={id === shown ? field : null} visit={visit}>
                <ManagedPage id={id}>
                  <Content />
                </ManagedPage>
              </Sheet>
            );
          })}
      </main>
    </div>
  );
}

/** A page that was opened stays, so that what was typed on it is there when somebody comes back. */
function useOpenedPages(shown: SettingsPageId): ReadonlySet<SettingsPageId> {
  const [opened, setOpened] = useState<ReadonlySet<SettingsPageId>>(new Set([shown]));
  if (opened.has(shown)) return opened;
  const more = new Set([...opened, shown]);
  setOpened(more);
  return more;
}

interface SheetProps {
  readonly id: SettingsPageId;
  readonly isShown: boolean;
  /** What was asked for on it. */
  readonly field: MessageId | null;
  /** 0 for the page that a window opens with: unless a field is asked for, the focus stays where it is. */
  readonly visit: number;
  readonly children: ReactNode;
}

function Sheet({ id, isShown, field, visit, children }: SheetProps) {
  const { say } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const name = field === null ? null : say(field);
  useEffect(() => {
    const page = sheet.current;
    if (page === null || !isShown) return undefined;
    scrollTo({ top: 0 });
    if (name !== null) return markField(page, name);
    if (visit > 0) page.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    return undefined;
  }, [isShown, visit, name]);
  return (
    <div ref={sheet} data-page={id} hidden={!isShown} tabIndex={-1}>
      {children}
    </div>
  );
}
