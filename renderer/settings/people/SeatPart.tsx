import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { SeatAnswer } from "#contract/wallSeat.ts";
import type { Scope } from "#domain/people/scope.ts";
import type { SeatBelonging } from "#domain/people/seatBelonging.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useScopeWords } from "../../ui/people/useScopeWords.ts";
import { useWork } from "../../ui/unsaved/UnsavedScope.tsx";
import { OutcomeLine, reported, type Outcome } from "../parts/Outcome.tsx";
import { ScopeFields } from "./ScopeChoice.tsx";
import styles from "./PeopleSection.module.css";

/** Whose seat this is: nobody signs in at a wall, so an administrator says what it shows. */
export function SeatPart() {
  const { data: seat } = useAnswer((ask) => ask.walls.seat.get);
  return seat === undefined ? null : <SeatForm seat={seat} />;
}

const WHOSE = ["people", "room", "part"] as const satisfies readonly SeatBelonging["of"][];

function SeatForm({ seat }: { readonly seat: SeatAnswer }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const { said } = seat;
  const [of, setOf] = useState(said.of);
  const [scope, setScope] = useState<Scope | null>(said.of === "part" ? said.scope : null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const wanted = of !== "part" ? { of } : scope === null ? null : { of, scope };
  const isOther = JSON.stringify(wanted) !== JSON.stringify(said);
  useWork(isOther);
  const put = useMutation(
    queries.walls.seat.put.mutationOptions(
      reported(setOutcome, "seat.stored", (stored: SeatAnswer) => queryClient.setQueryData(queries.walls.seat.get.queryKey(), stored)),
    ),
  );
  const change = (next: () => void) => {
    next();
    setOutcome(null);
  };
  return (
    <Form
      className={`${controlStyles.form} ${styles.seat ?? ""}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null && !put.isPending) put.mutate(wanted);
      }}
    >
      <fieldset className={styles.scope}>
        <legend>{say("seat.title")}</legend>
        <ChooseOne
          label={say("seat.shows")}
          value={of}
          onChange={(chosen) => change(() => setOf(chosen))}
          options={WHOSE.map((value) => ({ value, label: say(`seat.of.${value}`) }))}
        />
        {of === "part" && <ScopeFields scope={scope} onChange={(chosen) => change(() => setScope(chosen))} />}
        <p>{say(wanted === null ? "seat.choosePart" : `seat.of.${of}.help`)}</p>
        <p>
          <ShowsNow shows={seat.shows} />
        </p>
        <div className={styles.actions}>
          <ActionButton label={say("seat.store")} type="submit" isPending={put.isPending} isDisabled={wanted === null || !isOther} />
        </div>
      </fieldset>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}

function ShowsNow({ shows }: Pick<SeatAnswer, "shows">) {
  const { say } = useWords();
  const scopeWords = useScopeWords();
  if (shows === null) return say("seat.showsAll");
  const isNothing = shows.departments?.length === 0 || shows.districts?.length === 0;
  return isNothing ? say("seat.showsNothing") : say("seat.showsNow", { what: scopeWords(shows) });
}
