import { useAnswer } from "../../client/useAnswer.ts";
import { useIsScoped, useMay } from "../../ui/people/sitting.ts";
import { useAlerts, useSurgeAlerts } from "../walls/useAlerts.ts";
import { useLettersWaiting } from "../paperwork/letters/useLettersWaiting.ts";
import type { RailItem } from "./Rail.tsx";

/** What waits for a person on a screen, or failed there: not how much there is. Who sees a part of the record is told of that part. */
export function useRailCounts(): Readonly<Partial<Record<RailItem, number>>> {
  const may = useMay();
  const isScoped = useIsScoped();
  const { data: outbox } = useAnswer((ask) => ask.outbox.status, { enabled: !isScoped });
  const { data: mail } = useAnswer((ask) => ask.officerMail.status, { enabled: !isScoped });
  const { data: prepared } = useAnswer((ask) => ask.outbox.list, { input: { list: "prepared" }, enabled: isScoped });
  const { data: answers } = useAnswer((ask) => ask.officerMail.answers, { enabled: isScoped });
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  const { data: work } = useAnswer((ask) => ask.work.marks);
  const letters = useLettersWaiting();
  const alerts = useAlerts()?.total ?? 0;
  const surges = useSurgeAlerts()?.total ?? 0;
  return {
    openMentions: work?.unreadMentions ?? 0,
    openLetterRegister: may("issue-letter") ? (letters ?? 0) : 0,
    openOutbox: isScoped ? (prepared?.replies.length ?? 0) : (outbox?.counts.refused ?? 0) + (outbox?.counts.prepared ?? 0),
    openOfficerMail: isScoped
      ? (answers?.length ?? 0)
      : mail === undefined
        ? 0
        : mail.waitingAnswers + mail.counts.failed + mail.counts.bounced,
    openNotRead: (sources ?? []).reduce((sum, { notRead = 0 }) => sum + notRead, 0),
    openWalls: may("triage") ? alerts + surges : 0,
  };
}
