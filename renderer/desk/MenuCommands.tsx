import { useEffect, useRef } from "react";
import { COMMANDS, commandOf, type CommandId } from "#contract/commandList.ts";
import { COMMAND_MESSAGE } from "#contract/pageMessages.ts";
import { type View, VIEWS } from "#domain/desk/views.ts";
import { useCommandRunner } from "./commandRunner/useCommandRunner.tsx";
import { useOpenView } from "./fullView/useOpenView.tsx";
import { useCommands } from "./keys/useCommand.tsx";
import { chosenView } from "./queue/queueOfChoice.ts";
import { useQueue } from "./queue/useQueue.tsx";

/** Does what is chosen in the menu bar: as by its key, and what a dialog covers is not done behind it. */
export function MenuCommands() {
  const registry = useCommands();
  const { choose } = useQueue();
  const { leave } = useOpenView();
  const { tellDead } = useCommandRunner();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
      const chosen = origin === window.location.origin ? chosenIn(data) : null;
      // While the window is locked nothing behind the lock can be asked for.
      if (chosen === null || isLocked(mark.current)) return;
      const covers = coverage();
      if ("view" in chosen) {
        if (covers === "dialog") tellDead(`desk.view.${chosen.view}`, "desk.dead.covered");
        else leave(() => choose(chosenView(chosen.view)));
      } else if (covers === "none" || (covers === "view" && commandOf(chosen.command).group === "go")) registry.run(chosen.command);
      else registry.refuse(chosen.command, "desk.dead.covered");
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [registry, choose, leave, tellDead]);
  return <span ref={mark} hidden />;
}

/** The gate hides what it locks; what a dialog covers is made inert only. */
function isLocked(mark: HTMLElement | null): boolean {
  return mark === null || mark.parentElement?.closest("[hidden]") != null;
}

/** What stands over the desk: a view, from which one may go on to another, or something that asks for an answer. */
function coverage(): "none" | "view" | "dialog" {
  const open = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")];
  if (open.length === 0) return "none";
  return open.every((each) => each.matches("[data-full-view]")) ? "view" : "dialog";
}

function chosenIn(data: unknown): { readonly command: CommandId } | { readonly view: View } | null {
  if (typeof data !== "object" || data === null || !(COMMAND_MESSAGE in data)) return null;
  const id = data[COMMAND_MESSAGE];
  const command = COMMANDS.find((each) => each.id === id);
  if (command !== undefined) return { command: command.id };
  const view = VIEWS.find((each) => `view:${each}` === id);
  return view === undefined ? null : { view };
}
