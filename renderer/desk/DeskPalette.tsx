import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useEngine } from "../client/EngineProvider.tsx";
import { rowListOf } from "../client/rowList.ts";
import { useWords } from "../i18n/useWords.ts";
import { Palette, PaletteGroup, PaletteItem, WayList } from "./keys/Palette.tsx";
import { useCommandWays } from "./keys/useCommandWays.ts";
import { useQueue } from "./queue/useQueue.tsx";
import { useOtherWays } from "./useOtherWays.ts";

const CASES_SHOWN = 6;
const DEBOUNCE_MS = 120;
/** Fewer letters find half of the record. */
const LETTERS_OF_A_SEARCH = 3;

/** The palette of the desk: commands, lists and settings, then the cases that what was typed finds. */
export function DeskPalette() {
  return (
    <Palette>
      {(typed, close) => (
        <>
          <Ways typed={typed} close={close} />
          <Cases typed={typed} close={close} />
        </>
      )}
    </Palette>
  );
}

/** By itself: what can be done is asked only while the palette is open. */
function Ways({ typed, close }: { readonly typed: string; readonly close: () => void }) {
  const commands = useCommandWays();
  const others = useOtherWays();
  return <WayList ways={[...commands, ...others]} typed={typed} close={close} />;
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
    <PaletteGroup heading={say("desk.palette.cases")}>
      {data.map(({ id, ticket, text: words }) => (
        <PaletteItem
          key={id}
          id={`case:${id}`}
          onChoose={() => {
            close();
            open(id);
          }}
        >
          <span>
            {ticket} · {words}
          </span>
        </PaletteItem>
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
