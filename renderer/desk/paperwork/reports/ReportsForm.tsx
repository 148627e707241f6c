import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { TableFormat } from "#contract/tables.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { keepFile } from "../../../ui/tables/keepFile.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { reportsFault } from "./reportsFault.ts";

const FORMATS = ["xlsx", "csv"] as const satisfies readonly TableFormat[];
/** In the place of a district: all of them. */
const ALL = "all";

/** The cases that owe a report as a form, to be sent to a district. */
export function ReportsForm({ onFault }: { readonly onFault: (fault: MessageId | null) => void }) {
  const { say, district } = useWords();
  const { queries } = useEngine();
  const id = useId();
  const [where, setWhere] = useState<string>(ALL);
  const [saved, setSaved] = useState<string | null>(null);
  const make = useMutation(
    queries.reports.form.mutationOptions({
      onMutate: () => onFault(null),
      onSuccess: (file) => {
        keepFile(file);
        setSaved(file.name);
      },
      onError: (error) => onFault(reportsFault(error)),
    }),
  );
  const options = [
    { value: ALL, label: say("paper.reports.allDistricts") },
    ...DISTRICTS.map(({ name }) => ({ value: name as string, label: district(name) })),
  ];
  const download = (format: TableFormat) => make.mutate({ district: where === ALL ? null : where, format });
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say("paper.reports.formTitle")}</h3>
      <p className={viewStyles.quiet}>{say("paper.reports.formDetail")}</p>
      <div className={viewStyles.actions}>
        <ChooseOne label={say("word.district")} value={where} options={options} onChange={setWhere} />
        {FORMATS.map((format) => (
          <ActionButton
            key={format}
            label={say(`paper.reports.form.${format}`)}
            isPending={make.isPending}
            onPress={() => download(format)}
          />
        ))}
      </div>
      <output>{saved === null ? "" : say("table.exported", { name: saved })}</output>
    </section>
  );
}
