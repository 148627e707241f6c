import { procedures } from "./context.ts";

export const printsHandlers = {
  take: procedures.prints.take.handler(({ context, input, errors }) => {
    const print = context.prints.take(input.token);
    if (print === null) throw errors.NOT_FOUND();
    return print;
  }),
};
