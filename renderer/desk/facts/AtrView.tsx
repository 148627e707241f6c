import type { AtrDoubt } from "#domain/grievance/atrDoubts.ts";
import type { Atr } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useMoment } from "./moment.ts";
import { ProofList } from "./ProofList.tsx";
import { Box, Doubt, Facts, Quote } from "./Section.tsx";

/** A report as the office wrote it, with what makes one look twice. */
export function AtrView({ id, atr, doubts }: { readonly id: GrievanceId; readonly atr: Atr; readonly doubts: readonly AtrDoubt[] }) {
  const { say } = useWords();
  const moment = useMoment();
  const { outcome, officer, actedAt, text, proof, citizenContacted } = atr;
  return (
    <Box>
      <Facts>
        <b>{say(`desk.case.outcome.${outcome}`)}</b>
        <span>{officer ?? say("desk.case.officerUnnamed")}</span>
        {actedAt !== null && <span>{moment(actedAt)}</span>}
        {citizenContacted === true && <span>{say("desk.case.contacted")}</span>}
      </Facts>
      <Quote>{text}</Quote>
      {doubts.map((doubt) => (
        <Doubt key={doubt}>
          <Mark shape="urgent" />
          <span>{say(`desk.case.doubt.${doubt}`)}</span>
        </Doubt>
      ))}
      <ProofList id={id} proof={proof} />
    </Box>
  );
}
