import { useEffect, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { controlStyles } from "../controls/controlStyles.ts";
import { DialogWindow } from "../controls/DialogWindow.tsx";
import { findInGuide, type GuidePlace } from "./findInGuide.ts";
import { GUIDE_PAGES, type Guide } from "./guidePages.ts";
import { GuideText } from "./GuideText.tsx";
import styles from "./guide.module.css";
import { numbered } from "./numbered.ts";
import { useGuide } from "./useGuide.ts";

interface GuideWindowProps {
  /** Where it opens; null while it is closed. */
  readonly place: GuidePlace | null;
  readonly onClose: () => void;
}

/** Where the guide opens unless something of it is asked for. */
export const GUIDE_BEGINNING: GuidePlace = { page: "first-day", section: 0 };

/** The guide over the window, with its list and its search. It needs neither the engine nor a network. */
export function GuideWindow({ place, onClose }: GuideWindowProps) {
  const { say } = useWords();
  return (
    <DialogWindow title={say("guide.title")} about={say("guide.about")} isOpen={place !== null} onClose={onClose} wide>
      {place !== null && <Pages from={place} onClose={onClose} />}
    </DialogWindow>
  );
}

function Pages({ from, onClose }: { readonly from: GuidePlace; readonly onClose: () => void }) {
  const { say } = useWords();
  const guide = useGuide();
  const [place, setPlace] = useState(from);
  const [typed, setTyped] = useState("");
  const search = (
    <SearchField className={styles.search ?? ""} aria-label={say("guide.search")} value={typed} onChange={setTyped} autoFocus>
      <Input className={controlStyles.input} name="guideSearch" placeholder={say("guide.search")} spellCheck="false" dir="auto" />
    </SearchField>
  );
  return (
    <>
      <div className={styles.head}>
        {search}
        <ActionButton label={say("word.close")} onPress={onClose} />
      </div>
      {guide === null ? (
        <p>{`${say("state.loading")}…`}</p>
      ) : (
        <div className={styles.columns}>
          <List guide={guide} typed={typed} shown={place} onChoose={setPlace} />
          <Page guide={guide} place={place} onChoose={setPlace} />
        </div>
      )}
    </>
  );
}

interface ListProps {
  readonly guide: Guide;
  readonly typed: string;
  readonly shown: GuidePlace;
  readonly onChoose: (place: GuidePlace) => void;
}

/** All pages, or while something is typed the sections in which it stands. */
function List({ guide, typed, shown, onChoose }: ListProps) {
  const { say, locale } = useWords();
  const found = findInGuide(guide, typed);
  const isSearching = typed.trim() !== "";
  const places = isSearching ? found : GUIDE_PAGES.map((page) => ({ page, section: 0 }));
  return (
    <nav className={styles.list} aria-label={say("guide.pages")}>
      <output>{isSearching && say("guide.found", { n: found.length })}</output>
      <ul>
        {places.map((place) => {
          const { title, sections } = guide[locale][place.page];
          return (
            <li key={`${place.page} ${place.section}`}>
              <button
                type="button"
                data-guide={place.page}
                aria-current={(!isSearching && place.page === shown.page) || undefined}
                onClick={() => onChoose({ ...place })}
              >
                {sections[place.section]?.heading ?? title}
                {place.section > 0 && <small>{title}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Scrolls to the section that is asked for; a page that is opened at its beginning is shown from there. */
function Page({ guide, place, onChoose }: Pick<ListProps, "guide" | "onChoose"> & { readonly place: GuidePlace }) {
  const { locale } = useWords();
  const page = useRef<HTMLElement>(null);
  const { title, sections } = guide[locale][place.page];
  useEffect(() => {
    const wanted = page.current?.querySelector(`[data-section="${place.section}"]`);
    wanted?.scrollIntoView({ block: "start" });
  }, [place]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <article ref={page} className={styles.page} lang={locale} tabIndex={0} aria-label={title} data-guide-page={place.page}>
      {numbered(sections).map(({ at, piece }) => (
        <section key={at} data-section={at}>
          <h3 data-first={at === 0 || undefined}>{piece.heading}</h3>
          <GuideText blocks={piece.blocks} onOpen={(id) => onChoose({ page: id, section: 0 })} />
        </section>
      ))}
    </article>
  );
}
