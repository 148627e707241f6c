import { join } from "node:path";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { officeIdOf } from "#domain/registry/office.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../../core/commands/act.ts";
import { createFileStore } from "../../../core/files/fileStore.ts";
import { createSmtpTransport } from "../../../channels/email/mail/smtpTransport.ts";
import { findCopies, keepCopy } from "../../../channels/email/sentCopies.ts";
import { createPrints } from "../../prints/prints.ts";
import { createOfficeRegistry } from "../../registry/officeRegistry.ts";
import type { TestClock } from "../../../core/sync/testing/testClock.ts";
import { createOfficerMailService } from "../officerMailService.ts";

export const MARK = { department: "PHED", district: "Karnal", office: null } as const;
export const OFFICE = officeIdOf("PHED", "district", "Karnal");
export const OFFICER = "xen.karnal@phed.example.in";
const KEY = "the key of this record";
const ADMIN = { actor: "desk", now: MORNING };
const WAITED_MS = 8_000;

/** Where letters go out, in the clear. */
interface MailServerAtHand {
  readonly host: string;
  readonly smtpPort: number;
  readonly imapPort: number;
  readonly address: string;
  readonly password: string;
}

/** Everything that tells officers, with a real mail server. The clock stands until it is moved; in its place may be one that also tells waits. */
export function startOfficerMailRoom(
  mail: MailServerAtHand,
  chosen: Partial<OfficerMailSettings> = {},
  pdf: string | null = null,
  clock: TestClock | null = null,
  { restored = null, copiesIn = null }: { readonly restored?: Writer | null; readonly copiesIn?: string | null } = {},
) {
  const record = restored === null ? temporaryRecord() : { writer: restored, remove: () => restored.close() };
  const folder = temporaryFolder();
  const registry = createOfficeRegistry(record.writer, () => {});
  const files = createFileStore(join(folder.folder, "files"));
  let settings: OfficerMailSettings = { ...DEFAULT_OFFICER_MAIL_SETTINGS, isOn: true, waitSeconds: 0, language: "en", ...chosen };
  let standsAt = MORNING + 60_000;
  const now = () => clock?.now() ?? standsAt;
  const changed = new Set<() => void>();
  const server = {
    host: mail.host,
    security: "none",
    user: mail.address,
    access: { kind: "password", password: mail.password },
    authority: null,
  } as const;
  const imap = { ...server, port: mail.imapPort };
  const transport = createSmtpTransport({
    server: { ...server, port: mail.smtpPort },
    ...(copiesIn !== null && {
      onSent: (raw: Buffer) => keepCopy(imap, copiesIn, raw),
      find: (ids, signal) => findCopies(imap, copiesIn, ids, signal),
    }),
    address: mail.address,
    name: "Monitoring Cell",
    files,
    now,
  });
  const office = createOfficerMailService({
    record: record.writer,
    rehearsal: false,
    settings: {
      channel: () => null,
      officerMail: () => settings,
      putOfficerMail: (put) => {
        settings = put;
      },
      letterhead: () => DEFAULT_LETTERHEAD,
    },
    registry: () => registry.current(),
    policy: () => DEFAULT_SLA_POLICY,
    transport: () => transport,
    replyKey: () => KEY,
    prints: createPrints(async () => pdf),
    files,
    now,
    ...(clock !== null && { clock }),
    onDidChange: () => changed.forEach((look) => look()),
    random: () => 0.5,
  });

  return {
    record: record.writer,
    registry,
    office,
    files,
    replyKey: KEY,
    get now() {
      return now();
    },
    pass(ms: number) {
      standsAt += ms;
      office.wake();
    },
    change(part: Partial<OfficerMailSettings>) {
      settings = { ...settings, ...part };
    },
    name(officeId: OfficeId, name: string, email: string | null) {
      const officer = { name, designation: null, phone: null, email, xHandle: null, facebookId: null };
      const done = registry.handOver({ officeId, fromAt: 0, officer }, ADMIN);
      if (done.outcome !== "done") throw new Error(done.outcome);
      return done.holding.officer;
    },
    openCase: (id: string, text?: string): GrievanceId =>
      openExampleCase(record.writer, examplePost(id, text === undefined ? {} : { text })),
    do(id: GrievanceId, action: GrievanceAction) {
      const acted = act(record.writer, {
        id,
        action,
        actor: "desk",
        now: now(),
        policy: DEFAULT_SLA_POLICY,
        registry: standardRegistry(),
        ruleScores: () => ({ department: {}, kind: {}, urgency: {}, office: {}, category: {} }) as never,
      });
      if (acted.outcome !== "done") throw new Error(JSON.stringify(acted));
      office.wake();
      return acted;
    },
    /** Resolves when what is looked for has come about. */
    until(isSo: () => boolean): Promise<void> {
      return new Promise((resolve, reject) => {
        const tooLate = setTimeout(() => {
          changed.delete(look);
          reject(new Error(`Not so in time: ${isSo.toString()}\n${JSON.stringify(office.list(null), null, 1)}`));
        }, WAITED_MS);
        const look = () => {
          if (!isSo()) return;
          clearTimeout(tooLate);
          changed.delete(look);
          resolve();
        };
        changed.add(look);
        look();
      });
    },
    async stop() {
      await office.stop();
      record.remove();
      folder.remove();
    },
  };
}
export type OfficerMailRoom = ReturnType<typeof startOfficerMailRoom>;
