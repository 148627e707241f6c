import { FileTrigger } from "react-aria-components";
import { useFormContext } from "react-hook-form";
import { LONGEST_AUTHORITIES, type NetworkState } from "#contract/network.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { readChosenFile } from "../../ui/tables/chosenFile.ts";
import styles from "./network.module.css";
import type { NetworkForm } from "./networkForm.ts";

/** Whose certificates are trusted besides those of the program and of the system. */
export function AuthorityChoice({ state }: { readonly state: NetworkState }) {
  const { say, date } = useWords();
  const form = useFormContext<NetworkForm>();
  const chosen = form.watch("authorities");
  const isChanged = chosen !== state.settings.authorities;
  const fault = form.formState.errors.authorities;

  const put = (text: string) => {
    form.clearErrors("authorities");
    form.setValue("authorities", text, { shouldDirty: true });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readChosenFile(file, LONGEST_AUTHORITIES, async () => ({ text: await file.text() }));
    if ("text" in read && count(read.text) > 0) put(read.text);
    else form.setError("authorities", { message: "network.fault.authorities" });
  };
  return (
    <fieldset className={styles.authorities}>
      <legend>{say("network.authorities")}</legend>
      <p className={controlStyles.help}>{say("network.authoritiesHelp")}</p>
      <p className={controlStyles.help}>{say("network.systemAuthorities", { n: state.systemAuthorities })}</p>
      {isChanged && chosen !== "" && <p>{say("network.authorityChosen", { n: count(chosen) })}</p>}
      {!isChanged && state.authorities.length > 0 && (
        <ul>
          {state.authorities.map(({ subject, validTo }) => (
            <li key={`${subject} ${validTo}`}>{say("network.authority", { subject, until: date(validTo) })}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <FileTrigger acceptedFileTypes={[".pem", ".crt", ".cer"]} onSelect={(files) => void take(files?.[0])}>
          <ActionButton label={say("network.choosePem")} />
        </FileTrigger>
        {chosen !== "" && <ActionButton label={say("network.removeAuthorities")} onPress={() => put("")} />}
      </div>
      {fault !== undefined && (
        <p className={controlStyles.fault} role="alert">
          <Mark shape="failing" />
          {say("network.fault.authorities")}
        </p>
      )}
    </fieldset>
  );
}

function count(pem: string): number {
  return pem.split("-----BEGIN CERTIFICATE-----").length - 1;
}
