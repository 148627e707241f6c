import { useFormContext } from "react-hook-form";
import type { NetworkState } from "#contract/network.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { certificatesIn, PemFile } from "../../ui/forms/PemFile.tsx";
import styles from "./network.module.css";
import type { NetworkForm } from "./networkForm.ts";

/** Whose certificates are trusted besides those of the program and of the system. */
export function AuthorityChoice({ state }: { readonly state: NetworkState }) {
  const { say, date } = useWords();
  const chosen = useFormContext<NetworkForm>().watch("authorities");
  const isChanged = chosen !== state.settings.authorities;
  return (
    <fieldset className={styles.authorities}>
      <legend>{say("network.authorities")}</legend>
      <p className={controlStyles.help}>{say("network.authoritiesHelp")}</p>
      <p className={controlStyles.help}>{say("network.systemAuthorities", { n: state.systemAuthorities })}</p>
      {isChanged && chosen !== "" && <p>{say("network.authorityChosen", { n: certificatesIn(chosen) })}</p>}
      {!isChanged && state.authorities.length > 0 && (
        <ul>
          {state.authorities.map(({ subject, validTo }) => (
            <li key={`${subject} ${validTo}`}>{say("network.authority", { subject, until: date(validTo) })}</li>
          ))}
        </ul>
      )}
      <PemFile<NetworkForm> name="authorities" none="network.removeAuthorities" className={styles.actions} />
    </fieldset>
  );
}
