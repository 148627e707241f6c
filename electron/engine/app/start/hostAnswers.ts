/** Questions to the shell that wait for its answers, told apart by a number. */
export interface HostAnswers<Answer> {
  /** Puts a question; `post` is given its number. */
  ask(post: (id: number) => void): Promise<Answer>;
  answer(id: number, answer: Answer): void;
}

export function createHostAnswers<Answer>(): HostAnswers<Answer> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  return {
    ask(post) {
      const id = (lastId += 1);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        post(id);
      });
    },
    answer(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
