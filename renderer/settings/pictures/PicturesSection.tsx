import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { Section, Loading } from "../parts/Section.tsx";
import { sizeOf } from "../../ui/words/sizeOf.ts";
import { capText, readCap } from "./room.ts";
import { ScansPart } from "./ScansPart.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** Pictures are fetched all day; a glance shows how the room fills. */
const ASK_EVERY_MS = 60_000;

/** How much room the pictures of complaints take on this computer, and how much they may. */
export function PicturesSection() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const may = useMay();
  const { data: room } = useAnswer((ask) => ask.files.pictureRoom, { refetchInterval: ASK_EVERY_MS });
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const size = (bytes: number) => {
    const { unit, n } = sizeOf(bytes);
    return say(`pictures.${unit}`, { n });
  };
  const put = useMutation(
    queries.files.putPictureCap.mutationOptions({
      onSuccess: (stored) => {
        queryClient.setQueryData(queries.files.pictureRoom.queryKey(), stored);
        setTyped(null);
        setOutcome({ good: true, message: "pictures.stored", values: { cap: size(stored.capBytes) } });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const text = typed ?? (room === undefined ? "" : capText(room.capBytes));
  const capBytes = readCap(text);
  return (
    <Section title={say("pictures.title")} detail={say("pictures.detail")}>
      {room === undefined ? (
        <Loading />
      ) : (
        <div className={controlStyles.form}>
          <p>{say("pictures.room", { n: room.pictures, used: size(room.bytes), cap: size(room.capBytes) })}</p>
          {may("settings") && (
            <Form
              className={controlStyles.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (capBytes !== null && !put.isPending) put.mutate({ capBytes });
              }}
            >
              <Field
                isWork={typed !== null}
                name="pictureCap"
                label={say("pictures.cap")}
                help={say("pictures.capHelp")}
                fault={capBytes === null ? say("pictures.capFault") : null}
                value={text}
                onChange={(value) => {
                  setTyped(value);
                  setOutcome(null);
                }}
                inputMode="decimal"
                short
              />
              <ActionButton alone label={say("pictures.store")} type="submit" isPending={put.isPending} />
            </Form>
          )}
          <OutcomeLine outcome={outcome} />
        </div>
      )}
      <ScansPart />
    </Section>
  );
}
