import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { remedyOf } from "#contract/channelSentences.ts";
import type { SourceStatus } from "#contract/sources.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { gapSentences, shownState, sourceName, stateSentence } from "../../i18n/sourceSentence.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import styles from "../parts/form.module.css";

/** How the sources of one kind of channel are doing now, what to do where one fails, and what they have cost. */
export function SourceState({ kind }: { readonly kind: string }) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data } = useQuery(queries.sources.list.queryOptions({ enabled: connected }));
  const readNow = useMutation(queries.channels.readNow.mutationOptions());
  const now = useNow(1_000);
  const sources = data?.filter((source) => source.kind === kind) ?? [];
  const [first] = sources;
  if (first === undefined) return null;
  const isAsked = sources.some(({ state, fault }) => state !== "stopped" && fault?.code !== "budget-spent");
  return (
    <div className={styles.state}>
      <ul>
        {sources.map((source) => (
          <li key={source.key} data-state={shownState(source, now)}>
            <span data-problem={source.fault !== null || shownState(source, now) === "failing"}>
              <Mark shape={shownState(source, now)} />
              <b>{sourceName(source, words)}</b> {stateSentence(source, now, words)}
            </span>
            <small>{freshness(source, now, words)}</small>
            <Gaps source={source} />
            {source.notRead !== undefined && (
              <small data-problem="true">
                <Mark shape="waiting" /> {say("notRead.inSettings", { n: source.notRead })}
              </small>
            )}
            <Spending source={source} />
          </li>
        ))}
      </ul>
      {remediesOf(sources, words).map((remedy) => (
        <p key={remedy} className={styles.remedy}>
          {remedy}
        </p>
      ))}
      {isAsked && (
        <Button
          className={controlStyles.button}
          aria-label={say("channels.readNowOf", { name: words.channel(first.channel) })}
          onPress={() => readNow.mutate({ kind })}
        >
          {say("channels.readNow")}
        </Button>
      )}
    </div>
  );
}

/** What to do about each fault that is met, once however many sources meet it. */
function remediesOf(sources: readonly SourceStatus[], { locale }: Words): readonly string[] {
  const remedies = sources.flatMap(({ channel, fault }) => (fault === null ? [] : remedyOf(manifestOf(channel).names, fault.code)[locale]));
  return [...new Set(remedies)];
}

function freshness({ lastAnswerAt, lastPostAt }: SourceStatus, now: number, { say, ago }: Words): string {
  const post = lastPostAt === null ? say("channels.noPost") : say("channels.lastPost", { ago: ago(now - lastPostAt) });
  return lastAnswerAt === null ? post : `${say("channels.lastAnswer", { ago: ago(now - lastAnswerAt) })} · ${post}`;
}

/** What it did not read; what is lost stays until a person says that they know of it. */
function Gaps({ source }: { readonly source: SourceStatus }) {
  const words = useWords();
  const { queries } = useEngine();
  const acknowledge = useMutation(queries.sources.acknowledgeGap.mutationOptions());
  return gapSentences(source, words).map(({ id, isLost, words: sentence }) => (
    <small key={id} data-problem="true">
      <Mark shape="urgent" />
      {sentence}{" "}
      {isLost && (
        <Button className={controlStyles.button} onPress={() => acknowledge.mutate({ source: source.key, gap: id })}>
          {words.say("source.gapAcknowledge")}
        </Button>
      )}
    </small>
  ));
}

/** What reads have cost this month; nothing where they cost nothing. */
function Spending({ source: { spentUsd, budgetUsd, budgetState } }: { readonly source: SourceStatus }) {
  const { say, usDollars } = useWords();
  if (budgetUsd === null && spentUsd === 0) return null;
  return (
    <>
      <small>
        {budgetUsd === null
          ? say("settings.spent", { spent: usDollars(spentUsd) })
          : say("settings.spentOf", { spent: usDollars(spentUsd), budget: usDollars(budgetUsd) })}
      </small>
      {budgetState !== "within" && (
        <small data-problem="true" data-budget={budgetState}>
          <Mark shape="urgent" />
          {say(budgetState === "near" ? "channels.budgetNear" : "channels.budgetSpent")}
        </small>
      )}
    </>
  );
}
