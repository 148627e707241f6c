import { underway } from "../../core/workers/underway.ts";
import { needs } from "./guards.ts";
import type { HandlerContext } from "./context.ts";

export const scansHandlers = {
  readNew: needs("triage").scans.readNew.handler(async function* ({ context, input: { file }, errors }) {
    if (!context.newFiles.has(file)) throw errors.NOT_FOUND();
    if (!context.scans.isInstalled) throw errors.NOT_READ();
    const content = await context.scans.contentOf(file);
    if (content === null) throw errors.NOT_FOUND();
    yield* steps(context, content);
  }),
};

async function* steps({ scans }: HandlerContext, content: Uint8Array) {
  const reading = underway<{ readonly sheet: number; readonly sheets: number }, Awaited<ReturnType<typeof scans.read>>>((tell, signal) =>
    scans.read(content, { signal, onProgress: tell }),
  );
  for await (const step of reading) {
    yield step.is === "told" ? { is: "sheet" as const, ...step.told } : { is: "read" as const, reading: step.result };
  }
}
