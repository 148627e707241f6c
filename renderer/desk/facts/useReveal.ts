import { useCallback, useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { failureOf, failureSentence } from "../../ui/failure.ts";

/** With what masking puts in the place of numbers, names and the like. */
const HIDDEN = "•";

/** How a person has what is hidden in a case shown: that is recorded. */
export interface Reveal {
  readonly show: () => void;
  /** Whether something is hidden that this person may see. */
  readonly hides: boolean;
  readonly isRevealed: boolean;
  readonly fault: string | null;
}

/** The case as it is shown: with nothing hidden, once somebody has asked for it, until something of it changes. */
export function useReveal(history: CaseHistory): { readonly shown: CaseHistory; readonly reveal: Reveal } {
  const { client } = useEngine();
  const { say } = useWords();
  const may = useMay();
  const [revealed, setRevealed] = useState<CaseHistory | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { id } = history.case;
  const shown = withRevealed(history, revealed);
  const isRevealed = shown !== history;
  const hides = shown !== revealed && may("triage") && holdsHidden(shown);
  const read = useCallback(async () => {
    try {
      setRevealed(await client.grievances.reveal({ id }));
      setFault(null);
    } catch (error) {
      setFault(say(failureSentence(failureOf(error))));
    }
  }, [client, id, say]);
  const show = useCallback(() => void read(), [read]);
  return { shown, reveal: { show, hides, isRevealed, fault } };
}

/** What has come since is shown as it came; the posts that were shown stay so as long as none has come. */
function withRevealed(history: CaseHistory, revealed: CaseHistory | null): CaseHistory {
  if (revealed === null || revealed.case.id !== history.case.id) return history;
  if (revealed.case.version === history.case.version) return revealed;
  return revealed.posts.length === history.posts.length ? { ...history, posts: withReadings(revealed.posts, history.posts) } : history;
}

/** What was read or corrected since. */
function withReadings(shown: CaseHistory["posts"], now: CaseHistory["posts"]): CaseHistory["posts"] {
  return shown.map((post, at) => ({
    ...post,
    media: post.media.map((medium, place) => ({ ...medium, reading: now[at]?.media[place]?.reading ?? medium.reading })),
  }));
}

function holdsHidden({ grievance, posts, timeline }: CaseHistory): boolean {
  return JSON.stringify([grievance, posts, timeline]).includes(HIDDEN);
}
