import type { CaseHistory } from "#contract/grievances.ts";
import type { CaseLinks, TiedCase } from "#contract/imports.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PortalCase } from "#domain/portal/caseNumber.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { useOpenCase } from "../queue/useQueue.tsx";
import { useMoment } from "../facts/moment.ts";
import { Box, Facts, Here, Section } from "../facts/Section.tsx";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";

/** The number that the matter has at a portal and how it is there, the cases tied to it, and what may be the same. */
export function LinkSection({ history }: { readonly history: CaseHistory }) {
  const { say, channel } = useWords();
  const { run } = useCommandRunner();
  const may = useMay();
  const id = history.case.id as GrievanceId;
  const { data: links } = useAnswer((ask) => ask.imports.links, { input: { id } });
  if (links === undefined || isEmpty(links)) return null;
  const tie = (type: "link" | "unlink", { channel, number }: PortalCase) =>
    void run({ kind: "case", id }, { do: "act", action: { type, channel, number } });
  return (
    <Section title={say("links.title")}>
      {links.own !== null && (
        <Facts>
          <b>{channel(links.own.channel)}</b> <span>{links.own.number}</span>
        </Facts>
      )}
      {links.linked.map((link) => (
        <Box key={`${link.channel} ${link.number}`}>
          <NumberLine number={link} tied={link.case} />
          {may("triage") && (
            <Here>
              <TextButton label={say("links.untie")} onPress={() => tie("unlink", link)} />
            </Here>
          )}
        </Box>
      ))}
      {links.tied.map((tied) => (
        <Box key={tied.id}>
          <NumberLine number={null} tied={tied} />
        </Box>
      ))}
      {links.likely.length > 0 && <Facts>{say("links.likely")}</Facts>}
      {links.likely.map((likely) => (
        <Box key={`${likely.channel} ${likely.number}`}>
          <NumberLine number={likely} tied={likely.case} />
          <Facts>
            {say(`links.why.${likely.why}`)}
            {likely.name !== null && <span>{likely.name}</span>}
          </Facts>
          {may("triage") && (
            <Here>
              <ActionButton label={say("links.tie")} onPress={() => tie("link", likely)} />
            </Here>
          )}
        </Box>
      ))}
    </Section>
  );
}

function NumberLine({ number, tied }: { readonly number: PortalCase | null; readonly tied: TiedCase | null }) {
  const { say, channel } = useWords();
  const open = useOpenCase();
  const moment = useMoment();
  return (
    <Facts>
      <b>{number === null ? channel(tied?.channel ?? "x") : channel(number.channel)}</b>
      {number !== null && <span>{number.number}</span>}
      {tied === null ? (
        <span>{say("links.notImported")}</span>
      ) : (
        <>
          <span data-linked-state={tied.state}>{say(`desk.state.${tied.state}`)}</span>
          <span>{moment(tied.disposedAt ?? tied.openedAt)}</span>
          <TextButton label={tied.ticket} onPress={() => open(tied.id)} />
        </>
      )}
    </Facts>
  );
}

function isEmpty({ own, linked, tied, likely }: CaseLinks): boolean {
  return own === null && linked.length === 0 && tied.length === 0 && likely.length === 0;
}
