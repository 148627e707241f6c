import { ORPCError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { WorkOfCase } from "#contract/work.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { DraftKind, DraftWords } from "#domain/work/drafts.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { areBothWritten, isAs, type Typed, withoutFields, wordsOfForm, wordsToKeep } from "./keptWords.ts";

/** A pause in typing that is long enough to keep what was typed; a crash costs no more. */
const REST_MS = 400;
/** Until it is tried again to keep what could not be kept. */
const AGAIN_MS = 5_000;

/** The words of one form, which outlive the window. */
export interface KeptWords<Words extends DraftWords> {
  readonly words: Words;
  /** Undefined in a field takes it away. */
  readonly write: (part: { readonly [Field in keyof Words]?: Words[Field] | undefined }) => void;
  /** True where something was typed, now or before. */
  readonly isKept: boolean;
  /** False where it could not be kept the last time, or what was kept before is not known: closing the form would lose it. */
  readonly isSafe: boolean;
  /** What another window of the person has written in the same field since; null where there is none. Nothing is written over until the person says which it is to be. */
  readonly elsewhere: { readonly take: () => void; readonly keep: () => void } | null;
  /** Nothing of these fields, or of all, is to be kept any more, and the form is as at first. Answers with all words that were there. */
  readonly drop: (fields?: readonly string[]) => DraftWords;
  /** After an act that all of the words went into: `void command.act(…).then(kept.sent)`. */
  readonly sent: (isDone: boolean) => void;
  /** Takes a `drop` back; what was typed since then stays. */
  readonly bringBack: (gone: DraftWords) => Promise<void>;
}

/** What was typed into a form of a case, or of none where `id` is null: kept in the record a moment after each key. `empty` is how the form begins. */
export function useKeptWords<Words extends DraftWords>(kind: DraftKind, id: GrievanceId | null, empty: Words): KeptWords<Words> {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  // Another window may have typed since it was read: that is not told of each key.
  const { data } = useAnswer((ask) => ask.work.ofCase, { input: { id }, refetchOnMount: "always" });
  const isLoaded = data !== undefined;
  const before = draftOf(data, kind);
  const [typed, setTyped] = useState<Typed | null>(null);
  /** How often it could not be kept since it last was. */
  const [failures, setFailures] = useState(0);
  /** Something was typed that is not with the engine yet. */
  const isWaiting = useRef(false);
  /** What is kept as far as this window knows: its own words, or those that it began with; undefined until it types. */
  const base = useRef<Draft | null | undefined>(undefined);
  const inTurn = useRef<Promise<void>>(Promise.resolve());
  const [elsewhere, setElsewhere] = useState<Draft | null>(null);
  const words = wordsOfForm({ empty, before, typed: typed ?? {} });
  const latest = useRef({ words, typed });
  useLayoutEffect(() => {
    latest.current = { words, typed };
  });

  const put = async (kept: DraftWords) => {
    isWaiting.current = false;
    const isEmpty = Object.keys(kept).length === 0;
    const key = queries.work.ofCase.queryKey({ input: { id } });
    const known = queryClient.getQueryData(key);
    // An answer that is on its way was given before, and would bring back what was there: it is asked for once more afterwards.
    const isAsked = known !== undefined && queryClient.isFetching({ queryKey: key }) > 0;
    if (isAsked) void queryClient.cancelQueries({ queryKey: key }, { revert: false });
    queryClient.setQueryData(key, (work: WorkOfCase | undefined) => {
      if (work === undefined) return work;
      const others = work.drafts.filter((draft) => draft.kind !== kind);
      return { ...work, drafts: isEmpty ? others : [...others, { kind, words: kept, changedAt: Date.now() }] };
    });
    // What is not known yet is what this window finds, and nothing that it wrote over.
    if (base.current === undefined) base.current = wholeDraftOf(known, kind);
    const tell = async () => {
      const basedOn = base.current?.changedAt ?? null;
      if (isEmpty) await client.work.dropDraft({ kind, id, basedOn });
      const { changedAt } = isEmpty ? { changedAt: null } : await client.work.putDraft({ kind, id, words: kept, basedOn });
      base.current = changedAt === null ? null : { words: kept, changedAt };
      // Another form of it in this window begins from here.
      if (changedAt !== null)
        queryClient.setQueryData(
          key,
          (work: WorkOfCase | undefined) =>
            work && {
              ...work,
              drafts: work.drafts.map((draft) => (draft.kind === kind && isAs(draft.words, kept) ? { ...draft, changedAt } : draft)),
            },
        );
    };
    // One after the other: each rests on what became of the one before.
    const told = inTurn.current.then(tell, tell);
    inTurn.current = told;
    try {
      await told;
      setFailures(0);
      // A form of it that was opened since may have been answered before these words were there. What waits behind them asks for itself.
      const isOlder = inTurn.current === told && !isAs(draftOf(queryClient.getQueryData(key), kind) ?? {}, kept);
      if (isAsked || isOlder) void queryClient.invalidateQueries({ queryKey: key });
    } catch (error) {
      // Nobody is to find it there who opens the form again.
      queryClient.setQueryData(key, known);
      void queryClient.invalidateQueries({ queryKey: key });
      throw error;
    }
  };
  /** What could not be kept is still in the window, and waits. */
  const putTyped = (kept: DraftWords) =>
    put(kept).catch(async (error: unknown) => {
      isWaiting.current = true;
      if (isWrittenElsewhere(error)) await meet();
      else setFailures((n) => n + 1);
    });
  /** Another window was there first. In other fields both stand; in the same one the person is asked. */
  const meet = async () => {
    const work = await client.work.ofCase({ id }).catch(() => undefined);
    const theirs = wholeDraftOf(work, kind);
    const mine = latest.current.typed ?? {};
    if (theirs !== null && areBothWritten({ base: base.current?.words ?? {}, typed: mine, elsewhere: theirs.words }))
      return setElsewhere(theirs);
    base.current = theirs;
    await put(wordsToKeep(wordsOfForm({ empty, before: theirs?.words, typed: mine }), empty)).catch(() => setFailures((n) => n + 1));
  };
  const flush = useRef({ rest: () => {}, end: () => {} });
  useLayoutEffect(() => {
    const rest = () => {
      if (isWaiting.current && elsewhere === null) void putTyped(wordsToKeep(latest.current.words, empty));
    };
    // The window goes before it is known what was kept: that is not to be lost for a few letters.
    const ask = () => {
      const last = { empty, typed: latest.current.typed ?? {} };
      if (isWaiting.current)
        void client.work
          .ofCase({ id })
          .then((work) => {
            base.current = wholeDraftOf(work, kind);
            return put(wordsToKeep(wordsOfForm({ ...last, before: draftOf(work, kind) }), empty));
          })
          .catch(() => undefined);
    };
    flush.current = { rest, end: isLoaded ? rest : ask };
  });
  useEffect(() => {
    if (typed === null || !isLoaded) return undefined;
    const timer = setTimeout(() => flush.current.rest(), failures > 0 ? AGAIN_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [typed, isLoaded, failures]);
  useEffect(() => {
    const end = () => flush.current.end();
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, []);

  const drop = (fields?: readonly string[]) => {
    const { words: gone, typed: was } = latest.current;
    const left = withoutFields(gone, fields);
    const rest = fields === undefined ? null : { ...was, ...Object.fromEntries(fields.map((field) => [field, undefined])) };
    latest.current = { words: wordsOfForm({ empty, before: left, typed: rest ?? {} }), typed: rest };
    void put(wordsToKeep(left, empty))
      .catch((error: unknown) => (isWrittenElsewhere(error) ? dropSent(gone, fields) : undefined))
      .catch(() => undefined);
    setTyped(rest);
    setElsewhere(null);
    return gone;
  };
  /** Something else is kept by now than this window knew of: what was sent goes all the same, or it would stand there to be sent once more. */
  const dropSent = async (sent: DraftWords, fields: readonly string[] | undefined) => {
    const work = await client.work.ofCase({ id });
    base.current = wholeDraftOf(work, kind);
    await put(withoutFields(draftOf(work, kind) ?? {}, fields, sent));
  };
  const take = () => {
    isWaiting.current = false;
    base.current = undefined;
    latest.current = { words: wordsOfForm({ empty, before: elsewhere?.words, typed: {} }), typed: null };
    setTyped(null);
    setElsewhere(null);
    void queryClient.invalidateQueries({ queryKey: queries.work.ofCase.queryKey({ input: { id } }) });
  };
  const keep = () => {
    base.current = elsewhere;
    setElsewhere(null);
    void putTyped(wordsToKeep(latest.current.words, empty));
  };
  return {
    words: words as Words,
    write: (part) => {
      const next = { ...latest.current.typed, ...part };
      if (base.current === undefined && isLoaded) base.current = wholeDraftOf(data, kind);
      latest.current = { words: wordsOfForm({ empty, before, typed: next }), typed: next };
      isWaiting.current = true;
      setTyped(next);
    },
    isKept: !isAs(words, empty),
    isSafe: failures === 0 && elsewhere === null && (isLoaded || typed === null),
    elsewhere: elsewhere && { take, keep },
    drop,
    sent: (isDone) => void (isDone && drop()),
    async bringBack(gone) {
      const work = await client.work.ofCase({ id });
      base.current = wholeDraftOf(work, kind);
      await put({ ...gone, ...draftOf(work, kind) });
    },
  };
}

function isWrittenElsewhere(error: unknown): boolean {
  return error instanceof ORPCError && error.code === "WRITTEN_ELSEWHERE";
}

interface Draft {
  readonly words: DraftWords;
  readonly changedAt: number;
}

function wholeDraftOf(work: WorkOfCase | undefined, kind: DraftKind): Draft | null {
  return work?.drafts.find((draft) => draft.kind === kind) ?? null;
}

function draftOf(work: WorkOfCase | undefined, kind: DraftKind): DraftWords | undefined {
  return wholeDraftOf(work, kind)?.words;
}
