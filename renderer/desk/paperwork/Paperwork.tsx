import { useMutation } from "@tanstack/react-query";
import { type ComponentType, useState } from "react";
import type { Capability } from "#domain/people/roles.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { failureOf } from "../commandRunner/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import type { CommandId } from "../keys/commandList.ts";
import { useOpenCase, useQueue } from "../queue/useQueue.tsx";
import { WallsView } from "../walls/WallsView.tsx";
import { ActivityView } from "./activity/ActivityView.tsx";
import { CheckCallFigures } from "./checkCalls/CheckCallFigures.tsx";
import type { ViewProps } from "../fullView/FullView.tsx";
import { FiguresView } from "./figures/FiguresView.tsx";
import { ImportsView } from "./imports/ImportsView.tsx";
import { InvitationsView } from "./invitations/InvitationsView.tsx";
import { LetterRegister } from "./letters/LetterRegister.tsx";
import { NotReadView } from "./notRead/NotReadView.tsx";
import { OfficerMailView } from "./officerMail/OfficerMailView.tsx";
import { OutboxView } from "./outbox/OutboxView.tsx";
import { ReportsImport } from "./reports/ReportsImport.tsx";

/** Each view opens by its command. */
const VIEWS = {
  openLetterRegister: LetterRegister,
  openReports: ReportsImport,
  openImports: ImportsView,
  openOutbox: OutboxView,
  openOfficerMail: OfficerMailView,
  openCheckCalls: CheckCallFigures,
  openFigures: FiguresView,
  openActivity: ActivityView,
  openInvitations: InvitationsView,
  openNotRead: NotReadView,
  openWalls: WallsView,
  openAlerts: WallsView,
} as const satisfies Partial<Record<CommandId, ComponentType<ViewProps>>>;
type View = keyof typeof VIEWS;
const COMMANDS = Object.keys(VIEWS) as readonly View[];

/** What a person has to be allowed, where not everybody may look. */
const NEEDS: Readonly<Partial<Record<View, Capability>>> = { openReports: "enter-atr", openImports: "bulk", openAlerts: "triage" };

/** What is done for many cases on paper or in writing; at most one of the views is open. */
export function Paperwork() {
  const openCase = useOpenCase();
  const { from } = useQueue().choice;
  const [view, setView] = useState<View | null>(null);
  // Cases that were clicked on the wall are wanted at once, and not behind a view.
  const [known, setKnown] = useState(from);
  if (known !== from) {
    setKnown(from);
    if (from.kind === "wall") setView(null);
  }
  useShowMirror();
  const Shown = view && VIEWS[view];
  const close = () => setView(null);
  return (
    <>
      {COMMANDS.map((command) => (
        <Registered key={command} command={command} onOpen={() => setView(command)} />
      ))}
      {Shown && (
        <Shown
          onClose={close}
          onOpenCase={(id) => {
            close();
            openCase(id);
          }}
        />
      )}
    </>
  );
}

function Registered({ command, onOpen }: { readonly command: View; readonly onOpen: () => void }) {
  const may = useMay();
  const needs = NEEDS[command];
  useCommand(command, needs === undefined || may(needs) ? onOpen : null, { why: "desk.failed.forbidden" });
  return null;
}

/** Opens a view of the wall in a window of its own. */
function useShowMirror(): void {
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const showMirror = useMutation(queries.walls.showMirror.mutationOptions({ onError: (error) => acts.tellFailure(failureOf(error)) }));
  useCommand("showMirror", () => showMirror.mutate(undefined));
}
