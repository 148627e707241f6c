import type { ComponentType } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { AgainstDialog } from "./AgainstDialog.tsx";
import { AsideDialog } from "./AsideDialog.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { AtrDialog } from "./AtrDialog.tsx";
import { CheckCallDialog } from "./CheckCallDialog.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import { DisputeDialog } from "./DisputeDialog.tsx";
import { EscalateDialog } from "./EscalateDialog.tsx";
import { ExtensionDialog } from "./ExtensionDialog.tsx";
import { LettersDialog } from "./LettersDialog.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { NeedsInfoDialog } from "./NeedsInfoDialog.tsx";
import { NotAGrievanceDialog } from "./NotAGrievanceDialog.tsx";
import { NoteDialog } from "./NoteDialog.tsx";
import { OfficeDialog } from "./OfficeDialog.tsx";
import { PlaceDialog } from "./PlaceDialog.tsx";
import type { CaseCommand } from "../possible/possible.ts";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { RepresentativeDialog } from "./RepresentativeDialog.tsx";
import { ReplyDialog } from "./ReplyDialog.tsx";
import { SensitiveDialog } from "./SensitiveDialog.tsx";
import type { CommandScope } from "../possible/scope.ts";
import { UrgencyDialog } from "./UrgencyDialog.tsx";

export interface CommandDialogProps {
  readonly history: CaseHistory;
  readonly scope: CommandScope;
  readonly onClose: () => void;
}

/** The commands that ask something before they act. */
export const DIALOGS = {
  department: DepartmentDialog,
  office: OfficeDialog,
  place: PlaceDialog,
  urgency: UrgencyDialog,
  against: AgainstDialog,
  representative: RepresentativeDialog,
  atr: AtrDialog,
  extension: ExtensionDialog,
  escalate: EscalateDialog,
  dispute: DisputeDialog,
  letters: LettersDialog,
  checkCall: CheckCallDialog,
  reply: ReplyDialog,
  needsInfo: NeedsInfoDialog,
  merge: MergeDialog,
  notAGrievance: NotAGrievanceDialog,
  aside: AsideDialog,
  reopen: ReopenDialog,
  assign: AssignDialog,
  note: NoteDialog,
  link: LinkDialog,
  sensitive: SensitiveDialog,
} as const satisfies Partial<Record<CaseCommand, ComponentType<CommandDialogProps>>>;
export type DialogId = keyof typeof DIALOGS;
