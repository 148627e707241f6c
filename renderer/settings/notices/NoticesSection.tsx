import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../parts/Section.tsx";
import { NoticeRules } from "./NoticeRules.tsx";

/** What officers are told by e-mail. */
export function NoticesSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data } = useQuery(queries.notices.settings.get.queryOptions({ enabled }));
  return (
    <Section title={say("notices.title")} detail={say("notices.detail")}>
      {data === undefined ? (
        <p>{say("state.loading")}…</p>
      ) : (
        <NoticeRules stored={data.settings} isSender={data.isSender} trustedServer={data.trustedServer} />
      )}
    </Section>
  );
}
