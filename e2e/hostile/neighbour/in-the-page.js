/** In the page's own world, before the page: what it overwrites there would tell on whoever used it. */
(() => {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- whatever stands outside is seen by all scripts of this world
  const tell = (what) => void (new Image().src = `/got/the-page:${what}`);
  const trap = (owner, name) => {
    const own = owner.prototype[name];
    owner.prototype[name] = function (...given) {
      tell(name);
      return own.apply(this, given);
    };
  };
  for (const name of ["cloneNode", "contains"]) trap(Node, name);
  for (const name of ["importNode", "createTreeWalker", "elementFromPoint", "elementsFromPoint"]) trap(Document, name);
  for (const name of ["setHTML", "checkVisibility", "attachShadow"]) trap(Element, name);
})();
