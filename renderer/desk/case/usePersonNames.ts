import { useCallback } from "react";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";

/** What anyone who acted is called, by the id under which they act: people by their names, the program's own by what they are. */
export function usePersonNames(): (id: string) => string {
  const { say } = useWords();
  const { data: people } = useAnswer((ask) => ask.people.list);
  return useCallback(
    (id) => {
      if (id === "engine" || id === "rehearsal" || id === "desk" || id === "import") return say(`desk.case.actor.${id}`);
      if (id.startsWith("officer:")) return say("desk.case.actor.officer");
      return people?.find((person) => person.id === id)?.name ?? say("desk.case.actor.somebody");
    },
    [people, say],
  );
}
