import { useAnswer } from "../../client/useAnswer.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useAlerts, useSurgeAlerts } from "../walls/useAlerts.ts";
import type { RailItem } from "./Rail.tsx";

/** What waits for a person on a screen, or failed there: not how much there is. */
export function useRailCounts(): Readonly<Partial<Record<RailItem, number>>> {
  const may = useMay();
  const { data: outbox } = useAnswer((ask) => ask.outbox.status);
  const { data: mail } = useAnswer((ask) => ask.officerMail.status);
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  const { data: work } = useAnswer((ask) => ask.work.marks);
  const alerts = useAlerts()?.total ?? 0;
  const surges = useSurgeAlerts()?.total ?? 0;
  return {
    openMentions: work?.unreadMentions ?? 0,
    openOutbox: (outbox?.counts.refused ?? 0) + (outbox?.counts.prepared ?? 0),
    openOfficerMail: mail === undefined ? 0 : mail.waitingAnswers + mail.counts.failed + mail.counts.bounced,
    openNotRead: (sources ?? []).reduce((sum, { notRead = 0 }) => sum + notRead, 0),
    openWalls: may("triage") ? alerts + surges : 0,
  };
}
