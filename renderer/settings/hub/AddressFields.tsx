import { FileTrigger } from "react-aria-components";
import { useFormContext } from "react-hook-form";
import type { HubPage } from "#contract/hub.ts";
import { LONGEST_AUTHORITIES } from "#contract/network.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { readChosenFile } from "../../ui/tables/chosenFile.ts";
import styles from "./hub.module.css";
import { PASSWORD_VARIABLE } from "./hubFault.ts";
import { type HubForm, isOnThisMachine } from "./hubForm.ts";

/** Where the hub is and how this seat signs in there. What the administrator of the machine has set is shown and not asked. */
export function AddressFields({ page: { given, hasPassword, keepsPassword } }: { readonly page: HubPage }) {
  const { say } = useWords();
  const host = useFormContext<HubForm>().watch("host");
  const passwordHelp = hasPassword ? "hub.passwordStored" : "hub.passwordHelp";
  const variableHelp = hasPassword ? "channels.secretGiven" : "network.passwordByVariable";
  return (
    <>
      {given === null ? (
        <div className={styles.fields}>
          <FormField<HubForm> name="host" label={say("hub.host")} help={say("hub.hostHelp")} />
          <FormField<HubForm> name="port" label={say("hub.port")} inputMode="numeric" short />
          <FormField<HubForm> name="database" label={say("hub.database")} />
        </div>
      ) : (
        <p>
          {say("hub.given", { host: given.host, port: String(given.port), database: given.database })} {say("managed.value")}
        </p>
      )}
      <div className={styles.fields}>
        <FormField<HubForm> name="user" label={say("hub.user")} />
        <FormField<HubForm>
          name="password"
          label={say("hub.password")}
          type="password"
          autoComplete="new-password"
          help={keepsPassword ? say(passwordHelp) : say(variableHelp, { variable: PASSWORD_VARIABLE })}
        />
      </div>
      {isOnThisMachine(host) && <FormCheck<HubForm> name="inClear" label={say("hub.inClear")} />}
      <AuthorityFile />
    </>
  );
}

/** Of who signed the hub's certificate, where this computer does not know them. */
function AuthorityFile() {
  const { say } = useWords();
  const form = useFormContext<HubForm>();
  const chosen = form.watch("authority");
  const fault = form.formState.errors.authority;
  const put = (text: string) => {
    form.clearErrors("authority");
    form.setValue("authority", text, { shouldDirty: true });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readChosenFile(file, LONGEST_AUTHORITIES, async () => ({ text: await file.text() }));
    if ("text" in read && read.text.includes("-----BEGIN CERTIFICATE-----")) put(read.text);
    else form.setError("authority", { message: "network.fault.authorities" });
  };
  return (
    <div className={styles.authority}>
      <p className={controlStyles.help}>{say(chosen === "" ? "hub.authorityHelp" : "hub.authorityChosen")}</p>
      <div className={styles.actions}>
        <FileTrigger acceptedFileTypes={[".pem", ".crt", ".cer"]} onSelect={(files) => void take(files?.[0])}>
          <ActionButton label={say("network.choosePem")} />
        </FileTrigger>
        {chosen !== "" && <ActionButton label={say("hub.authorityNone")} onPress={() => put("")} />}
      </div>
      {fault !== undefined && (
        <p className={controlStyles.fault} role="alert">
          <Mark shape="failing" />
          {say("network.fault.authorities")}
        </p>
      )}
    </div>
  );
}
