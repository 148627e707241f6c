import { type KeyboardEvent, type MouseEvent, useCallback } from "react";
import type { Queue } from "#contract/desk.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { isMirror } from "./isMirror.ts";
import "./mirror.css";

/** To be spread on an element. Empty on a wall, which nobody touches. */
export interface CasesBehind {
  readonly role?: "button";
  readonly tabIndex?: 0;
  readonly title?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** How many cases it opens, where that is what it says; empty where it says something else, such as an age or a share. */
  readonly "data-opens-cases"?: string;
}

const NOTHING: CasesBehind = {};

/**
 * In a desk's view of the wall a figure opens the cases behind it at the desk. `cases` is how many they are, for a figure that says so.
 *
 * The element becomes a button and loses the role that it had: spread it on a `span` within a cell or a term, never on the
 * `td`, `li` or `dd` itself, or its table or list is broken for a screen reader.
 */
export function useCasesBehind(queue: Queue | null, cases?: number): CasesBehind {
  return useCasesBehindEach()(queue, cases);
}

/** The same for many figures of one component. */
export function useCasesBehindEach(): (queue: Queue | null, cases?: number) => CasesBehind {
  const { client } = useEngine();
  const { say } = useWords();
  return useCallback(
    (queue, cases) => {
      if (queue === null || !isMirror()) return NOTHING;
      const open = (event: MouseEvent | KeyboardEvent) => {
        event.preventDefault();
        // A figure may stand on a card that opens its own.
        event.stopPropagation();
        // Where the engine is away the view says so itself.
        void client.walls.openCases(queue).catch(() => undefined);
      };
      return {
        role: "button",
        tabIndex: 0,
        title: say("mirror.open"),
        onClick: open,
        onKeyDown: (event) => {
          if (!event.repeat && (event.key === "Enter" || event.key === " ")) open(event);
        },
        "data-opens-cases": cases === undefined ? "" : String(cases),
      };
    },
    [client, say],
  );
}
