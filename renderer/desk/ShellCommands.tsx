import { SHELL_COMMANDS, type ShellCommand } from "#contract/commandList.ts";
import { useIsScoped } from "../ui/people/sitting.ts";
import { NEEDS_WHOLE_RECORD } from "./keys/wholeRecord.ts";
import { useCommand } from "./keys/useCommand.tsx";
import { useAskShell } from "./useAskShell.ts";

/** What the shell does at once in every window by its menu: rail and palette reach it as well. */
export function ShellCommands() {
  const ask = useAskShell();
  return SHELL_COMMANDS.map((command) => (
    <Registered key={command} command={command} run={() => ask(command === "openSettings" ? { command, link: "" } : { command })} />
  ));
}

function Registered({ command, run }: { readonly command: ShellCommand; readonly run: () => void }) {
  const isOfWhole = useIsScoped() && NEEDS_WHOLE_RECORD.has(command);
  useCommand(command, isOfWhole ? null : run, { why: "desk.failed.outOfScope" });
  return null;
}
