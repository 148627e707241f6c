import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import type { Holding } from "#contract/registry.ts";
import { dayText } from "#domain/registry/day.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { engineNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import { reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import styles from "./registry.module.css";
import { RegisterForm } from "./RegisterForm.tsx";
import {
  type ContactForm,
  endSchema,
  handOverSchema,
  NO_OFFICER,
  type OfficerForm,
  officerFormOf,
  officerSchema,
} from "./registryForms.ts";
import { writtenDay } from "./registryForms.ts";
import { outcomeOfRegistryError } from "./registryOutcome.ts";

/** Puts right what is known of a person; who holds what stays. */
export function EditOfficer({ officer, ...ending }: { readonly officer: Holding["officer"] } & Opened) {
  const { client } = useEngine();
  return (
    <RegisterForm
      schema={officerSchema}
      first={officerFormOf(officer)}
      title={officer.name}
      send={(read) => client.registry.putOfficer({ id: officer.id, ...read })}
      {...ending}
    >
      <OfficerFields />
    </RegisterForm>
  );
}

interface HandOverProps extends Opened {
  readonly officeId: string;
  /** Who is there now; null where the office is vacant. */
  readonly present: Holding | null;
}

/** A new holder from a day on; the former one's time ends the day before. */
export function HandOver({ officeId, present, ...ending }: HandOverProps) {
  const { say } = useWords();
  const { client } = useEngine();
  return (
    <RegisterForm
      schema={handOverSchema}
      first={{ ...NO_OFFICER, from: today() }}
      title={say("registry.handOverTitle")}
      help={present && say("registry.handOverHelp", { name: present.officer.name })}
      submit="registry.handOverNow"
      send={({ from, ...officer }) => client.registry.handOver({ officeId, fromAt: from, officer })}
      done={({ holding, openCases }) => {
        const from = writtenDay(dayText(holding.fromAt));
        return { good: true, message: "registry.handedOver", values: { name: holding.officer.name, from, n: openCases } };
      }}
      {...ending}
    >
      <OfficerFields />
      <FormField<z.input<typeof handOverSchema>> name="from" label={say("registry.from")} help={say("registry.dayHelp")} short />
    </RegisterForm>
  );
}

/** The holder has left before anybody came. */
export function EndPosting({ holding, ...ending }: { readonly holding: Holding } & Opened) {
  const { say } = useWords();
  const { client } = useEngine();
  return (
    <RegisterForm
      schema={endSchema}
      first={{ until: today() }}
      title={say("registry.endTitle")}
      submit="registry.endNow"
      send={({ until }) => client.registry.endPosting({ id: holding.postingId, untilAt: until })}
      done={({ openCases }) => ({ good: true, message: "registry.ended", values: { n: openCases } })}
      {...ending}
    >
      <FormField<z.input<typeof endSchema>> name="until" label={say("registry.until")} help={say("registry.dayHelp")} short />
    </RegisterForm>
  );
}

const today = () => writtenDay(dayText(engineNow()));

/** Takes out what was entered by mistake; a holder who left has a last day instead. */
export function RemovePosting({ holding, onClose, onDone }: { readonly holding: Holding } & Opened) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queries.registry.key() });
  const remove = useMutation(
    queries.registry.removePosting.mutationOptions(reported(onDone, "registry.saved", readAgain, outcomeOfRegistryError)),
  );
  return (
    <AreYouSure
      question={say("registry.removePostingSure", { name: holding.officer.name })}
      yes={say("registry.removeYes")}
      isPending={remove.isPending}
      onYes={() => remove.mutate({ id: holding.postingId })}
      onNo={onClose}
    />
  );
}

/** Name, rank and how to reach an officer. */
function OfficerFields() {
  const { say } = useWords();
  return (
    <>
      <div className={styles.pair}>
        <FormField<OfficerForm> name="name" label={say("word.name")} />
        <FormField<OfficerForm> name="designation" label={say("registry.designation")} />
      </div>
      <ContactFields />
      <FormField<OfficerForm> name="instagram" label={say("registry.instagram")} />
    </>
  );
}

export function ContactFields() {
  const { say } = useWords();
  return (
    <>
      <div className={styles.pair}>
        <FormField<ContactForm> name="phone" label={say("registry.phone")} />
        <FormField<ContactForm> name="email" label={say("registry.email")} />
      </div>
      <div className={styles.pair}>
        <FormField<ContactForm> name="xHandle" label={say("registry.x")} />
        <FormField<ContactForm> name="facebookId" label={say("registry.facebook")} />
      </div>
    </>
  );
}
