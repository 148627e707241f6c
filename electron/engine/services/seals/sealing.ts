import { z } from "zod";
import type { SealFault, SealState } from "#contract/seals.ts";
import type { Seal } from "#domain/seal/seal.ts";
import { DEFAULT_SEAL_POLICY, isSealDue, sealPolicySchema } from "#domain/seal/sealPolicy.ts";
import type { SealPolicy } from "#domain/seal/sealPolicy.ts";
import type { Writer } from "#db/connection.ts";
import { countSeals, lastSeal, sealChain, sealsOf, unsealedEvents } from "#db/seals/seals.ts";
import { fingerprintOf, publicKeyOf } from "#db/seals/signing.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { AuditLog } from "../audit/auditLog.ts";
import { keepSeals, SealFolderError } from "./sealFolder.ts";
import { SealKeyError, sealKeyOf } from "./sealKey.ts";
import type { SealKey } from "./sealKey.ts";
import { mailSeal } from "./mailSeal.ts";

export interface SealingOptions {
  /** The real record, in rehearsal too. */
  readonly record: Writer;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly audit: Pick<AuditLog, "record">;
  /** False while the machine's clock is not believed. */
  readonly mayAct: () => boolean;
  readonly transport: () => MailTransport | null;
  readonly onDidChange: () => void;
}

export type Sealing = ReturnType<typeof startSealing>;

const POLICY = "seal.policy";
/** The last seal that was mailed, by the number of its last event. */
const mailedKey = (record: Writer) => `seal.mailed.${ownSeat(record)}`;
const mailedSchema = z.strictObject({ seatSeq: z.int(), at: z.int() });
/** A machine that slept wakes to a timer that did not count: it is looked often. */
const LOOKS_EVERY_MS = 60_000;
const MAILS_AGAIN_MS = 15 * 60_000;
/** A share that does not answer for so long is not there. */
const FOLDER_MS = 20_000;
/** What a stop waits for at most. */
const LAST_FOLDER_MS = 1_500;

