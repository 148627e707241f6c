import { useFormContext } from "react-hook-form";
import type { HubPage } from "#contract/hub.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { PemFile } from "../../ui/forms/PemFile.tsx";
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
  const chosen = useFormContext<HubForm>().watch("authority");
  return (
    <div className={styles.authority}>
      <p className={controlStyles.help}>{say(chosen === "" ? "hub.authorityHelp" : "hub.authorityChosen")}</p>
      <PemFile<HubForm> name="authority" none="hub.authorityNone" className={styles.actions} />
    </div>
  );
}
