import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportJob } from "#contract/imports.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { CheckPart } from "./CheckPart.tsx";
import { ChooseExport } from "./ChooseExport.tsx";
import { faultSentence } from "./importFault.ts";
import { ImportLog } from "./ImportLog.tsx";
import { MappingPart } from "./MappingPart.tsx";
import { ProgressPart, ResultPart } from "./ProgressPart.tsx";
import { sendFile } from "./sendFile.ts";

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
        {job !== null && (
          <JobPart job={job} attempt={attempt} onFault={(error) => setFault(faultSentence(error, say))} onOpenCase={onOpenCase} />
        )}
        {may("bulk") && (job === null || OVER.has(job.stage)) && <ChooseExport key={job?.id ?? "none"} onFile={onFile} />}
        <ImportLog onOpenCase={onOpenCase} isRunning={job?.stage === "importing"} />
      </div>
    </FullView>
  );
}

interface JobPartProps {
  readonly job: ImportJob;
  readonly attempt: (what: () => Promise<unknown>) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly onOpenCase: (id: string) => void;
}

function JobPart({ job, attempt, onFault, onOpenCase }: JobPartProps) {
  const { client } = useEngine();
  const { id, stage } = job;
  const cancel = () => void attempt(() => client.imports.cancel({ id }));
  const discard = () => void attempt(() => client.imports.discard({ id }));
  const run = () => void attempt(() => client.imports.run({ id }));
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
          onFault={onFault}
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
