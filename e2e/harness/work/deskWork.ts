import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Random } from "#rehearsal/random.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import { actKey, expectAct, wordsOf } from "../model/expected.ts";
import type { CountedEvent, Expected } from "../model/expected.ts";

export interface DeskWork {
  readonly engine: Pick<EngineUnderTest, "desk" | "hasEnded">;
  readonly record: string;
  readonly expected: Expected;
  readonly random: Random;
  readonly isOver: () => boolean;
  readonly onAct: (took: { readonly ms: number }) => void;
}

interface Case {
  readonly id: GrievanceId;
  readonly state: State;
  /** The post of X that it began with; null where it is of another channel. */
  readonly post: string | null;
}

interface Act {
  readonly action: GrievanceAction;
  readonly event: CountedEvent;
  readonly words: string | null;
}

/** Works at the desk through the contract until it is over, one command after the other, and keeps what it was told of each. */
export async function workAtDesk(work: DeskWork): Promise<void> {
  const { engine, random, isOver } = work;
  while (!isOver()) {
    if (!(await actOnce(work))) await pause(30);
    if (engine.hasEnded) return;
    await pause(random.between(0, 40));
  }
}

/** One command, which is sometimes taken back; false where there is no case yet. */
export async function actOnce(work: DeskWork): Promise<boolean> {
  const { random, isOver } = work;
  const chosen = chooseCase(work);
  if (chosen === null) return false;
  const runId = await run(work, chosen, actFor(chosen, work));
  if (runId !== null && random.chance(0.2) && !isOver()) await takeBack(work, chosen, runId);
  return true;
}

async function run({ engine, expected, onAct }: DeskWork, { id }: Case, { action, event, words }: Act): Promise<string | null> {
  const key = actKey(id, event);
  const isReply = action.type === "prepare-reply";
  const know = (how: "told" | "unknown" | "refused") => {
    if (words !== null) expected.words.set(words, how);
    if (words !== null && isReply) expected.replies.set(words, how);
    if (how !== "refused") expectAct(expected, key, how);
  };
  // Until it is answered it may be there or not.
  if (words !== null) expected.words.set(words, "unknown");
  if (words !== null && isReply) expected.replies.set(words, "unknown");
  const askedAt = performance.now();
  try {
    for await (const { finished, done, runId } of await engine.desk.desk.act({
      target: { kind: "case", id },
      act: { do: "act", action },
    })) {
      if (!finished) continue;
      onAct({ ms: performance.now() - askedAt });
      know(done === 1 ? "told" : "refused");
      return isReply ? null : runId;
    }
  } catch {
    // It was killed, or the record could not be written: nobody knows.
  }
  know("unknown");
  return null;
}

/** One's own act, taken back: it stays in the record, and an event says that it does not count. */
async function takeBack({ engine, expected }: DeskWork, { id }: Case, runId: string): Promise<void> {
  const key = actKey(id, "act-undone");
  try {
    const { undone } = await engine.desk.desk.undo({ runId });
    if (undone === 1) expectAct(expected, key, "told");
  } catch {
    expectAct(expected, key, "unknown");
  }
}

/** One of the newest cases, read beside the engine. */
export function chooseCase({ record, random }: Pick<DeskWork, "record" | "random">): Case | null {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(record, { readonly: true, fileMustExist: true });
    const rows = sqlite
      .prepare<[], Case>(
        `SELECT id, state, (SELECT external_id FROM case_post WHERE grievance_id = grievance.id AND channel = 'x' LIMIT 1) AS post
         FROM grievance ORDER BY rowid DESC LIMIT 80`,
      )
      .all();
    return rows.length === 0 ? null : random.pick(rows);
  } catch {
    // It is being made, or recovered.
    return null;
  } finally {
    sqlite?.close();
  }
}

function actFor({ state, post }: Case, { random, expected }: DeskWork): Act {
  const words = (kind: "note" | "atr" | "back" | "reply") => wordsOf(kind, expected.words.size + 1);
  if (post !== null && random.chance(0.2)) {
    const text = words("reply");
    const to = { channel: "x", externalId: post } as const;
    const reply = { replyId: randomUUID(), purpose: "free", language: "hi", text, to, approved: true } as const;
    return { action: { type: "prepare-reply", ...reply }, event: "reply-prepared", words: text };
  }
  if (random.chance(0.4)) return note(words("note"));
  if (state === "new") return plain({ type: "mark", to: { department: "PHED", district: "Karnal", office: null } }, "marked");
  if (state === "marked") return plain({ type: "undertake" }, "undertaken");
  if (state === "in-action") return report(words("atr"));
  if (state === "atr-sent") return random.chance(0.5) ? plain({ type: "accept-atr", exception: null }, "disposed") : back(words("back"));
  return note(words("note"));
}

function plain(action: GrievanceAction, event: CountedEvent): Act {
  return { action, event, words: null };
}

function back(reason: string): Act {
  return { action: { type: "return-atr", reason }, event: "atr-returned", words: reason };
}

function report(text: string): Act {
  const atr = { outcome: "solved" as const, text, officer: null, actedAt: null, proof: [] };
  return { action: { type: "send-atr", atr }, event: "atr-sent", words: text };
}

function note(words: string): Act {
  return { action: { type: "note", words }, event: "noted", words };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
