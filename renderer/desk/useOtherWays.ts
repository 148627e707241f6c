import { VIEWS } from "#domain/desk/views.ts";
import { nameWordsOf } from "#domain/text/nameScore.ts";
import { useWords } from "../i18n/useWords.ts";
import { useMay } from "../ui/people/sitting.ts";
import { mayOpen } from "../ui/settingsPlaces/findSettings.ts";
import { settingsLinkOf } from "../ui/settingsPlaces/settingsLink.ts";
import { SETTINGS_PAGES, type SettingsPage } from "../ui/settingsPlaces/settingsPages.ts";
import { type Way, wordsOfMessages } from "./keys/ways.ts";
import { chosenFilter, chosenView } from "./queue/queueOfChoice.ts";
import { useQueue } from "./queue/useQueue.tsx";
import { useSavedFilters } from "./queue/useSavedFilters.ts";
import { useAskShell } from "./useAskShell.ts";

/** What the palette finds besides commands: lists, one's own filters, and the pages and fields of the settings. */
export function useOtherWays(): readonly Way[] {
  return [...useListWays(), ...useSettingWays()];
}

function useListWays(): readonly Way[] {
  const { say } = useWords();
  const { choose } = useQueue();
  const { filters } = useSavedFilters();
  const heading = say("desk.views");
  return [
    ...VIEWS.map((view) => ({
      id: `view:${view}`,
      heading,
      kind: heading,
      why: null,
      label: say(`desk.view.${view}`),
      words: wordsOfMessages([`desk.view.${view}`], "suchi list"),
      run: () => choose(chosenView(view)),
    })),
    ...filters.map((filter) => ({
      id: `own:${filter.id}`,
      heading,
      kind: say("desk.ownFilters"),
      why: null,
      label: filter.name,
      words: { names: nameWordsOf(filter.name), spoken: [] },
      run: () => choose(chosenFilter(filter)),
    })),
  ];
}

/** What this person may not set is not there for them, as in the window of the settings. */
function useSettingWays(): readonly Way[] {
  const { say } = useWords();
  const may = useMay();
  const ask = useAskShell();
  const heading = say("settings.title");
  return SETTINGS_PAGES.filter((page: SettingsPage) => mayOpen(page, may)).flatMap((page: SettingsPage) => [
    {
      id: `setting:${page.id}`,
      heading,
      kind: heading,
      why: null,
      label: say(page.title),
      words: wordsOfMessages([page.title], page.spoken),
      run: () => ask({ command: "openSettings", link: settingsLinkOf({ page: page.id, field: null }) }),
    },
    ...page.fields.map((named) => {
      const field = typeof named === "string" ? named : named[0];
      const link = settingsLinkOf({ page: page.id, field });
      return {
        id: `setting:${link}`,
        heading,
        kind: `${heading} · ${say(page.title)}`,
        why: null,
        onlyTyped: true as const,
        label: say(field),
        words: wordsOfMessages([field]),
        run: () => ask({ command: "openSettings", link }),
      };
    }),
  ]);
}
