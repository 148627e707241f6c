import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { Section, Loading } from "../parts/Section.tsx";
import { ReplyAccount } from "./ReplyAccount.tsx";
import { ReplyRules } from "./ReplyRules.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

/** What citizens are answered: in whose name, when, and in which words. */
export function RepliesSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const may = useMay();
  const enabled = useConnectionState().status === "connected";
  const settings = useAnswer(queries.outbox.settings.get.queryOptions());
  const { data: account } = useQuery(queries.outbox.account.get.queryOptions({ enabled: enabled && may("sources") }));
  const isLoading = settings === undefined || (may("sources") && account === undefined);
  return (
    <Section title={say("replies.title")} detail={say("replies.detail")}>
      {isLoading && <Loading />}
      {account !== undefined && <ReplyAccount account={account} />}
      {settings !== undefined && may("settings") && <ReplyRules stored={settings} />}
    </Section>
  );
}
