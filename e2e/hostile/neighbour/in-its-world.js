/** In the neighbour's own world of each page, before anything else: what it overwrites here, and what it sees of the picker. */
(() => {
  const extension = globalThis.browser ?? globalThis.chrome;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- whatever stands outside is seen by all scripts of this world
  const tell = (place) => fetch(`${location.origin}/${place.replaceAll(" ", "-")}`).catch(() => {});

  const trap = (owner, name) => {
    const own = owner.prototype[name];
    owner.prototype[name] = function (...given) {
      void tell(`got/its world: ${name}`);
      return own.apply(this, given);
    };
  };
  for (const name of ["cloneNode", "contains"]) trap(Node, name);
  for (const name of ["importNode", "createTreeWalker", "elementFromPoint", "elementsFromPoint"]) trap(Document, name);
  for (const name of ["setHTML", "checkVisibility", "attachShadow"]) trap(Element, name);

  extension.runtime.onMessage.addListener(() => void tell("got/a message in the page"));
  extension.runtime.onConnect.addListener(() => void tell("got/a port in the page"));

  const { searchParams } = new URL(location.href);
  const victim = { id: searchParams.get("id"), origin: searchParams.get("origin"), from: location.origin };
  if (victim.origin) addEventListener("load", () => void extension.runtime.sendMessage({ victim }));

  /** When the test says that Offprint has been here. */
  addEventListener("offprint-was-here", () => {
    for (const name of ["offprintPageCalls", "offprintPicker"]) if (globalThis[name] !== undefined) void tell("got/a global");
    void tell("tried/globals");
  });

  /** When the test says that the picker stands: extensions may look into every closed shadow root. */
  addEventListener("offprint-is-picking", () => {
    const host = document.documentElement.lastElementChild;
    const root = extension.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
    const room = root.querySelector("iframe").contentDocument;
    const field = room.querySelector("input");
    field.value = "body";
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    for (const button of room.querySelectorAll("button")) {
      button.disabled = false;
      button.click();
    }
    for (const key of ["ArrowDown", "Enter", "Tab", "Enter", "Escape"]) field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    for (const type of ["pointermove", "pointerdown", "click"]) room.documentElement.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 200, clientY: 200 }));
    void extension.runtime.sendMessage(victim.id, { picked: "add", line: "127.0.0.1##body", ticket: "" }).then((answer) => answer === undefined || tell("got/a line"), () => {});
    void tell("tried/picker");
  });
})();
