/** Where a page finds its port: `window` gets one `message` event with this as its data and the port in `ports[0]`. */
export const PORT_MESSAGE = "ismgt:port";

/** Where a page hears why there is no engine for it: `window` gets one `message` event with `{ [WAITING_MESSAGE]: EngineWaiting }` as its data. */
export const WAITING_MESSAGE = "ismgt:waiting";

/**
 * Where a desk hears what was chosen in the menu bar: `window` gets one `message` event with `{ [COMMAND_MESSAGE]: id }` as its data, the id of a command or
 * `view:` with the name of a list.
 */
export const COMMAND_MESSAGE = "ismgt:command";
