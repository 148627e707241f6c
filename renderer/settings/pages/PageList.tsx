import { useEffect, useRef, useState } from "react";
import { SearchField, Input } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { findSettings } from "../../ui/settingsPlaces/findSettings.ts";
import { settingsLinkOf, type SettingsPlace } from "../../ui/settingsPlaces/settingsLink.ts";
import { SETTINGS_GROUPS } from "../../ui/settingsPlaces/pages/pageOfSettings.ts";
import type { SettingsPage, SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import styles from "./pages.module.css";
import { goTo } from "./usePlace.ts";

/** More would be no answer. */
const MOST_FOUND = 40;

interface PageListProps {
  readonly pages: readonly SettingsPage[];
  readonly shown: SettingsPageId;
}

/** All pages in their groups, and while something is typed above them what was found in their place. The arrows go through either. */
export function PageList({ pages, shown }: PageListProps) {
  const { say } = useWords();
  const may = useMay();
  const list = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState("");
  const found = findSettings(typed, may).slice(0, MOST_FOUND);
  const isSearching = typed.trim() !== "";
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows come from the links within
    <nav ref={list} className={styles.list} aria-label={say("settings.parts")} onKeyDown={(event) => goOn(event, list.current)}>
      <SearchField
        aria-label={say("settings.search")}
        value={typed}
        onChange={setTyped}
        onSubmit={() => found[0] !== undefined && goTo(found[0])}
      >
        <Input
          className={controlStyles.input ?? ""}
          name="settingsSearch"
          placeholder={say("settings.search")}
          spellCheck="false"
          dir="auto"
        />
      </SearchField>
      <output className={styles.found} data-none={(isSearching && found.length === 0) || undefined}>
        {isSearching && say("settings.search.found", { n: found.length })}
      </output>
      {isSearching ? (
        <ul>
          {found.map((place) => (
            <li key={settingsLinkOf(place)}>
              <PlaceLink place={place}>
                {say(place.name)}
                {place.field !== null && <small>{say(place.title)}</small>}
              </PlaceLink>
            </li>
          ))}
        </ul>
      ) : (
        SETTINGS_GROUPS.map((group) => {
          const own = pages.filter((page) => page.group === group);
          if (own.length === 0) return null;
          return (
            <div key={group}>
              {/* A group of one page is headed by it. */}
              {own.some(({ title }) => say(title) !== say(`settings.group.${group}`)) && (
                <p aria-hidden>{say(`settings.group.${group}`)}</p>
              )}
              <ul aria-label={say(`settings.group.${group}`)}>
                {own.map(({ id, title }) => (
                  <li key={id}>
                    <PlaceLink place={{ page: id, field: null }} isShown={id === shown}>
                      {say(title)}
                    </PlaceLink>
                  </li>
                ))}
              </ul>
            </div>
          );
        })
      )}
    </nav>
  );
}

function PlaceLink({
  place,
  isShown = false,
  children,
}: {
  readonly place: SettingsPlace;
  readonly isShown?: boolean;
  readonly children: React.ReactNode;
}) {
  const link = settingsLinkOf(place);
  const anchor = useRef<HTMLAnchorElement>(null);
  // What is shown was not always chosen here, and a window that gets lower covers it.
  useEffect(() => {
    if (!isShown) return undefined;
    const show = () => anchor.current?.scrollIntoView({ block: "nearest" });
    show();
    addEventListener("resize", show);
    return () => removeEventListener("resize", show);
  }, [isShown]);
  return (
    <a
      ref={anchor}
      href={`#${link}`}
      data-place={link}
      aria-current={isShown ? "page" : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(place);
      }}
    >
      {children}
    </a>
  );
}

/** From the search into the list and through it; above its first line is the search again. */
function goOn(event: React.KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || list === null) return;
  const stops = [...list.querySelectorAll<HTMLElement>("input, a")];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
