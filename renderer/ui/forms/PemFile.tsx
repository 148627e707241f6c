import { FileTrigger } from "react-aria-components";
import { type FieldPathByValue, type FieldValues, useFormContext } from "react-hook-form";
import { LONGEST_AUTHORITIES } from "#contract/network.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { controlStyles } from "../controls/controlStyles.ts";
import { Mark } from "../Mark.tsx";
import { readChosenFile } from "../tables/chosenFile.ts";

interface PemFileProps<Typed extends FieldValues> {
  readonly name: FieldPathByValue<Typed, string>;
  /** What the button says that leaves the field empty. */
  readonly none: MessageId;
  /** Of the row of buttons. */
  readonly className?: string | undefined;
}

/** Certificates of authorities, read from a PEM file that is chosen; a file that holds none is a fault of the field. */
export function PemFile<Typed extends FieldValues>({ name: field, none, className }: PemFileProps<Typed>) {
  const name: string = field;
  const { say } = useWords();
  const form = useFormContext<Record<string, string>>();
  const fault = form.getFieldState(name, form.formState).error;
  const put = (text: string) => {
    form.clearErrors(name);
    form.setValue(name, text, { shouldDirty: true });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readChosenFile(file, LONGEST_AUTHORITIES, async () => ({ text: await file.text() }));
    if ("text" in read && certificatesIn(read.text) > 0) put(read.text);
    else form.setError(name, { message: "network.fault.authorities" });
  };
  return (
    <>
      <div className={className}>
        <FileTrigger acceptedFileTypes={[".pem", ".crt", ".cer"]} onSelect={(files) => void take(files?.[0])}>
          <ActionButton label={say("network.choosePem")} />
        </FileTrigger>
        {form.watch(name) !== "" && <ActionButton label={say(none)} onPress={() => put("")} />}
      </div>
      {fault !== undefined && (
        <p className={controlStyles.fault} role="alert">
          <Mark shape="failing" />
          {say("network.fault.authorities")}
        </p>
      )}
    </>
  );
}

/** How many certificates a text holds. */
export function certificatesIn(pem: string): number {
  return pem.split("-----BEGIN CERTIFICATE-----").length - 1;
}
