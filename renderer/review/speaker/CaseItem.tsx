import type { ReactNode } from "react";
import type { QueueRow } from "#contract/desk.ts";
import type { DossierCase } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { useInHand } from "./inHand.ts";
import { ShowButton } from "./Part.tsx";
import type { ScreenLead } from "./useScreen.ts";

interface CaseItemProps {
  readonly id: string;
  readonly told: Pick<QueueRow, "ticket" | "urgency" | "overdue" | "text"> & Partial<Pick<DossierCase, "silence">>;
  readonly screen: ScreenLead;
  readonly note?: ReactNode;
  /** Facts, each in a `span`. */
  readonly children: ReactNode;
}

/** A case in a list: what is read aloud, its facts, and the ways to take it up and to put it before the officers. */
export function CaseItem({ id, told, screen, note, children }: CaseItemProps) {
  const { say } = useWords();
  const readAloud = useReadAloud();
  const { ticket, urgency, overdue } = told;
  return (
    <li data-urgency={urgency} data-on={screen.on?.grievanceId === id || undefined}>
      <p dir="auto">{readAloud(told)}</p>
      <footer>
        {children}
        {overdue && <em>{say("review.late")}</em>}
        {note !== undefined && <span>{note}</span>}
        <TakeUp id={id} ticket={ticket} />
        <ShowButton what={ticket} onShow={() => screen.show("case", id)} />
      </footer>
    </li>
  );
}

interface TakeUpProps {
  readonly id: string;
  readonly ticket: string;
  /** Named by its ticket, in a list of tickets. */
  readonly asTicket?: boolean;
}

/** Opens a case beside what is written down, so that it can be marked, escalated, remarked on and promised about. */
export function TakeUp({ id, ticket, asTicket = false }: TakeUpProps) {
  const { say } = useWords();
  const { takeCase } = useInHand();
  const label = asTicket ? ticket : say("review.spot.open");
  return <TextButton label={label} aria-label={say("review.spot.openCase", { ticket })} onPress={() => takeCase(id)} />;
}
