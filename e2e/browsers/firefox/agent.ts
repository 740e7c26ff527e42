/**
 * The frame script: runs with the browser's own rights beside one of our pages, where WebDriver BiDi does not
 * reach, and does there what it is asked. Its events are trusted. Nothing from outside this function exists for it.
 */
function agent(): void {
  const { event } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
  const { addDebuggerToGlobal } = ChromeUtils.importESModule("resource://gre/modules/jsdebugger.sys.mjs");
  addDebuggerToGlobal(globalThis);

  const deeds: Record<string, (...given: never[]) => unknown> = {
    /** As a debugger does, so that the page's CSP has no say. */
    async evaluate(source: string) {
      const debug = new Debugger();
      const page = debug.addDebuggee(content);
      const done = page.executeInGlobal(source);
      const [thrown, answer] = [done.throw?.unsafeDereference?.() ?? done.throw, done.return?.unsafeDereference?.() ?? done.return];
      debug.removeAllDebuggees(); // before the answer is there: a page that is watched runs slowly
      if (done.throw) throw new Error(String(thrown));
      return await answer;
    },
    async clickAt(x: number, y: number) {
      for (const type of ["mousemove", "mousedown", "mouseup"]) {
        const told = event.synthesizeMouseAtPoint(x, y, { type, button: 0, clickCount: 1 }, content);
        // A page that hides or moves itself under the pointer may leave Firefox waiting for word of the event for ever.
        await Promise.race([told, new Promise((resolve) => content.setTimeout(resolve, 2000))]);
      }
    },
    openContextMenu: () => event.synthesizeMouseAtPoint(30, 30, { type: "contextmenu", button: 2 }, content),
    insertText: (text: string) => content.document.execCommand("insertText", false, text),
    press(key: object) {
      event.sendKeyDown(key, content);
      event.sendKeyUp(key, content);
    },
  };

  addMessageListener("offprint:ask", async ({ data: { id, deed, given } }: AskMessage) => {
    let answer: object;
    try {
      answer = { value: await deeds[deed]!(...(given as never[])) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage("offprint:answer", { id, ...answer });
  });
}

interface AskMessage {
  readonly data: { readonly id: number; readonly deed: string; readonly given: readonly unknown[] };
}

/* oxlint-disable typescript/no-explicit-any -- Firefox publishes no types for its own modules */
declare const ChromeUtils: any;
declare const Debugger: any;
declare const content: any;
declare const addMessageListener: (name: string, listener: (message: AskMessage) => void) => void;
declare const sendAsyncMessage: (name: string, message: object) => void;

export const agentAddress = `data:application/javascript;charset=utf-8,${encodeURIComponent(
  `const __name = (value) => value; (${agent.toString()})();`,
)}`;
