import type { MessageId } from "../../i18n/en.ts";
import { isCaseCommand, COMMANDS, type CommandId } from "#contract/commandList.ts";
import { whyUnanswered } from "./unanswered.ts";

type Handler = () => void;

/** Who answers a command: the desk with the case on screen, or the cases that are selected. */
export type Layer = "desk" | "selection";

/** What a part of the page says of a command; without a handler it is dead, and `why` tells the person so. */
interface CommandAnswer {
  readonly layer?: Layer;
  readonly handler: Handler | null;
  readonly why?: MessageId | null;
}

/** A key that did nothing, and the reason. */
export interface DeadKey {
  readonly id: CommandId;
  readonly why: MessageId;
  /** Something stands over the desk that has the keys: nothing more is to open. */
  readonly isCovered?: true;
}

/**
 * What can be done now. Every command has one owner. While cases are selected, the commands that act on a case belong to the selection alone: one that it
 * does not answer is dead, and never falls through to the case on screen. `possible` and `subscribe` suit `useSyncExternalStore`.
 */
export interface CommandRegistry {
  /** Answers a command until the answer is called. In each layer the first one owns it; another comes into its own when that one goes. */
  readonly register: (id: CommandId, answer: Handler | CommandAnswer) => () => void;
  /** From now on the commands that act on a case belong to the selection; `why` is told of those that it does not answer. */
  readonly claim: (why: MessageId) => () => void;
  /** False where it is not possible now, and nobody is told why. */
  readonly run: (id: CommandId) => boolean;
  /** Tells the person that a command is not done now, whatever part of the page would do it. */
  readonly refuse: (id: CommandId, why: MessageId) => void;
  /** Why a command cannot be done now; null where nobody says so. */
  readonly whyNot: (id: CommandId) => MessageId | null;
  /** The same set until something changes. */
  readonly possible: () => ReadonlySet<CommandId>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hears of keys that did nothing; anyone who listens tells the person. */
  readonly onDead: (listener: (dead: DeadKey) => void) => () => void;
}

/** What is true now of a key that did nothing before: what stood in the way may be gone, such as a case that was not read yet. */
export function whyStill({ possible, whyNot }: CommandRegistry, { id, why }: DeadKey): MessageId {
  return possible().has(id) ? "desk.dead.possible" : (whyNot(id) ?? why);
}

export function createCommandRegistry(): CommandRegistry {
  const answers: Readonly<Record<Layer, Map<CommandId, CommandAnswer[]>>> = { desk: new Map(), selection: new Map() };
  const claims: { readonly why: MessageId }[] = [];
  const listeners = new Set<() => void>();
  const deadListeners = new Set<(dead: DeadKey) => void>();
  let possible: ReadonlySet<CommandId> = new Set();

  const ownerOf = (id: CommandId): Layer => (claims.length > 0 && isCaseCommand(id) ? "selection" : "desk");
  const answerTo = (id: CommandId) => answers[ownerOf(id)].get(id)?.[0];

  const tell = () => {
    const now = COMMANDS.flatMap(({ id }) => (answerTo(id)?.handler ? [id] : []));
    if (now.length === possible.size && now.every((id) => possible.has(id))) return;
    possible = new Set(now);
    for (const listener of listeners) listener();
  };

  const whyNot = (id: CommandId): MessageId | null =>
    answerTo(id)?.why ?? (ownerOf(id) === "selection" ? (claims.at(-1)?.why ?? null) : whyUnanswered(id));

  return {
    register: (id, given) => {
      const answer: CommandAnswer = typeof given === "function" ? { handler: given } : given;
      const layer = answers[answer.layer ?? "desk"];
      layer.set(id, [...(layer.get(id) ?? []), answer]);
      tell();
      return () => {
        layer.set(
          id,
          (layer.get(id) ?? []).filter((each) => each !== answer),
        );
        tell();
      };
    },
    claim: (why) => {
      const claim = { why };
      claims.push(claim);
      tell();
      return () => {
        claims.splice(claims.indexOf(claim), 1);
        tell();
      };
    },
    run: (id) => {
      const handler = answerTo(id)?.handler;
      if (handler) {
        handler();
        return true;
      }
      const why = whyNot(id);
      if (why === null || deadListeners.size === 0) return false;
      for (const listener of deadListeners) listener({ id, why });
      return true;
    },
    refuse: (id, why) => {
      for (const listener of deadListeners) listener({ id, why, isCovered: true });
    },
    whyNot,
    possible: () => possible,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDead: (listener) => {
      deadListeners.add(listener);
      return () => deadListeners.delete(listener);
    },
  };
}
