import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section, Loading } from "../parts/Section.tsx";
import { OfficerMailRules } from "./OfficerMailRules.tsx";

/** What officers are told by e-mail. */
export function OfficerMailSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data } = useQuery(queries.officerMail.settings.get.queryOptions({ enabled }));
  return (
    <Section title={say("officerMail.title")} detail={say("officerMail.detail")}>
      {data === undefined ? (
        <Loading />
      ) : (
        <OfficerMailRules stored={data.settings} isSender={data.isSender} trustedServer={data.trustedServer} />
      )}
    </Section>
  );
}
