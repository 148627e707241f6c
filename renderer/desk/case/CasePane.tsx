import { ButtonContext } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AtrView } from "../facts/AtrView.tsx";
import { ForRooms } from "./ForRooms.tsx";
import { complaintPictures } from "../facts/evidencePictures.ts";
import { Box, Facts, HeldCaseContext, Quote, Section } from "../facts/Section.tsx";
import { useMoment } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { Alike } from "./Alike.tsx";
import styles from "./CasePane.module.css";
import { CaseHeader } from "./CaseHeader.tsx";
import { LetterSection } from "./LetterSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import { OfficerMailSection } from "./OfficerMailSection.tsx";
import { OfficeSection } from "./OfficeSection.tsx";
import { OtherCases } from "./OtherCases.tsx";
import { Posts } from "./Posts.tsx";
import { ReplySection } from "./ReplySection.tsx";
import { StatutorySection } from "./StatutorySection.tsx";
import { Timeline } from "./Timeline.tsx";
import { useReveal } from "../facts/useReveal.ts";
import { useOthers } from "./usePresence.ts";
import { caseFailure } from "./caseFailure.ts";
import { useCommand, WithoutCommands } from "../keys/useCommand.tsx";

/** The case in the middle: what was written, and all that has happened since. */
export function CasePane({ caseId }: { readonly caseId: string }) {
  const { say } = useWords();
  const { data: history, error } = useAnswer((ask) => ask.grievances.get, {
    input: { id: caseId },
    enabled: caseId !== "",
  });
  const others = useOthers(caseId as GrievanceId);
  if (history === undefined) {
    return <p className={styles.wait}>{error === null ? `${say("desk.case.loading")}…` : say(caseFailure(error))}</p>;
  }
  return (
    <article className={styles.pane} key={caseId} aria-label={history.case.ticket} data-case={caseId} data-state={history.case.state}>
      <CaseHeader history={history} others={others} />
      <Told history={history} />
    </article>
  );
}

/** Another case to hold beside it: to be read, and nothing else, so that its buttons are there to be heard and do nothing. Nobody is told that it is looked at, and what is hidden in it stays hidden. */
export function CaseBeside({ caseId }: { readonly caseId: string }) {
  const { say } = useWords();
  const { data: history, error } = useAnswer((ask) => ask.grievances.get, { input: { id: caseId } });
  if (history === undefined) {
    return <p className={styles.wait}>{error === null ? `${say("desk.case.loading")}…` : say(caseFailure(error))}</p>;
  }
  return (
    <WithoutCommands>
      <ButtonContext value={READ_ONLY}>
        <article className={styles.pane} aria-label={history.case.ticket} data-held={caseId}>
          <HeldCaseContext value={history.case.ticket}>
            <CaseHeader history={history} others={NOBODY} />
            <Told history={history} />
          </HeldCaseContext>
        </article>
      </ButtonContext>
    </WithoutCommands>
  );
}

const NOBODY: readonly [] = [];
const READ_ONLY = { isDisabled: true };

/** All that is in the case, with what it hides once a person has asked for that. */
function Told({ history }: { readonly history: CaseHistory }) {
  const { shown, reveal } = useReveal(history);
  useCommand("reveal", reveal.hides ? reveal.show : null, { why: "desk.dead.nothingHidden" });
  return (
    <>
      <Posts history={shown} reveal={reveal} />
      <Answers history={shown} />
      <LinkSection history={shown} />
      <Alike history={shown} />
      <Earlier history={shown} />
      <Timeline history={shown} />
    </>
  );
}

/** What came of it, the most pressing first. */
function Answers({ history }: { readonly history: CaseHistory }) {
  return (
    <>
      <DisputeSection history={history} />
      <AtrSection history={history} />
      <InterimSection history={history} />
      <OfficeSection history={history} />
      <StatutorySection history={history} />
      <ReplySection history={history} />
      <LetterSection history={history} />
      <OfficerMailSection history={history} />
    </>
  );
}

/** What the same citizen complained of before. */
function Earlier({ history: { earlier } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  if (earlier.length === 0) return null;
  return (
    <Section title={say("desk.case.earlier", { n: earlier.length })}>
      <OtherCases cases={earlier} />
    </Section>
  );
}

/** The action-taken report that the case has, whether it was accepted or waits to be. */
function AtrSection({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { id, atr, state, sensitive, roomPictures } = history.grievance;
  if (atr === null) return null;
  return (
    <Section title={say(state === "atr-sent" ? "desk.case.atrToCheck" : "desk.case.atr")}>
      <AtrView
        id={id}
        atr={atr}
        doubts={state === "atr-sent" ? history.atrDoubts : NO_DOUBTS}
        roomPictures={roomPictures}
        complaint={complaintPictures(history.posts, say("desk.case.picture"))}
        renderBelow={(file) => sensitive === null && <ForRooms id={id} file={file} roomPictures={roomPictures} />}
      />
    </Section>
  );
}

/** What was accepted or returned is past: its doubts were weighed then. */
const NO_DOUBTS: CaseHistory["atrDoubts"] = [];

/** The office's wish for more time, as long as nobody has answered it. */
function InterimSection({ history: { grievance } }: { readonly history: CaseHistory }) {
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

/** "Not ours": the words of both sides, and who decides. It stops nothing. */
function DisputeSection({ history }: { readonly history: CaseHistory }) {
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
