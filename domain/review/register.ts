/**
 * One answer that two seats may give without seeing each other. Each answer names those that it was given in place of; what
 * it does not name stays beside it. So anyone who decides last with open eyes is right, and where two people truly
 * contradicted each other both answers are kept until one of them is chosen.
 */
export interface Register<Value> {
  /** In the order in which they count; more than one where people contradicted each other. */
  readonly answers: readonly Answer<Value>[];
}

export interface Answer<Value> {
  /** The event that gave it. */
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
  // Two people who said the same do not contradict each other: the later one speaks for both.
  return { answers: [...beside.filter(({ value }) => !isSame(value, answer.value)), answer] };
}

/** The last answer, where there is one. */
export function valueOf<Value>({ answers }: Register<Value>): Value | null {
  return answers.at(-1)?.value ?? null;
}

export function isContradicted({ answers }: Register<unknown>): boolean {
  return answers.length > 1;
}
