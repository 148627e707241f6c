import { useInfiniteQuery, keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { AuditEntry, AuditFilter } from "#contract/audit.ts";
import { ACTOR_WORDS, KIND_WORDS } from "#domain/audit/auditWords.ts";
import { AUDIT_KINDS } from "#domain/audit/auditKinds.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DayField } from "../../ui/controls/DayField.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { ExportingLine } from "../../ui/exporting/ExportingLine.tsx";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { useExporting } from "../../ui/exporting/useExporting.ts";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import styles from "./audit.module.css";

const PAGE = 50;
const EVERYTHING: AuditFilter = { kind: null, actor: null, from: null, until: null, text: "" };
const ANY = "any";
/** Who acts without being a person of the room. */
const OTHERS = ["engine", "desk", "nobody", "command line"] as const;

/** What people did with the program: who signed in, what left it, what was set up. */
export function AuditSection() {
  const { say } = useWords();
  const [filter, setFilter] = useState(EVERYTHING);
  return (
    <Section title={say("audit.title")} detail={say("audit.detail")}>
      <div className={styles.part}>
        <Filters filter={filter} onChange={(change) => setFilter((before) => ({ ...before, ...change }))} />
        <Entries filter={useDeferredValue(filter)} onReset={() => setFilter(EVERYTHING)} />
        <Export filter={filter} />
      </div>
    </Section>
  );
}

function Filters({ filter, onChange }: { readonly filter: AuditFilter; readonly onChange: (change: Partial<AuditFilter>) => void }) {
  const { say, locale } = useWords();
  const { data: people = [] } = useAnswer((ask) => ask.people.list);
  const kinds = AUDIT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind][locale] }));
  const actors = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...OTHERS.map((actor) => ({ value: actor, label: ACTOR_WORDS[actor]?.[locale] ?? actor })),
  ];
  return (
    <search className={styles.filters}>
      <SelectField
        label={say("audit.kind")}
        value={filter.kind ?? ANY}
        choices={[{ value: ANY, label: say("audit.all") }, ...kinds]}
        onChange={(kind) => onChange({ kind: kind === ANY ? null : kind })}
      />
      <SelectField
        label={say("audit.who")}
        value={filter.actor ?? ANY}
        choices={[{ value: ANY, label: say("audit.everybody") }, ...actors]}
        onChange={(actor) => onChange({ actor: actor === ANY ? null : actor })}
      />
      <DayField label={say("audit.from")} at={filter.from} onChange={(from) => onChange({ from })} />
      <DayField
        label={say("audit.until")}
        at={filter.until === null ? null : filter.until - DAY_MS}
        onChange={(last) => onChange({ until: last === null ? null : last + DAY_MS })}
      />
      <div className={styles.words}>
        <Field
          name="auditSearch"
          isWork={false}
          label={say("audit.search")}
          help={say("audit.searchHelp")}
          value={filter.text}
          onChange={(text) => onChange({ text: text.slice(0, 200) })}
        />
      </div>
    </search>
  );
}

function Entries({ filter, onReset }: { readonly filter: AuditFilter; readonly onReset: () => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.audit.list.infiniteOptions({
      input: (before: { at: number; position: number } | null) => ({ ...filter, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      enabled: isConnected,
    }),
  );
  if (isError) {
    return (
      <>
        <OutcomeLine outcome={{ good: false, message: "audit.failed" }} />
        <ActionButton alone label={say("audit.again")} onPress={() => void refetch()} />
      </>
    );
  }
  if (data === undefined) return <Loading />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) {
    const isAsked = JSON.stringify(filter) !== JSON.stringify(EVERYTHING);
    return (
      <>
        <output className={styles.quiet}>{say(isAsked ? "audit.noneFound" : "audit.none")}</output>
        {isAsked && <ActionButton alone label={say("audit.showAll")} onPress={onReset} />}
      </>
    );
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys have to reach it */}
      <section className={styles.list} tabIndex={0} aria-label={say("audit.entries")}>
        <table>
          <HeadRow names={[say("audit.at"), say("audit.who"), say("audit.what")]} />
          <tbody>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </section>
      {hasNextPage && <ActionButton alone label={say("audit.more")} isPending={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  );
}

function Entry({ entry: { at, kind, who, what, ticket } }: { readonly entry: AuditEntry }) {
  const { locale, clock } = useWords();
  return (
    <tr data-kind={kind}>
      <td>
        {dateOnPaper(at)}, {clock(at)}
      </td>
      <th scope="row">{who[locale]}</th>
      <td>
        {what[locale]}
        {ticket !== null && <span className={styles.ticket}>{ticket}</span>}
      </td>
    </tr>
  );
}

const FORMATS = [
  ["xlsx", "table.exportXlsx"],
  ["csv", "table.exportCsv"],
] as const;

function Export({ filter }: { readonly filter: AuditFilter }) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const { exporting, isUnderway, save, stop } = useExporting();
  return (
    <div className={styles.actions}>
      {FORMATS.map(([format, label]) => (
        <ActionButton
          key={format}
          label={say(label)}
          isPending={isUnderway}
          onPress={() => save((signal) => client.audit.export({ ...filter, format, locale }, { signal }))}
        />
      ))}
      <ExportingLine exporting={exporting} onStop={stop} />
    </div>
  );
}
