import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import { Field } from "../controls/Field.tsx";
import { ComplaintLine } from "./ComplaintLine.tsx";
import { Cover } from "./Cover.tsx";
import { usePassphraseTry } from "./usePassphraseTry.ts";

/** Name and passphrase. `knownName`: of the person whose content waits behind, after the engine has started again. */
export function SignInScreen({ knownName }: { readonly knownName: string }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [name, setName] = useState(knownName);
  const [passphrase, setPassphrase] = useState("");
  const { complaint, waitSeconds, onError, again } = usePassphraseTry("signIn.wrong");
  const form = useRef<HTMLFormElement>(null);
  const signIn = useMutation(
    queries.people.signIn.mutationOptions({
      onSuccess: async (session) => {
        // What somebody else had read goes with them; what was refused while nobody sat here is read again.
        queryClient.removeQueries({ type: "inactive" });
        queryClient.setQueryData(queries.people.state.queryKey(), session);
        await queryClient.invalidateQueries();
      },
      onError,
    }),
  );
  useEffect(() => focus(form.current, knownName === "" ? "name" : "passphrase"), [knownName]);

  return (
    <Cover title={say("signIn.title")}>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (signIn.isPending || waitSeconds > 0) return;
          if (name.trim() === "") return focus(form.current, "name");
          if (passphrase === "") return focus(form.current, "passphrase");
          again();
          setPassphrase("");
          signIn.mutate({ name, passphrase }, { onError: () => focus(form.current, "passphrase") });
        }}
      >
        <Field name="name" label={say("people.name")} fault={null} value={name} onChange={setName} autoComplete="username" />
        <Field
          name="passphrase"
          type="password"
          label={say("passphrase.label")}
          fault={null}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        <ComplaintLine complaint={complaint} waitSeconds={waitSeconds} />
        <Button
          type="submit"
          className={controlStyles.button}
          data-main
          data-pending={signIn.isPending || undefined}
          isDisabled={waitSeconds > 0}
        >
          {say(signIn.isPending ? "signIn.checking" : "signIn.button")}
        </Button>
      </Form>
    </Cover>
  );
}

function focus(form: HTMLFormElement | null, field: "name" | "passphrase"): void {
  form?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
}
