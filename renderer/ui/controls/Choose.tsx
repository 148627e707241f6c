import { romanise } from "#domain/text/romanise.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, Popover, SearchField, Select, SelectValue } from "react-aria-components";
import { useChosen } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";
import styles from "./Choose.module.css";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many it stands for, at the end of its line. */
  readonly count?: string | undefined;
  /** Why it cannot be chosen; it stays in the list, with this below it. */
  readonly whyNot?: string | null;
}

interface ChooseOneProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** Null where nothing is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  /** What is wrong with it, or null. */
  readonly fault?: string | null;
  /** As of a field. */
  readonly isWork?: boolean | undefined;
}

/** One of several. Typing goes to the option that begins so. */
export function ChooseOne<Value extends string>({
  label,
  options,
  value,
  onChange,
  placeholder = "",
  fault = null,
  isWork,
}: ChooseOneProps<Value>) {
  const onChosen = useChosen(value ?? "", isWork);
  return (
    <Select
      className={controlStyles.field}
      value={value}
      onChange={(chosen) => {
        if (chosen === null) return;
        onChosen(String(chosen));
        onChange(chosen as Value);
      }}
      placeholder={placeholder}
      isInvalid={fault !== null}
    >
      <Label className={controlStyles.label}>{label}</Label>
      <Opener />
      {fault !== null && <span className={controlStyles.fault}>{fault}</span>}
      <Options options={options} />
    </Select>
  );
}

interface ChooseSomeProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  /** What is there while nothing is chosen, and while more is chosen than can be named. */
  readonly none: string;
  readonly some: (count: number) => string;
}

const NAMED_AT_MOST = 2;

export function ChooseSome<Value extends string>({ label, options, value, onChange, none, some }: ChooseSomeProps<Value>) {
  const onChosen = useChosen(JSON.stringify(value));
  const chosen = options.filter((each) => value.includes(each.value));
  const said =
    chosen.length === 0 ? none : chosen.length > NAMED_AT_MOST ? some(chosen.length) : chosen.map((each) => each.label).join(", ");
  return (
    <Select
      className={controlStyles.field}
      selectionMode="multiple"
      value={[...value]}
      onChange={(next) => {
        const inOrder = options.flatMap((each) => (next.includes(each.value) ? [each.value] : []));
        onChosen(JSON.stringify(inOrder));
        onChange(inOrder);
      }}
    >
      <Label className={controlStyles.label}>{label}</Label>
      <Opener said={said} isEmpty={chosen.length === 0} />
      <Options options={options} isSearched={options.length > LONGEST_SEEN_WHOLE} />
    </Select>
  );
}

/** A longer list gets a field to type into. */
const LONGEST_SEEN_WHOLE = 12;

function Opener({ said, isEmpty = false }: { readonly said?: string; readonly isEmpty?: boolean }) {
  return (
    <Button className={named("opener")} data-empty={isEmpty || undefined}>
      {said === undefined ? <SelectValue className={named("said")} /> : <SelectValue className={named("said")}>{said}</SelectValue>}
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M3 5.5 8 10.5 13 5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </Button>
  );
}

interface OptionsProps<Value extends string> {
  readonly options: readonly Option<Value>[];
  readonly isSearched?: boolean;
}

function Options<Value extends string>({ options, isSearched = false }: OptionsProps<Value>) {
  const list = <OptionList options={options} />;
  return <Popover className={named("popover")}>{isSearched ? <Searched>{list}</Searched> : list}</Popover>;
}

/** Narrows a list to the options of which each typed word begins a word, in whatever script either is written. */
function Searched({ children }: { readonly children: React.ReactNode }) {
  const { say } = useWords();
  return (
    <Autocomplete filter={isAsked}>
      <SearchField className={named("search")} aria-label={say("word.search")} autoFocus>
        <Input className={named("searchInput")} placeholder={say("word.search")} spellCheck="false" />
      </SearchField>
      {children}
    </Autocomplete>
  );
}

function isAsked(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): readonly string[] {
  return romanise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function OptionList<Value extends string>({ options }: { readonly options: readonly Option<Value>[] }) {
  return (
    <ListBox className={named("options")}>
      {options.map((each) => (
        <ListBoxItem key={each.value} id={each.value} className={named("option")} textValue={each.label} isDisabled={each.whyNot != null}>
          {({ isSelected }) => (
            <>
              <span className={styles.tick} aria-hidden="true">
                {isSelected ? "✓" : ""}
              </span>
              <span>
                {each.label}
                {each.whyNot != null && <small className={styles.whyNot}>{each.whyNot}</small>}
              </span>
              {each.count !== undefined && <span className={styles.count}>{each.count}</span>}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

/** React Aria wants a class name, not perhaps one. */
function named(name: string): string {
  return styles[name] ?? "";
}
