import type { ComponentType } from "react";
import type { Capability } from "#domain/people/roles.ts";
import { useIsScoped, useMay } from "../../ui/people/sitting.ts";
import { NEEDS_WHOLE_RECORD } from "../keys/wholeRecord.ts";
import { useCommand } from "../keys/useCommand.tsx";
import type { CommandId } from "#contract/commandList.ts";
import { useOpenCase } from "../queue/useQueue.tsx";
import { WallsView } from "../walls/WallsView.tsx";
import { ActivityView } from "./activity/ActivityView.tsx";
import { CheckCallFigures } from "./checkCalls/CheckCallFigures.tsx";
import type { ViewProps } from "../fullView/FullView.tsx";
import { useOpenView } from "../fullView/useOpenView.tsx";
import { FiguresView } from "./figures/FiguresView.tsx";
import { ImportsView } from "./imports/ImportsView.tsx";
import { InvitationsView } from "./invitations/InvitationsView.tsx";
import { LetterRegister } from "./letters/LetterRegister.tsx";
import { MentionsView } from "./mentions/MentionsView.tsx";
import { NotReadView } from "./notRead/NotReadView.tsx";
import { OfficerMailView } from "./officerMail/OfficerMailView.tsx";
import { OutboxView } from "./outbox/OutboxView.tsx";
import { ReportsImport } from "./reports/ReportsImport.tsx";

/** Each view opens by its command. */
const VIEWS = {
  openLetterRegister: LetterRegister,
  openMentions: MentionsView,
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

function isView(command: CommandId): command is View {
  return command in VIEWS;
}

/** What a person has to be allowed, where not everybody may look. */
const NEEDS: Readonly<Partial<Record<View, Capability>>> = { openReports: "enter-atr", openImports: "bulk", openAlerts: "triage" };

/** What is done for many cases on paper or in writing; at most one of the views is open. */
export function Paperwork() {
  const openCase = useOpenCase();
  const { view, show, leave } = useOpenView();
  const Shown = view !== null && isView(view) ? VIEWS[view] : null;
  const close = () => show(null);
  return (
    <>
      {COMMANDS.map((command) => (
        <Registered key={command} command={command} onOpen={() => leave(() => show(command))} />
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
  const isOfWhole = useIsScoped() && NEEDS_WHOLE_RECORD.has(command);
  const isAllowed = needs === undefined || may(needs);
  useCommand(command, isAllowed && !isOfWhole ? onOpen : null, { why: isOfWhole ? "desk.failed.outOfScope" : "desk.failed.forbidden" });
  return null;
}
