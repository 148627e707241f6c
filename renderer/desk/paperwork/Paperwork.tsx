import { useState } from "react";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommand } from "../keys/useCommand.tsx";
import { useOpenCase, useQueue } from "../queue/useQueue.tsx";
import { useShowMirror } from "../walls/useShowMirror.ts";
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

type View =
  | "letters"
  | "figures"
  | "imports"
  | "reports"
  | "outbox"
  | "checks"
  | "activity"
  | "invitations"
  | "officerMail"
  | "notRead"
  | "walls";

/** What is done for many cases on paper or in writing; at most one of the views is open. */
export function Paperwork() {
  const may = useMay();
  const openCase = useOpenCase();
  const { from } = useQueue().choice;
  const [view, setView] = useState<View | null>(null);
  // Cases that were clicked on the wall are wanted at once, and not behind a view.
  const [known, setKnown] = useState(from);
  if (known !== from) {
    setKnown(from);
    if (from.kind === "wall") setView(null);
  }
  useCommand("openLetterRegister", () => setView("letters"));
  useCommand("openReports", may("enter-atr") ? () => setView("reports") : null, { why: "desk.dead.role" });
  useCommand("openImports", may("bulk") ? () => setView("imports") : null, { why: "desk.dead.role" });
  useCommand("openOutbox", () => setView("outbox"));
  useCommand("openOfficerMail", () => setView("officerMail"));
  useCommand("openCheckCalls", () => setView("checks"));
  useCommand("openFigures", () => setView("figures"));
  useCommand("openActivity", () => setView("activity"));
  useCommand("openInvitations", () => setView("invitations"));
  useCommand("openNotRead", () => setView("notRead"));
  useCommand("openWalls", () => setView("walls"));
  useCommand("openAlerts", may("triage") ? () => setView("walls") : null, { why: "desk.dead.role" });
  useShowMirror();
  if (view === null) return null;
  const Shown = VIEWS[view];
  const close = () => setView(null);
  return (
    <Shown
      onClose={close}
      onOpenCase={(id) => {
        close();
        openCase(id);
      }}
    />
  );
}

const VIEWS: Readonly<Record<View, React.ComponentType<ViewProps>>> = {
  letters: LetterRegister,
  reports: ReportsImport,
  imports: ImportsView,
  outbox: OutboxView,
  checks: CheckCallFigures,
  activity: ActivityView,
  figures: FiguresView,
  invitations: InvitationsView,
  officerMail: OfficerMailView,
  notRead: NotReadView,
  walls: WallsView,
};
