import { nameInCase } from "../../services/cases/filesOfCase.ts";
import { underway } from "../../core/workers/underway.ts";
import type { ScanReading } from "#domain/file/scanReading.ts";
import { needs, reads } from "./guards.ts";
import type { HandlerContext } from "./context.ts";

export const scansHandlers = {
  readNew: needs("triage").scans.readNew.handler(async function* ({ context, input: { file }, errors }) {
    if (!context.newFiles.has(file)) throw errors.NOT_FOUND();
    if (!context.scans.isInstalled) throw errors.NOT_READ();
    const content = await context.scans.contentOf(file);
    if (content === null) throw errors.NOT_FOUND();
    yield* steps(context, content, async () => undefined);
  }),

  readOfCase: needs("triage").scans.readOfCase.handler(async function* ({ context, input: { id, file }, errors }) {
    if (nameInCase(context.record, id, file) === null) throw errors.NOT_FOUND();
    if (!context.scans.isInstalled) throw errors.NOT_READ();
    const content = await context.scans.contentOf(file);
    if (content === null) throw errors.NOT_FOUND();
    // The words are shown as the case shows them, masked.
    yield* steps(
      context,
      content,
      (reading) => context.scans.keep(id, file, reading),
      (reading) => ({ ...reading, text: "" }),
    );
  }),

  settings: {
    get: reads.scans.settings.get.handler(({ context }) => settingsOf(context)),
    put: needs("settings").scans.settings.put.handler(({ context, input }) => {
      context.settings.putScans(input);
      context.changes.announce("settings");
      return settingsOf(context);
    }),
  },
};

function settingsOf({ settings, scans }: HandlerContext) {
  return { ...settings.scans(), isInstalled: scans.isInstalled };
}

async function* steps(
  { scans }: HandlerContext,
  content: Uint8Array,
  whenRead: (reading: ScanReading) => Promise<unknown>,
  shown: (reading: ScanReading) => ScanReading = (reading) => reading,
) {
  const reading = underway<{ readonly sheet: number; readonly sheets: number }, ScanReading>((tell, signal) =>
    scans.read(content, { signal, onProgress: tell }),
  );
  for await (const step of reading) {
    if (step.is === "told") yield { is: "sheet" as const, ...step.told };
    else {
      await whenRead(step.result);
      yield { is: "read" as const, reading: shown(step.result) };
    }
  }
}
