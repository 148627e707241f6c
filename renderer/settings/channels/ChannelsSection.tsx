import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChannelSetUp } from "#contract/channels.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { readFailure } from "../../ui/failure.ts";
import { usePlace } from "../pages/usePlace.ts";
import { Section } from "../parts/Section.tsx";
import { ChannelEntry } from "./ChannelEntry.tsx";
import styles from "./Channels.module.css";

interface Opened {
  readonly kind: string;
  /** In which all stand meanwhile, by their kinds. */
  readonly order: readonly string[];
}

/** Every channel: those that are set up with how they are, then those that can be. */
export function ChannelsSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const channels = useQuery(queries.channels.list.queryOptions({ enabled }));
  const { data: sources } = useQuery(queries.sources.list.queryOptions({ enabled }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const { place, visit } = usePlace();
  const asked = place?.page === "channels" ? (place.channel ?? null) : null;
  // Once for each time that somebody asked for it: it stays closed where a person closed it meanwhile.
  const [shownAt, setShownAt] = useState<number | null>(null);
  if (asked !== null && channels.data !== undefined && shownAt !== visit) {
    setShownAt(visit);
    setOpened({ kind: asked, order: inOrder(channels.data).map(({ form }) => form.kind) });
  }
  const all = channels.data ?? [];
  const ordered = opened === null ? inOrder(all) : asHeld(all, opened.order);
  return (
    <Section title={say("channels.title")} detail={say("channels.detail")}>
      {channels.data === undefined && (
        <p className={styles.waiting}>{channels.error === null ? `${say("state.loading")}…` : say(readFailure(channels.error))}</p>
      )}
      <ul className={styles.list} aria-label={say("channels.title")}>
        {ordered.map((setUp) => (
          <ChannelEntry
            key={setUp.form.kind}
            setUp={setUp}
            sources={(sources ?? []).filter(({ kind }) => kind === setUp.form.kind)}
            isOpen={opened?.kind === setUp.form.kind}
            onOpen={() => setOpened({ kind: setUp.form.kind, order: ordered.map(({ form }) => form.kind) })}
            onClose={() => setOpened(null)}
          />
        ))}
      </ul>
    </Section>
  );
}

/** Those that are set up first. */
function inOrder(channels: readonly ChannelSetUp[]): readonly ChannelSetUp[] {
  return channels.toSorted((one, other) => Number(one.values === null) - Number(other.values === null));
}

/** As they stood when one was opened: it would be lost under the hand that fills it in. */
function asHeld(channels: readonly ChannelSetUp[], kinds: readonly string[]): readonly ChannelSetUp[] {
  return kinds.flatMap((kind) => channels.find(({ form }) => form.kind === kind) ?? []);
}
