import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import type { ReportsOutcome } from "#contract/reports.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { readTableFile, tableFaultMessage } from "../../../ui/tables/tableFile.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ReportsForm } from "./ReportsForm.tsx";
import { ReportsPreview } from "./ReportsPreview.tsx";
import { reportsFault } from "./reportsFault.ts";

interface Chosen {
  readonly name: string;
  readonly bytes: string;
  readonly outcome: ReportsOutcome;
  /** True once its reports stand in their cases. */
  readonly isEntered: boolean;
}

/** A district's table of reports: what entering it would do, and only then entering it. Also the form that a district fills in. */
export function ReportsImport({ onClose }: ViewProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const may = useMay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<MessageId | null>(null);
  const [isReading, setReading] = useState(false);
  const onError = (error: unknown) => setFault(reportsFault(error));
  const look = useMutation(queries.reports.preview.mutationOptions({ onError }));
  const enter = useMutation(queries.reports.enter.mutationOptions({ onError }));

  const take = async (file: File) => {
    setFault(null);
    setChosen(null);
    setReading(true);
    const read = await readTableFile(file);
    setReading(false);
    if ("fault" in read) return setFault(tableFaultMessage(read.fault));
    const { bytes } = read;
    look.mutate({ bytes }, { onSuccess: (outcome) => setChosen({ name: file.name, bytes, outcome, isEntered: false }) });
  };
  const enterAll = ({ name, bytes }: Chosen) => {
    setFault(null);
    enter.mutate({ bytes }, { onSuccess: (outcome) => setChosen({ name, bytes, outcome, isEntered: true }) });
  };

  return (
    <FullView title={say("paper.reports.title")} onClose={onClose}>
      <div className={viewStyles.column}>
        <ChooseReports isReading={isReading || look.isPending} onFile={(file) => void take(file)} />
        <Fault>{fault === null ? null : say(fault)}</Fault>
        {chosen !== null && (
          <ReportsPreview
            name={chosen.name}
            outcome={chosen.outcome}
            isEntered={chosen.isEntered}
            isPending={enter.isPending}
            onEnter={() => enterAll(chosen)}
            onDiscard={() => setChosen(null)}
          />
        )}
        <output className={viewStyles.line}>
          {chosen?.isEntered === true && (
            <>
              <Mark shape="live" />
              {say("paper.reports.entered", { n: chosen.outcome.reports })}
            </>
          )}
        </output>
        {may("export") && <ReportsForm onFault={setFault} />}
      </div>
    </FullView>
  );
}

/** A file is dropped here or chosen. */
function ChooseReports({ isReading, onFile }: { readonly isReading: boolean; readonly onFile: (file: File) => void }) {
  const { say } = useWords();
  return (
    <DropZone
      className={viewStyles.drop}
      isDisabled={isReading}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === "file");
        if (dropped) onFile(await dropped.getFile());
      }}
    >
      <Text slot="label">{say("paper.reports.drop")}</Text>
      <FileTrigger acceptedFileTypes={[".csv", ".xlsx"]} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <ActionButton label={say(isReading ? "table.reading" : "table.choose")} data-main autoFocus isPending={isReading} />
      </FileTrigger>
      <p className={viewStyles.quiet}>{say("paper.reports.columns")}</p>
    </DropZone>
  );
}
