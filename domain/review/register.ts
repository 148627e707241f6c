/**
 * A value that several seats may set without being connected. Each answer names the answers that it replaces; others stay
 * beside it. So an answer replaces all that its author knew, and where two people contradicted each other without knowing, both
 * answers are kept until one of them is chosen.
 */
export interface Register<Value> {
  /** Oldest first; more than one where people contradicted each other. */
  readonly answers: readonly Answer<Value>[];
}

export interface Answer<Value> {
  /** The id of its event. */
  readonly id: string;
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly value: Value;
}

export const UNANSWERED: Register<never> = { answers: [] };

export function answered<Value>(
  register: Register<Value>,
  answer: Answer<Value>,
  replaces: readonly string[],
  isSame: (one: Value, other: Value) => boolean,
): Register<Value> {
  const beside = register.answers.filter(({ id }) => !replaces.includes(id));
  // Equal answers do not contradict each other; the later one is kept.
  return { answers: [...beside.filter(({ value }) => !isSame(value, answer.value)), answer] };
}

/** The last answer; null for none. */
export function valueOf<Value>({ answers }: Register<Value>): Value | null {
  return answers.at(-1)?.value ?? null;
}

export function isContradicted({ answers }: Register<unknown>): boolean {
  return answers.length > 1;
}
