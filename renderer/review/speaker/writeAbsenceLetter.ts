import type { Locale } from "#contract/locale.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { EngineClient } from "../../client/engine.ts";

interface AbsenceOrder {
  /** Of the review. */
  readonly id: string;
  readonly office: OfficeId;
  /** The letter that is printed again; null for a new one. */
  readonly letterId: string | null;
  readonly locale: Locale;
}

/**
 * Has a letter for absence drafted, issued and printed; answers with its file. Given up before it is issued, it gets no number; given up later, it is issued and can be printed again.
 * Throws where `signal` aborts, and what the calls throw.
 */
export async function writeAbsenceLetter(
  client: EngineClient,
  { id, office, letterId, locale }: AbsenceOrder,
  signal: AbortSignal,
): Promise<{ readonly file: string }> {
  const issued = async () => {
    const { to, subject, body, answerBy } = await client.review.absenceLetter.draft({ id, office }, { signal });
    signal.throwIfAborted();
    return client.review.absenceLetter.issue({ id, letter: { to, subject, body, answerBy } });
  };
  const known = letterId ?? (await issued()).letterId;
  signal.throwIfAborted();
  return client.review.absenceLetter.print({ id, letterId: known, locale }, { signal });
}
