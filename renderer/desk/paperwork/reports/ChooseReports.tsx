import { DropZone, FileTrigger, Text } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

interface ChooseReportsProps {
  readonly isReading: boolean;
  readonly onFile: (file: File) => void;
}

/** A file is dropped here or chosen. */
export function ChooseReports({ isReading, onFile }: ChooseReportsProps) {
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
