import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ReportRun } from "#contract/scheduledReports.ts";
import { composeReportMail } from "#domain/reporting/reportMail.ts";
import type { MailTransport } from "../../../core/ports/mailTransport.ts";
import { writePieces } from "../../../core/files/wholeFile.ts";
import type { MadeFiles, ReportFile } from "./reportFiles.ts";
import { faultOfFolder, faultOfMail, RunFailed } from "./runFault.ts";

/** Lays the files into a folder that is there; one that is not, as of a drive that was taken out, is not made. Rejects with {@link RunFailed}. */
export async function layInto(folder: string, files: readonly ReportFile[]): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new RunFailed("folder-gone", folder);
    for (const { name, content } of files) await writePieces(join(folder, name), [content]);
  } catch (error) {
    throw error instanceof RunFailed ? error : faultOfFolder(error);
  }
}

/** Sends the files to all addresses in one letter. Rejects with {@link RunFailed}. */
export async function mailTo(
  { id, addresses, language }: Pick<ReportRun, "id" | "addresses" | "language">,
  { report, files }: MadeFiles,
  transport: MailTransport | null,
  signal: AbortSignal,
): Promise<void> {
  if (transport === null) throw new RunFailed("no-mailbox", "");
  const outcome = await transport.send(
    {
      // The same for every attempt, so that one which came after all is known again.
      messageId: `<report-${id}@${transport.address.split("@").at(-1) ?? "localhost"}>`,
      to: addresses,
      ...composeReportMail(report, language),
      replyTo: null,
      inReplyTo: null,
      references: [],
      isAutomatic: true,
      attachments: files,
    },
    signal,
  );
  const fault = faultOfMail(outcome);
  if (fault !== null) throw fault;
}
