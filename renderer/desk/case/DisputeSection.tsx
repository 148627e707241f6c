import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import { momentOf } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { Box, Facts, Quote, Section } from "../facts/Section.tsx";

/** "Not ours": the words of both sides, and who decides. It stops nothing. */
export function DisputeSection({ history }: { readonly history: CaseHistory }) {
  const words = useWords();
  const { say, locale } = words;
  const now = useNow(60_000);
  const { dispute } = history.grievance;
  if (dispute === null) return null;
  const names = officeNames(history, locale);
  return (
    <Section title={say("desk.case.dispute", { superior: names.ofId(dispute.superior) })}>
      <Box>
        <Facts>
          <b>{say("desk.case.disputeBy", { office: names.ofMark(dispute.by) })}</b>
          <span>{momentOf(dispute.raisedAt, now, words)}</span>
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
