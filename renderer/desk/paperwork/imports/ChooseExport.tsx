import { useId, useState } from "react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import { IMPORT_SOURCES, type ImportSource } from "#domain/portal/exportRow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";

/** Whose export it is, and the file, dropped or chosen. */
export function ChooseExport({ onFile }: { readonly onFile: (source: ImportSource, file: File) => void }) {
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
