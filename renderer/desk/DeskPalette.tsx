import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { VIEWS } from "#domain/desk/views.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { Palette, PaletteGroup, PaletteItem } from "./keys/Palette.tsx";
import { chosenFilter, chosenView } from "./queue/queueOfChoice.ts";
import { rowListOf } from "../client/rowList.ts";
import { useQueue } from "./queue/useQueue.tsx";
import { useSavedFilters } from "./queue/useSavedFilters.ts";

const CASES_SHOWN = 6;
const DEBOUNCE_MS = 120;
/** Fewer letters find half of the record. */
const LETTERS_OF_A_SEARCH = 3;

/** The palette of the desk: actions, then lists, then the cases that what was typed finds. */
export function DeskPalette() {
  return (
    <Palette>
      {(typed, close) => (
        <>
          <Lists close={close} />
          <Cases typed={typed} close={close} />
        </>
      )}
    </Palette>
  );
}

function Lists({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { choose } = useQueue();
  const { filters } = useSavedFilters();
  return (
    <PaletteGroup heading={say("desk.views")}>
      {VIEWS.map((view) => (
        <PaletteItem
          key={view}
          id={`view:${view}`}
          label={say(`desk.view.${view}`)}
          keywords={[MESSAGES.en[`desk.view.${view}`], MESSAGES.hi[`desk.view.${view}`]]}
          onChoose={() => {
            close();
            choose(chosenView(view));
          }}
        />
      ))}
      {filters.map((filter) => (
        <PaletteItem
          key={filter.id}
          id={`own:${filter.id}`}
          label={filter.name}
          keywords={[filter.name]}
          onChoose={() => {
            close();
            choose(chosenFilter(filter));
          }}
        />
      ))}
    </PaletteGroup>
  );
}

function Cases({ typed, close }: { readonly typed: string; readonly close: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const { open } = useQueue();
  const text = useDebounced(typed.trim());
  const { data } = useQuery({
    queryKey: ["palette", text],
    enabled: text.length >= LETTERS_OF_A_SEARCH,
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const { rows } = rowListOf(await client.desk.list({ filter: { text }, order: "newest" }, { signal }));
      return client.desk.rows({ rows: [...rows.subarray(0, CASES_SHOWN)] }, { signal });
    },
  });
  if (!data || data.length === 0) return null;
  return (
    <PaletteGroup heading={say("desk.palette.cases")} always>
      {data.map(({ id, ticket, text: words }) => (
        <PaletteItem
          key={id}
          id={`case:${id}`}
          label={`${ticket} · ${words}`}
          keywords={[]}
          always
          onChoose={() => {
            close();
            open(id);
          }}
        />
      ))}
    </PaletteGroup>
  );
}

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
