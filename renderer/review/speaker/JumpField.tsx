import { Command } from "cmdk";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import { typedSearch } from "#domain/desk/typedSearch.ts";
import { useWords } from "../../i18n/useWords.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { romanise } from "#domain/text/romanise.ts";
import { useOnePointedAt } from "../../ui/controls/useOnePointedAt.ts";
import { useNow } from "../../client/useNow.ts";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { stopName } from "../../ui/dossier/stopName.ts";
import { useGroup } from "./CasesPane.tsx";
import { type Promiser, useInHand } from "./inHand.ts";
import { useOfficesFound } from "./OfficeFind.tsx";
import styles from "./speaker.module.css";

interface JumpFieldProps {
  readonly review: ReviewView;
  readonly onStop: (key: string) => void;
  /** `stop`: the one that the office belongs to; null where it is of none of the review. */
  readonly onOffice: (office: Promiser, stop: string | null) => void;
}

const SHOWN = 8;
const MINUTE_MS = 60_000;

/** One field that leads to a stop, to what an officer has open, or to a case anywhere; `/` goes to it, arrows move, Enter takes, Escape leaves. */
export function JumpField({ review, onStop, onOffice }: JumpFieldProps) {
  const words = useWords();
  const { say, locale } = words;
  const { takeCase } = useInHand();
  const readAloud = useReadAloud();
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);
  const pointed = useOnePointedAt();
  const now = useNow(MINUTE_MS);
  const sought = useDeferredValue(typed.trim());
  const stops = review.stops.filter(({ key }) => sought !== "" && isNamed([key, stopName(key, words)], sought));
  const offices = useOfficesFound(sought, SHOWN);
  const cases = useGroup(sought === "" ? null : typedSearch(sought, { person: "", now }).filter)?.lines.slice(0, SHOWN) ?? [];
  const leave = (go: () => void) => {
    setTyped("");
    input.current?.blur();
    go();
  };
  return (
    <Command
      {...pointed}
      className={styles.jump}
      label={say("review.find")}
      shouldFilter={false}
      vimBindings={false}
      loop
      onKeyDown={({ key }) => key === "Escape" && leave(() => undefined)}
    >
      <Command.Input
        className={styles.jumpInput}
        ref={input}
        value={typed}
        onValueChange={setTyped}
        placeholder={`${say("review.find")} ( / )`}
        dir="auto"
      />
      {/* The field names its list also while nothing is typed. */}
      <Command.List className={styles.jumpList} label={say("review.find")} hidden={sought === ""}>
        {stops.length + offices.length + cases.length === 0 && (
          <Command.Item className={styles.jumpItem} value="" disabled>
            {say("review.find.none")}
          </Command.Item>
        )}
        {stops.length > 0 && (
          <Command.Group heading={say("review.stops")}>
            {stops.map(({ key }) => (
              <Command.Item key={key} className={styles.jumpItem} value={`stop ${key}`} onSelect={() => leave(() => onStop(key))}>
                {stopName(key, words)}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {cases.length > 0 && (
          <Command.Group heading={say("review.find.cases")}>
            {cases.map(({ id, ticket, text }) => (
              <Command.Item key={id} className={styles.jumpItem} value={`case ${id}`} onSelect={() => leave(() => takeCase(id))}>
                <b>{ticket}</b> <span dir="auto">{readAloud({ text })}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {offices.length > 0 && (
          <Command.Group heading={say("review.find.offices")}>
            {offices.map(({ office, holder }) => {
              const promiser = { id: office.id, label: office.label, holder: holder?.officer.name ?? null };
              const stop = review.stops.find(({ key }) => key === office.district || key === office.department)?.key ?? null;
              return (
                <Command.Item
                  key={office.id}
                  className={styles.jumpItem}
                  value={`office ${office.id}`}
                  onSelect={() => leave(() => onOffice(promiser, stop))}
                >
                  <b>{office.label[locale]}</b> <span>{promiser.holder ?? say("desk.case.vacant")}</span>
                </Command.Item>
              );
            })}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

/** In either script: `panipat` finds पानीपत. */
function isNamed(names: readonly string[], sought: string): boolean {
  const wanted = romanise(normaliseText(sought)).toLowerCase();
  return names.some((name) => romanise(normaliseText(name)).toLowerCase().includes(wanted));
}

/** By its place on the keyboard, as at the desk: a Hindi layout has another letter there. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.code !== "Slash" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
