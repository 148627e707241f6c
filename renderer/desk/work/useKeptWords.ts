import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { WorkOfCase } from "#contract/work.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { DraftKind, DraftWords } from "#domain/work/drafts.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";

/** A pause in typing that is long enough to keep what was typed; a crash costs no more. */
const REST_MS = 400;

/** The words of one form, which outlive the window. */
export interface KeptWords<Words extends DraftWords> {
  readonly words: Words;
  /** Undefined in a field takes it away. */
  readonly write: (part: { readonly [Field in keyof Words]?: Words[Field] | undefined }) => void;
  /** True where something was typed, now or before. */
  readonly isKept: boolean;
  /** False where the engine did not keep it the last time: closing the form would lose it. */
  readonly isSafe: boolean;
  /** Nothing of it is to be kept any more, and the form is as at first. Answers with what was there. */
  readonly drop: () => DraftWords;
  /** After an act that the words went into: `void command.act(…).then(kept.sent)`. */
  readonly sent: (isDone: boolean) => void;
  /** Keeps other words in their place: for taking a `drop` back. */
  readonly keep: (words: DraftWords) => Promise<void>;
}

/** What was typed into a form of a case, or of none where `id` is null: kept in the record a moment after each key. `empty` is how the form begins. */
export function useKeptWords<Words extends DraftWords>(kind: DraftKind, id: GrievanceId | null, empty: Words): KeptWords<Words> {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { data } = useAnswer((ask) => ask.work.ofCase, { input: { id } });
  const before = data?.drafts.find((draft) => draft.kind === kind)?.words;
  const [typed, setTyped] = useState<Words | null>(null);
  const [isSafe, setSafe] = useState(true);
  /** Typed, and not with the engine yet. */
  const waiting = useRef<DraftWords | null>(null);
  const words = typed ?? { ...empty, ...before };
  const latest = useRef(words);
  useLayoutEffect(() => {
    latest.current = words;
  });

  const keep = async (kept: DraftWords) => {
    waiting.current = null;
    const isEmpty = Object.keys(kept).length === 0;
    queryClient.setQueryData(queries.work.ofCase.queryKey({ input: { id } }), (work: WorkOfCase | undefined) => {
      if (work === undefined) return work;
      const others = work.drafts.filter((draft) => draft.kind !== kind);
      return { ...work, drafts: isEmpty ? others : [...others, { kind, words: kept, changedAt: Date.now() }] };
    });
    // What could not be kept is still in the window, and kept with the next key.
    const keeping = isEmpty ? client.work.dropDraft({ kind, id }) : client.work.putDraft({ kind, id, words: kept });
    await keeping.then(
      () => setSafe(true),
      () => setSafe(false),
    );
  };
  const flush = useRef(() => {});
  useLayoutEffect(() => {
    flush.current = () => {
      if (waiting.current !== null) void keep(waiting.current);
    };
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => flush.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const end = () => flush.current();
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, []);

  const drop = () => {
    const gone = latest.current;
    void keep({});
    setTyped(null);
    return gone;
  };
  return {
    words,
    write: (part) => {
      const fields = Object.entries({ ...latest.current, ...part }).filter(([, text]) => text !== undefined);
      const next = Object.fromEntries(fields) as DraftWords as Words;
      latest.current = next;
      waiting.current = isAs(next, empty) ? {} : next;
      setTyped(next);
    },
    isKept: !isAs(words, empty),
    isSafe,
    drop,
    sent: (isDone) => void (isDone && drop()),
    keep,
  };
}

function isAs(words: DraftWords, empty: DraftWords): boolean {
  return [...new Set([...Object.keys(words), ...Object.keys(empty)])].every((field) => (words[field] ?? "") === (empty[field] ?? ""));
}
