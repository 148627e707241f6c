import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import { momentOf } from "../facts/moment.ts";
import { Box, Facts, Quote, Section } from "../facts/Section.tsx";

/** The office's wish for more time, as long as nobody has answered it. */
export function InterimSection({ history: { grievance } }: { readonly history: CaseHistory }) {
  const words = useWords();
  const { say } = words;
  const now = useNow(60_000);
  const { interimReply } = grievance;
  if (interimReply === null) return null;
  return (
    <Section title={say("desk.case.interim")}>
      <Box>
        <Facts>
          <b>{say("desk.case.interimUntil", { at: momentOf(interimReply.expectedAt, now, words) })}</b>
        </Facts>
        <Quote>{interimReply.reason}</Quote>
      </Box>
    </Section>
  );
}
