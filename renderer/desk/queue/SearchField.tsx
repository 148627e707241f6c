import { useEffect, useRef, useState } from "react";
import { Button, Input, SearchField as Search } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import styles from "./SearchField.module.css";
import { useQueue } from "./useQueue.tsx";

/** Long enough that a word typed at once is asked for once. */
const DEBOUNCE_MS = 120;

/** Searches the whole record as one types; Enter goes to the list, Escape back to it as it was. */
export function SearchField() {
  const { say } = useWords();
  const { choice, choose } = useQueue();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(choice.typed);
  // Another view was chosen, or the search was ended elsewhere: the field follows.
  const [asked, setAsked] = useState(choice.typed);
  if (asked !== choice.typed) {
    setAsked(choice.typed);
    setTyped(choice.typed);
  }

  useEffect(() => {
    if (typed === choice.typed) return undefined;
    const ask = () => {
      setAsked(typed);
      // What was clicked for the list before would narrow the search unseen.
      choose({ ...choice, typed, changes: {}, order: null });
    };
    const timer = setTimeout(ask, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [typed, choice, choose]);

  const end = () => {
    setTyped("");
    input.current?.blur();
  };
  useCommand("search", () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <Search
      className={styles.search ?? ""}
      aria-label={say("desk.search.label")}
      value={typed}
      onChange={setTyped}
      onSubmit={() => input.current?.blur()}
      onClear={end}
      onKeyDown={(event) => event.key === "Escape" && end()}
    >
      <Input ref={input} className={styles.input ?? ""} placeholder={say("desk.search.placeholder")} spellCheck="false" dir="auto" />
      {typed === "" ? (
        <Keycap of="search" />
      ) : (
        <Button className={styles.clear ?? ""} aria-label={say("desk.search.clear")}>
          ×
        </Button>
      )}
    </Search>
  );
}
