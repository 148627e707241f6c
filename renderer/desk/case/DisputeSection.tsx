import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMoment } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { Box, Facts, Quote, Section } from "../facts/Section.tsx";

/** "Not ours": the words of both sides, and who decides. It stops nothing. */
export function DisputeSection({ history }: { readonly history: CaseHistory }) {
  const words = useWords();
  const { say, locale } = words;
  const moment = useMoment();
  const { dispute } = history.grievance;
  if (dispute === null) return null;
  const names = officeNames(history, locale);
  return (
    <Section title={say("desk.case.dispute", { superior: names.ofId(dispute.superior) })}>
      <Box>
        <Facts>
          <b>{say("desk.case.disputeBy", { office: names.ofMark(dispute.by) })}</b>
          <span>{moment(dispute.raisedAt)}</span>
        </Facts>
        <Quote>{dispute.words}</Quote>
      </Box>
      <Box>
        <Facts>
          <b>{say("desk.case.disputeAnswer")}</b>
        </Facts>
        {dispute.answer === null ? <Facts>{say("desk.case.disputeUnanswered")}</Facts> : <Quote>{dispute.answer}</Quote>}
      </Box>
    </Section>
  );
}
