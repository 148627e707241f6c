import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import { Field } from "../controls/Field.tsx";
import { ComplaintLine } from "./ComplaintLine.tsx";
import { Cover } from "./Cover.tsx";
import styles from "./people.module.css";
import { useGate } from "./sitting.ts";
import { usePassphraseTry } from "./usePassphraseTry.ts";

/** Nobody was at the window for a while, or somebody locked it. What they did waits behind. */
export function LockedScreen({ name }: { readonly name: string }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { leave } = useGate();
  const [passphrase, setPassphrase] = useState("");
  const { complaint, waitSeconds, onError, again } = usePassphraseTry("lock.wrong");
  const form = useRef<HTMLFormElement>(null);
  const toField = () => form.current?.querySelector("input")?.focus();
  const unlock = useMutation(
    queries.people.unlock.mutationOptions({
      onSuccess: async (session) => {
        queryClient.setQueryData(queries.people.state.queryKey(), session);
        await queryClient.invalidateQueries();
      },
      onError,
    }),
  );
  useEffect(toField, []);

  return (
    <Cover title={say("lock.title")}>
      <p className={styles.who}>{say("lock.who", { name })}</p>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (unlock.isPending || waitSeconds > 0) return;
          if (passphrase === "") return toField();
          again();
          setPassphrase("");
          unlock.mutate({ passphrase }, { onError: toField });
        }}
      >
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
          data-pending={unlock.isPending || undefined}
          isDisabled={waitSeconds > 0}
        >
          {say(unlock.isPending ? "signIn.checking" : "lock.unlock")}
        </Button>
        <Button className={controlStyles.button} onPress={leave}>
          {say("lock.other")}
        </Button>
      </Form>
    </Cover>
  );
}
