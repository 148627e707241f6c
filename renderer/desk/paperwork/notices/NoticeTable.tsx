import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import type { ListedNotice } from "#contract/notices.ts";
import { useConnectionState, useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { useNow } from "../../../client/useNow.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { momentOf } from "../../facts/moment.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";

interface NoticeTableProps {
  /** Null for all. */
  readonly state: "withheld" | "failed" | "bounced" | null;
  readonly onOpenCase: (id: string) => void;
}

/** One line a notice, the newest first, with what became of it. */
export function NoticeTable({ state, onOpenCase }: NoticeTableProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: notices } = useQuery(queries.notices.list.queryOptions({ input: { state }, enabled: connected }));
  if (notices === undefined) return <p className={viewStyles.empty}>{say("state.loading")}…</p>;
  if (notices.length === 0) return <p className={viewStyles.empty}>{say("paper.notices.none")}</p>;
  return (
    <table className={viewStyles.table} aria-label={say("paper.notices.title")}>
      <thead>
        <tr>
          {(["case", "what", "to", "state"] as const).map((column) => (
            <th key={column} scope="col">
              {say(`paper.notices.column.${column}`)}
            </th>
          ))}
          <th scope="col">{say("paper.notices.again")}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpenCase={onOpenCase} />
        ))}
      </tbody>
    </table>
  );
}

function NoticeRow({ notice, onOpenCase }: { readonly notice: ListedNotice } & Pick<NoticeTableProps, "onOpenCase">) {
  const words = useWords();
  const { say, locale } = words;
  const now = useNow(60_000);
  const { grievanceId, ticket, kind, office, officer, toAddress, state, reason, sentAt, preparedAt, error } = notice;
  return (
    <tr data-notice={state}>
      <td className={viewStyles.number}>
        <Button className={controlStyles.button} onPress={() => onOpenCase(grievanceId)}>
          {ticket}
        </Button>
      </td>
      <td className={viewStyles.cell}>{say(`notices.kind.${kind}`)}</td>
      <td className={viewStyles.cell}>
        {officer ?? office[locale]}
        <small>{[officer === null ? null : office[locale], toAddress].filter((part) => part !== null).join(" · ")}</small>
      </td>
      <td className={viewStyles.cell}>
        {say(`paper.notices.state.${state}`)} · {momentOf(sentAt ?? preparedAt, now, words)}
        {(reason !== null || error !== null) && <small>{reason === null ? error : say(`notices.reason.${reason}`)}</small>}
      </td>
      <td className={viewStyles.cell}>
        <SendAgain notice={notice} />
      </td>
    </tr>
  );
}

function SendAgain({ notice: { id, state } }: { readonly notice: ListedNotice }) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(() => {});
  if (!may("mark") || (state !== "failed" && state !== "bounced" && state !== "withheld")) return null;
  return (
    <>
      <Button
        className={controlStyles.button}
        isPending={command.isRunning}
        onPress={() => void command.attempt(() => client.notices.sendAgain({ id }))}
      >
        {say("paper.notices.again")}
      </Button>
      <Fault>{command.fault}</Fault>
    </>
  );
}
