import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMoment } from "../facts/moment.ts";
import { Box, Facts, Quote, Section } from "../facts/Section.tsx";

/** The office's wish for more time, as long as nobody has answered it. */
export function InterimSection({ history: { grievance } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const moment = useMoment();
  const { interimReply } = grievance;
  if (interimReply === null) return null;
  return (
    <Section title={say("desk.case.interim")}>
      <Box>
        <Facts>
          <b>{say("desk.case.interimUntil", { at: moment(interimReply.expectedAt) })}</b>
        </Facts>
        <Quote>{interimReply.reason}</Quote>
      </Box>
    </Section>
  );
}
