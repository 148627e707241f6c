import type { Print } from "#contract/prints.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";

export const printsHandlers = {
  take: procedures.prints.take.handler(({ context, input, errors }) => {
    const print = context.prints.take(input.token);
    if (print === null) throw errors.NOT_FOUND();
    return print;
  }),
};

/** Has something printed as a file of that name, with the language in it, for as long as the window waits for it. */
export async function printed(
  { prints }: Pick<HandlerContext, "prints">,
  print: Print,
  name: string,
  { errors, signal }: { readonly errors: { NOT_PRINTED(): Error }; readonly signal?: AbortSignal | undefined },
): Promise<{ file: string }> {
  const file = await prints.print(print, `${name} ${print.locale}`, signal);
  if (file === null) throw errors.NOT_PRINTED();
  return { file };
}
