import type { ListedOfficerMail } from "#contract/officerMail.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { useMoment } from "../../facts/moment.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Headings } from "../../fullView/Headings.tsx";

interface OfficerMailTableProps {
  /** Null for all. */
  readonly state: "withheld" | "failed" | "bounced" | null;
  readonly onOpenCase: (id: string) => void;
}

/** One line a mail, the newest first, with what became of it. */
export function OfficerMailTable({ state, onOpenCase }: OfficerMailTableProps) {
  const { say } = useWords();
  const { data: mails } = useAnswer((ask) => ask.officerMail.list, { input: { state } });
  if (mails === undefined) return <NotYet />;
  if (mails.length === 0) return <p className={viewStyles.empty}>{say("paper.officerMail.none")}</p>;
  return (
    <table className={viewStyles.table} aria-label={say("officerMail.title")}>
      <Headings
        of={[
          ...(["case", "what", "to", "state"] as const).map((column) => say(`paper.officerMail.column.${column}`)),
          say("paper.officerMail.again"),
        ]}
      />
      <tbody>
        {mails.map((mail) => (
          <OfficerMailRow key={mail.id} mail={mail} onOpenCase={onOpenCase} />
        ))}
      </tbody>
    </table>
  );
}

function OfficerMailRow({ mail, onOpenCase }: { readonly mail: ListedOfficerMail } & Pick<OfficerMailTableProps, "onOpenCase">) {
  const { say, locale } = useWords();
  const moment = useMoment();
  const { grievanceId, ticket, kind, office, officer, toAddress, state, reason, sentAt, preparedAt, error } = mail;
  return (
    <tr data-mail={state}>
      <td className={viewStyles.number}>
        <ActionButton label={ticket} onPress={() => onOpenCase(grievanceId)} />
      </td>
      <td className={viewStyles.cell}>{say(`officerMail.kind.${kind}`)}</td>
      <td className={viewStyles.cell}>
        {officer ?? office[locale]}
        <small>{[officer === null ? null : office[locale], toAddress].filter((part) => part !== null).join(" · ")}</small>
      </td>
      <td className={viewStyles.cell}>
        {say(`paper.officerMail.state.${state}`)} · {moment(sentAt ?? preparedAt)}
        {(reason !== null || error !== null) && <small>{reason === null ? error : say(`officerMail.reason.${reason}`)}</small>}
      </td>
      <td className={viewStyles.cell}>
        <SendAgain mail={mail} />
      </td>
    </tr>
  );
}

function SendAgain({ mail: { id, state } }: { readonly mail: ListedOfficerMail }) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(() => {});
  if (!may("mark") || (state !== "failed" && state !== "bounced" && state !== "withheld")) return null;
  return (
    <>
      <ActionButton
        label={say("paper.officerMail.again")}
        isPending={command.isRunning}
        onPress={() => void command.attempt(() => client.officerMail.sendAgain({ id }))}
      />
      <Fault>{command.fault}</Fault>
    </>
  );
}
