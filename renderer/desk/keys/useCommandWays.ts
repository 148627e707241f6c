import { type Command, COMMAND_GROUPS, COMMANDS } from "#contract/commandList.ts";
import { useWords } from "../../i18n/useWords.ts";
import { SPOKEN_NAMES } from "./spokenNames.ts";
import { useCommands, usePossibleCommands } from "./useCommand.tsx";
import { type Way, wordsOfMessages } from "./ways.ts";

/** Every command; of those that cannot be done now, why not. */
export function useCommandWays(): readonly Way[] {
  const { say } = useWords();
  const registry = useCommands();
  const possible = usePossibleCommands();
  return COMMAND_GROUPS.flatMap((group) =>
    COMMANDS.filter((each: Command) => each.group === group && each.onlyKeys !== true).map((each: Command) => ({
      id: each.id,
      label: say(each.label),
      heading: say(`desk.group.${group}`),
      words: wordsOfMessages([each.label], SPOKEN_NAMES[each.id]),
      stroke: each.strokes[0],
      why: possible.has(each.id) ? null : say(registry.whyNot(each.id) ?? "desk.dead.notNow"),
      run: () => registry.run(each.id),
    })),
  );
}
