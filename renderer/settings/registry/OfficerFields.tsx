import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import type { ContactForm, OfficerForm } from "./officerForm.ts";
import { registryStyles } from "./registryStyles.ts";

/** Name, rank and how to reach an officer. */
export function OfficerFields() {
  const { say } = useWords();
  return (
    <>
      <div className={registryStyles.pair}>
        <FormField<OfficerForm> name="name" label={say("registry.name")} />
        <FormField<OfficerForm> name="designation" label={say("registry.designation")} />
      </div>
      <ContactFields />
    </>
  );
}

export function ContactFields() {
  const { say } = useWords();
  return (
    <>
      <div className={registryStyles.pair}>
        <FormField<ContactForm> name="phone" label={say("registry.phone")} />
        <FormField<ContactForm> name="email" label={say("registry.email")} />
      </div>
      <div className={registryStyles.pair}>
        <FormField<ContactForm> name="xHandle" label={say("registry.x")} />
        <FormField<ContactForm> name="facebookId" label={say("registry.facebook")} />
      </div>
    </>
  );
}
