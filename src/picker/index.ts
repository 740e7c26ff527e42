/**
 * Injected when the person asks for it in the popup. It sends nothing until they press a button, and then one line
 * with the ticket that it was begun with.
 */
import { pickerName, type PickStart } from "#core/picking.ts";
import { Picker } from "./picker.ts";

let running: Picker | null = null;

/** Begins, in place of a picker that may stand there already; given nothing, only ends that. */
function start(given?: PickStart): void {
  running?.stop();
  running = given ? new Picker(given) : null;
}

Object.assign(globalThis, { [pickerName]: start });
