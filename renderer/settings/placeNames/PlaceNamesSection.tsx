import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { PlaceNameFilter, PlaceNameLine } from "#contract/places.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { NameRow } from "./NameRow.tsx";
import { NamesFile } from "./NamesFile.tsx";
import styles from "./placeNames.module.css";
import { type Naming, useNaming } from "./useNaming.ts";

const PAGE = 20;
const ALL: PlaceNameFilter = { show: "all", kind: null, district: null, text: "" };
const FIRST: PlaceNameFilter = { ...ALL, show: "guesses" };
const ANY = "any";
const SHOWN = ["guesses", "corrected", "all"] as const;
const KINDS = ["village", "named"] as const;

/** How places are written in Hindi, the guesses first: a correction shows at once wherever the place is. */
export function PlaceNamesSection() {
  const { say } = useWords();
  const [filter, setFilter] = useState(FIRST);
  const naming = useNaming();
  // Another list may be without the name that somebody is typing.
  const { leave, within } = useUnsavedScope();
  const list = (next: (before: PlaceNameFilter) => PlaceNameFilter) => leave(() => setFilter(next));
  return within(
    <Section title={say("placeNames.title")} detail={say("placeNames.detail")}>
      <div className={styles.part}>
        <Filters filter={filter} onChange={(change) => list((before) => ({ ...before, ...change }))} />
        <div className={styles.told}>
          <OutcomeLine outcome={naming.outcome} />
          {naming.undo !== null && <ActionButton label={say("word.undo")} onPress={naming.undo} />}
        </div>
        <Names filter={useDeferredValue(filter)} naming={naming} onReset={() => list(() => ALL)} />
        <NamesFile filter={filter} />
      </div>
    </Section>,
  );
}

interface FiltersProps {
  readonly filter: PlaceNameFilter;
  readonly onChange: (change: Partial<PlaceNameFilter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { say, district } = useWords();
  return (
    <search className={styles.filters}>
      <SelectField
        label={say("placeNames.show")}
        value={filter.show}
        choices={SHOWN.map((show) => ({ value: show, label: say(`placeNames.show.${show}`) }))}
        onChange={(show) => onChange({ show })}
      />
      <SelectField
        label={say("placeNames.kind")}
        value={filter.kind ?? ANY}
        choices={[
          { value: ANY, label: say("placeNames.kind.any") },
          ...KINDS.map((kind) => ({ value: kind, label: say(`placeNames.kind.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ kind: kind === ANY ? null : kind })}
      />
      <SelectField
        label={say("word.district")}
        value={filter.district ?? ANY}
        choices={[
          { value: ANY, label: say("placeNames.anyDistrict") },
          ...DISTRICTS.map(({ name }) => ({ value: name, label: district(name) })),
        ]}
        onChange={(name) => onChange({ district: name === ANY ? null : name })}
      />
      <Field
        name="placeNameSearch"
        isWork={false}
        label={say("placeNames.search")}
        value={filter.text}
        onChange={(text) => onChange({ text: text.slice(0, 200) })}
      />
    </search>
  );
}

interface NamesProps {
  readonly filter: PlaceNameFilter;
  readonly naming: Naming;
  readonly onReset: () => void;
}

function Names({ filter, naming, onReset }: NamesProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.places.names.infiniteOptions({
      input: (after: Pick<PlaceNameLine, "name" | "district"> | null) => ({ ...filter, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      enabled: isConnected,
    }),
  );
  if (isError) {
    return (
      <>
        <OutcomeLine outcome={{ good: false, message: "placeNames.failed" }} />
        <ActionButton alone label={say("placeNames.again")} onPress={() => void refetch()} />
      </>
    );
  }
  if (data === undefined) return <Loading />;
  const lines = data.pages.flatMap((page) => page.lines);
  const total = data.pages[0]?.total ?? 0;
  if (lines.length === 0) {
    return (
      <>
        <output className={styles.quiet}>
          {say(filter.show === "guesses" && filter.text === "" ? "placeNames.noGuess" : "placeNames.none")}
        </output>
        <ActionButton alone label={say("placeNames.showAll")} onPress={onReset} />
      </>
    );
  }
  return (
    <>
      <p className={styles.quiet}>{say("placeNames.found", { n: total })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys have to reach it */}
      <section className={styles.list} tabIndex={0} aria-label={say("placeNames.list")}>
        <table>
          <HeadRow names={[say("placeNames.latin"), say("word.district"), say("placeNames.hindi"), say("placeNames.state")]} />
          <tbody>
            {lines.map((line) => (
              <NameRow key={`${line.name} ${line.district ?? ""}`} line={line} naming={naming} />
            ))}
          </tbody>
        </table>
      </section>
      {hasNextPage && (
        <ActionButton alone label={say("placeNames.more")} isPending={isFetchingNextPage} onPress={() => void fetchNextPage()} />
      )}
    </>
  );
}
