import { ORPCError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import type { ImportJob } from "#contract/imports.ts";
import type { ImportField } from "#domain/imports/fields.ts";
import { missingFields } from "#domain/imports/mapping.ts";
import { IMPORT_SOURCES, type ImportSource } from "#domain/portal/exportRow.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { base64Of } from "../../commands/forms/base64.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { CheckPart } from "./CheckPart.tsx";
import { ImportLog } from "./ImportLog.tsx";
import { MappingPart } from "./MappingPart.tsx";
import { ProgressPart, ResultPart } from "./ProgressPart.tsx";

/** What is under way is looked at so often. */
const LOOK_EVERY_MS = 300;
const UNDER_WAY: ReadonlySet<ImportJob["stage"]> = new Set(["receiving", "reading", "checking", "importing"] as const);

/** Another file may be chosen. */
const OVER: ReadonlySet<ImportJob["stage"]> = new Set(["done", "cancelled", "failed"] as const);

/** Exports of CM Window and Har Samay: a file, its columns, what it would do, and only then command it. It goes on when the view is closed. */
export function ImportsView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const { queries, client } = useEngine();
  const queryClient = useQueryClient();
  const may = useMay();
  const [fault, setFault] = useState<string | null>(null);
  const { data: job = null } = useAnswer((ask) => ask.imports.current, {
    refetchInterval: ({ state }) => (state.data && UNDER_WAY.has(state.data.stage) ? LOOK_EVERY_MS : false),
  });
  /** Does one thing and looks at once at what became of it. */
  const attempt = async (what: () => Promise<unknown>) => {
    setFault(null);
    try {
      await what();
    } catch (error) {
      setFault(faultSentence(error, say));
    }
    await queryClient.invalidateQueries({ queryKey: queries.imports.key() });
  };
  const onFile = (source: ImportSource, file: File) =>
    void attempt(() =>
      sendFile(client.imports, source, file, () => void queryClient.invalidateQueries({ queryKey: queries.imports.current.key() })),
    );

  return (
    <FullView title={say("imports.title")} onClose={onClose}>
      <div className={viewStyles.column} data-import={job?.stage ?? "none"}>
        <Fault>{fault}</Fault>
        {job !== null && <JobPart job={job} attempt={attempt} onOpenCase={onOpenCase} />}
        {may("bulk") && (job === null || OVER.has(job.stage)) && <ChooseExport key={job?.id ?? "none"} onFile={onFile} />}
        <ImportLog onOpenCase={onOpenCase} isRunning={job?.stage === "importing"} />
      </div>
    </FullView>
  );
}

interface JobPartProps {
  readonly job: ImportJob;
  readonly attempt: (what: () => Promise<unknown>) => Promise<void>;
  readonly onOpenCase: (id: string) => void;
}

function JobPart({ job, attempt, onOpenCase }: JobPartProps) {
  const { client } = useEngine();
  const { id, stage } = job;
  const cancel = () => void attempt(() => client.imports.cancel({ id }));
  const discard = () => void attempt(() => client.imports.discard({ id }));
  const run = () => void attempt(() => client.imports.run({ id }));
  const isKnown = job.isRemembered && job.inspection !== null && job.check === null && missingFields(job.mapping).length === 0;
  useOnce(
    isKnown && !UNDER_WAY.has(stage) ? id : null,
    () => client.imports.check({ id, mapping: job.mapping, orders: job.orders }),
    attempt,
  );
  if (UNDER_WAY.has(stage)) return <ProgressPart job={job} onCancel={cancel} />;
  if (stage === "done" || stage === "failed" || job.counts !== null) return <ResultPart job={job} onRunAgain={run} onDiscard={discard} />;
  if (job.inspection === null) return null;
  return (
    <>
      {job.check !== null && (
        <CheckPart
          job={job}
          check={job.check}
          onRun={run}
          onMeanings={(meanings) => void attempt(() => client.imports.check({ id, mapping: job.mapping, orders: job.orders, meanings }))}
          onOpenCase={onOpenCase}
        />
      )}
      <MappingPart
        key={`${id} ${stage}`}
        job={job}
        onCheck={(said) => void attempt(() => client.imports.check({ id, ...said }))}
        onDiscard={discard}
      />
    </>
  );
}

/** A file whose columns are known from the last one is looked at at once: what is left to press is the import. */
function useOnce(id: string | null, check: () => Promise<unknown>, attempt: JobPartProps["attempt"]): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (id === null || done.current === id) return;
    done.current = id;
    void attempt(check);
  }, [id, check, attempt]);
}

/** Bytes of a file that go in one call; the contract takes no longer piece. */
const PIECE_BYTES = 512 * 1024;

interface Receiver {
  begin(input: { readonly source: ImportSource; readonly name: string; readonly bytes: number }): Promise<ImportJob>;
  append(input: { readonly id: string; readonly offset: number; readonly content: string }): Promise<{ readonly received: number }>;
}

/** Sends a file in pieces, one at a time, so that neither side holds all of it. Rejects where a piece is not taken, as after a cancel. */
async function sendFile(engine: Receiver, source: ImportSource, file: File, onBegun: () => void): Promise<void> {
  const { id } = await engine.begin({ source, name: file.name, bytes: Math.max(file.size, 1) });
  onBegun();
  for (let offset = 0; offset < file.size;) {
    const piece = new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
    const { received } = await engine.append({ id, offset, content: base64Of(piece) });
    offset = received;
  }
}

/** Why the engine does not do something with an export, as a sentence. */
function faultSentence(error: unknown, say: Words["say"]): string {
  if (!(error instanceof ORPCError) || !error.defined) return say(failureSentence(failureOf(error)));
  switch (error.code) {
    case "BUSY":
      return say("imports.busy");
    case "TOO_LARGE":
      return say("imports.file.too-large");
    case "NOT_FOUND":
    case "WRONG_STAGE":
      return say("imports.wrongStage");
    case "BAD_MAPPING": {
      const { missing } = error.data as { readonly missing: readonly ImportField[] };
      return missing.length === 0
        ? say("imports.mapping.twice")
        : say("imports.mapping.missing", { fields: missing.map((field) => say(`imports.field.${field}`)).join(", ") });
    }
    default:
      return say(failureSentence(failureOf(error)));
  }
}

/** Whose export it is, and the file, dropped or chosen. */
function ChooseExport({ onFile }: { readonly onFile: (source: ImportSource, file: File) => void }) {
  const { say, channel } = useWords();
  const id = useId();
  const [source, setSource] = useState<ImportSource>("cm-window");
  const options = IMPORT_SOURCES.map((value) => ({ value, label: channel(value) }));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say("imports.choose.title")}</h3>
      <ChooseOne label={say("imports.choose.source")} value={source} options={options} onChange={setSource} />
      <DropZone
        className={viewStyles.drop}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          if (dropped) onFile(source, await dropped.getFile());
        }}
      >
        <Text slot="label">{say("imports.choose.drop")}</Text>
        <FileTrigger acceptedFileTypes={[".csv", ".xlsx", ".txt"]} onSelect={(files) => files?.[0] && onFile(source, files[0])}>
          <ActionButton label={say("table.choose")} data-main autoFocus />
        </FileTrigger>
        <p className={viewStyles.quiet}>{say("imports.choose.help")}</p>
      </DropZone>
    </section>
  );
}
