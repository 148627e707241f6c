import { ORPCError } from "@orpc/client";
import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { OfficeAnswer } from "#contract/officerMail.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { Fault } from "../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import { AnswerFacts } from "./AnswerFacts.tsx";
import { answerDoubt } from "./answerDoubt.ts";
import { useMoment } from "../facts/moment.ts";
import { Box, Doubt, Facts, Here, Section } from "../facts/Section.tsx";

/** What officers were told of the case by e-mail, and their answers; one that waits is taken here. */
export function OfficerMailSection({ history }: { readonly history: CaseHistory }) {
  const { say, locale } = useWords();
  const moment = useMoment();
  const id = history.case.id as GrievanceId;
  const { data } = useAnswer((ask) => ask.officerMail.ofCase, { input: { id } });
  if (data === undefined || data.mails.length + data.answers.length === 0) return null;
  const { mails, answers } = data;
  const waiting = answers.filter(({ state }) => state === "waits");
  return (
    <Section title={say("desk.case.officerMail")}>
      {waiting.map((answer, index) => (
        <WaitingAnswer key={answer.externalId} answer={answer} isFirst={index === 0} />
      ))}
      {answers
        .filter(({ state }) => state !== "waits")
        .map((answer) => (
          <Facts key={answer.externalId}>
            <span>{moment(answer.receivedAt)}</span>
            <AnswerFacts answer={answer} />
          </Facts>
        ))}
      {mails.toReversed().map(({ id: officerMailId, kind, office, officer, toAddress, state, reason, sentAt, preparedAt }) => (
        <Facts key={officerMailId}>
          <span>{moment(sentAt ?? preparedAt)}</span>
          <span>{say(`officerMail.kind.${kind}`)}</span>
          <span title={toAddress ?? undefined}>{officer ?? office[locale]}</span>
          <span>{say(`paper.officerMail.state.${state}`)}</span>
          {reason !== null && <span>{say(`officerMail.reason.${reason}`)}</span>}
        </Facts>
      ))}
    </Section>
  );
}

const WHY_NOT: Readonly<Record<string, MessageId>> = {
  "beside-sensitive": "desk.case.answer.not.besideSensitive",
  "no-reason": "desk.case.answer.not.noWords",
};

/** An answer that a person has to look at: its words and pictures stand among the posts. */
function WaitingAnswer({ answer, isFirst }: { readonly answer: OfficeAnswer; readonly isFirst: boolean }) {
  const words = useWords();
  const { say } = words;
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(() => {});
  const { grievanceId, channel, externalId, readAs, expectedAt } = answer;
  const doubt = answerDoubt(answer, words);
  const [day, setDay] = useState(expectedAt === null ? null : startOfIndianDay(expectedAt));
  const key = { grievanceId: grievanceId as GrievanceId, channel, externalId };
  const until = day === null ? null : day + DAY_MS - 60_000;
  const take = (as: "atr" | "interim" | "dispute" | "undertake") =>
    void command.attempt(
      () => client.officerMail.takeAnswer({ ...key, as, expectedAt: as === "interim" ? until : null }),
      (error) => {
        const why =
          error instanceof ORPCError && error.code === "REFUSED"
            ? WHY_NOT[(error.data as { readonly code?: string })?.code ?? ""]
            : undefined;
        return why === undefined ? null : say(why);
      },
    );
  const likely = readAs === "unclear" ? "atr" : readAs;
  useCommand("takeAnswer", isFirst && may("enter-atr") && !command.isRunning ? () => take(likely) : null, {
    why: !isFirst ? null : may("enter-atr") ? "desk.running.busy" : "desk.failed.forbidden",
  });
  return (
    <Box>
      <Facts>
        <AnswerFacts answer={answer} />
      </Facts>
      {doubt !== null && (
        <Doubt>
          <Mark shape="failing" />
          <span>
            {doubt} {say("desk.case.answer.readFirst")}
          </span>
        </Doubt>
      )}
      {answer.why === "several-cases" && may("enter-atr") && (
        <Facts>
          <span>{say("desk.case.answer.noFiles")}</span>
        </Facts>
      )}
      {may("enter-atr") && (
        <Here>
          {readAs === "interim" && <DayField label={say("desk.case.answer.until")} at={day} onChange={setDay} />}
          {([likely, ...(likely === "atr" ? [] : ["atr" as const])] as const).map((as, index) => (
            <ActionButton
              key={as}
              label={say(`desk.case.answer.take.${as}`)}
              after={isFirst && index === 0 && <Keycap stroke="KeyH" />}
              isDisabled={command.isRunning || (as === "interim" && until === null)}
              onPress={() => take(as)}
            />
          ))}
          <ActionButton
            label={say("desk.case.answer.putBy")}
            isDisabled={command.isRunning}
            onPress={() => void command.attempt(() => client.officerMail.putBy(key))}
          />
        </Here>
      )}
      <Fault>{command.fault}</Fault>
    </Box>
  );
}