/** Seals the chain of this seat once a day and when it stops, and keeps each seal in the folder and sends it to whom the administrator chose. */
export function startSealing({ record, clock, secrets, audit, mayAct, transport, onDidChange }: SealingOptions) {
  const now = () => clock.now();
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let key: SealKey | null = null;
  let fault: SealFault | null = null;
  let isClockDoubted = false;
  let folder: SealState["folder"] = null;
  let mail: SealState["mail"] = null;
  /** One write at a time: a share that hangs would take more threads with each. */
  let keeping: Promise<void> | null = null;

  const running = run();

  async function run(): Promise<void> {
    for (;;) {
      // Before the first look too: a program that starts has better to do.
      await alarm.sleep(LOOKS_EVERY_MS);
      if (ending.signal.aborted) return;
      try {
        isClockDoubted = !mayAct();
        if (isSealDue(lastSeal(record), unsealedEvents(record), now())) await seal("engine");
        await deliver();
      } catch (error) {
        logOwnFault("seals", error);
      }
    }
  }

  async function seal(actor: string): Promise<Seal | "nothing-new" | "clock" | SealFault> {
    try {
      isClockDoubted = !mayAct();
      if (isClockDoubted) return "clock";
      if (unsealedEvents(record) === 0) return "nothing-new";
      key ??= await sealKeyOf(record, secrets);
      const made = sealedBy(key, actor);
      fault = null;
      onDidChange();
      return made ?? "nothing-new";
    } catch (error) {
      fault = error instanceof SealKeyError ? (error.place === "given" ? "given-key" : "key-file") : "failed";
      if (fault === "failed") logOwnFault("seals", error);
      onDidChange();
      return fault;
    }
  }

  /** Another key than that of the last seal is told first, in the same transaction. */
  function sealedBy({ privateKey, place }: SealKey, actor: string): Seal | null {
    return record.transaction(() => {
      const publicKey = publicKeyOf(privateKey);
      if (lastSeal(record)?.publicKey !== publicKey) {
        audit.record({ type: "seal-key-made", version: 1, payload: { fingerprint: fingerprintOf(publicKey), place } }, "engine");
      }
      return sealChain(record, { privateKey, actor, at: now() });
    });
  }

  async function deliver(): Promise<void> {
    const { folder: path, mailTo } = policyNow();
    if (path !== null) await keepIn(path, FOLDER_MS);
    if (mailTo !== null) await mailLast(mailTo);
  }

  async function keepIn(path: string, withinMs: number): Promise<void> {
    const before = JSON.stringify(folder);
    folder = await keptIn(path, withinMs);
    if (JSON.stringify(folder) !== before) onDidChange();
  }

  async function keptIn(path: string, withinMs: number): Promise<NonNullable<SealState["folder"]>> {
    if (folder?.is === "kept" && folder.lines === countSeals(record)) return folder;
    try {
      const lines = await within(withinMs, () => keepSeals(path, ownSeat(record), sealsOf(record)));
      return { is: "kept", lines, at: now() };
    } catch (error) {
      return { is: "failed", fault: error instanceof SealFolderError ? error.fault : "not-written", at: now() };
    }
  }

  async function within(ms: number, work: () => Promise<number>): Promise<number> {
    if (keeping !== null) throw new SealFolderError("slow");
    const working = work();
    keeping = working.then(
      () => undefined,
      () => undefined,
    );
    void keeping.then(() => (keeping = null));
    const timer = new AbortController();
    const late = clock.sleep(ms, timer.signal).then(() => {
      throw new SealFolderError("slow");
    });
    try {
      return await Promise.race([working, late]);
    } finally {
      late.catch(() => undefined);
      timer.abort();
    }
  }

  async function mailLast(to: string): Promise<void> {
    const last = lastSeal(record);
    const mailed = mailedSchema.safeParse(readSetting(record, mailedKey(record))).data;
    if (last === null || last.seatSeq <= (mailed?.seatSeq ?? 0)) return;
    if (mail?.is === "failed" && now() - mail.at < MAILS_AGAIN_MS && now() >= mail.at) return;
    const mailbox = transport();
    const refused = mailbox === null ? null : await mailSeal(last, to, mailbox, ending.signal);
    if (mailbox === null) mail = { is: "no-mailbox" };
    else if (refused !== null) mail = { is: "failed", detail: refused, at: now() };
    else {
      writeSetting(record, mailedKey(record), { seatSeq: last.seatSeq, at: now() }, now());
      mail = { is: "sent", at: now() };
    }
    onDidChange();
  }

  function policyNow(): SealPolicy {
    return sealPolicySchema.safeParse(readSetting(record, POLICY)).data ?? DEFAULT_SEAL_POLICY;
  }

  return {
    state(): SealState {
      const last = lastSeal(record);
      const sentAt = mailedSchema.safeParse(readSetting(record, mailedKey(record))).data?.at;
      const policy = policyNow();
      return {
        seat: ownSeat(record),
        policy,
        key: key && { fingerprint: fingerprintOf(publicKeyOf(key.privateKey)), place: key.place },
        last,
        lastFingerprint: last && fingerprintOf(last.publicKey),
        seals: countSeals(record),
        unsealed: unsealedEvents(record),
        fault,
        isClockDoubted,
        folder: policy.folder === null ? null : folder,
        mail: policy.mailTo === null ? null : (mail ?? (sentAt === undefined ? null : { is: "sent", at: sentAt })),
      };
    },
    policy: policyNow,
    async put(policy: SealPolicy): Promise<SealFolderError["fault"] | "kept"> {
      if (policy.folder !== null) {
        folder = null;
        await keepIn(policy.folder, FOLDER_MS);
        const tried = folder as SealState["folder"];
        if (tried?.is === "failed") return tried.fault;
      }
      writeSetting(record, POLICY, policy, now());
      mail = null;
      alarm.ring();
      onDidChange();
      return "kept";
    },
    async sealNow(actor: string) {
      const made = await seal(actor);
      if (typeof made !== "string") await deliver();
      return made;
    },
    /** Seals what was recorded since; what the folder does not take in time is written there at the next start. */
    async stop(): Promise<void> {
      ending.abort();
      await running;
      const made = await seal("engine");
      const { folder: path } = policyNow();
      if (typeof made !== "string" && path !== null) await keepIn(path, LAST_FOLDER_MS);
    },
  };
}
