/**
 * Told by its content script whom to attack, it tries whatever an extension can do to another. What it has tried it
 * tells the site at `/tried/…`; what it has got, at `/got/…`.
 */
const extension = globalThis.browser ?? globalThis.chrome;

let site = "";
const tell = (place) => fetch(`${site}/${place.replaceAll(" ", "-")}`, { mode: "no-cors" }).catch(() => {});

extension.runtime.onMessage.addListener(({ victim }, { tab }) => void (victim ? attack(victim, tab) : tell("got/a message")));
extension.runtime.onMessageExternal.addListener(() => void tell("got/a message from outside"));
extension.runtime.onConnectExternal.addListener(() => void tell("got/a port from outside"));

async function attack({ id, origin, from }, tab) {
  site = from;
  await Promise.all([speak(id), connect(id), read(origin), openIn(tab.id, origin), open(origin)]);
  await tell("tried/all");
}

/** Whatever its own pages say to its background. */
async function speak(id) {
  const words = [
    { ask: "isAwake", args: [] },
    { ask: "saveWaiting", args: [] },
    { ask: "save", args: [{}, {}, null] },
    { ask: "keepPictures", args: ["01ARZ3NDEKTSV4RRFFQ69G5FAV", ["127.0.0.1"]] },
    { picked: "add", line: "127.0.0.1##p", ticket: "" },
    { picked: "drop", line: "127.0.0.1##p", ticket: "" },
    "save",
    null,
  ];
  for (const each of words) {
    const answer = await extension.runtime.sendMessage(id, each).catch(() => undefined);
    if (answer !== undefined) await tell("got/an answer");
  }
  await tell("tried/messages");
}

async function connect(id) {
  await new Promise((done) => {
    try {
      const port = extension.runtime.connect(id, { name: "popup" });
      port.onMessage.addListener(() => void tell("got/a port"));
      port.onDisconnect.addListener(() => (void extension.runtime.lastError, done()));
      port.postMessage({ ask: "isAwake", args: [] });
    } catch {
      done();
    }
  });
  await tell("tried/port");
}

/** Its files, as a page may ask for them and as an extension may. */
async function read(origin) {
  for (const path of ["manifest.json", "reader/index.html", "background.js", "content.js", "picker.js", "icons/offprint-16.png"]) {
    const answer = await fetch(`${origin}/${path}`).catch(() => null);
    if (answer?.ok) await tell(`got/${path}`);
  }
  await tell("tried/files");
}

/** Its pages in frames of a page; behind them one of our own, which does load. */
async function openIn(tabId, origin) {
  extension.webNavigation.onCompleted.addListener(({ url, frameId }) => frameId !== 0 && url.startsWith(origin) && void tell("got/a frame"));
  const addresses = [`${origin}/popup/index.html`, `${origin}/reader/index.html`, `${origin}/options/index.html`, extension.runtime.getURL("own.html")];
  const [{ result }] = await extension.scripting.executeScript({ target: { tabId }, func: frame, args: [addresses] });
  const frames = await extension.webNavigation.getAllFrames({ tabId });
  if (frames.some(({ url, errorOccurred }) => url.startsWith(origin) && !errorOccurred)) await tell("got/a frame");
  if (result) await tell("tried/frames");
}

/** Runs in the page. @returns whether the last of them has loaded, which says so */
function frame(addresses) {
  const heard = new Promise((done) => addEventListener("message", ({ origin }) => done(addresses.at(-1).startsWith(origin))));
  for (const src of addresses) document.body.append(Object.assign(document.createElement("iframe"), { src, hidden: true }));
  return heard;
}

/** Its pages in tabs, and scripts and styles into them. */
async function open(origin) {
  const tab = await extension.tabs.create({ url: `${origin}/reader/index.html`, active: false }).catch(() => null);
  if (tab) {
    const target = { tabId: tab.id };
    const run = () => extension.scripting.executeScript({ target, func: () => document.documentElement.outerHTML });
    const dress = () => extension.scripting.insertCSS({ target, css: "* { display: none !important }" });
    for (const [what, into] of [["a script inside", run], ["a style inside", dress]]) {
      const { url } = await extension.tabs.get(tab.id);
      const isIn = await into().then(() => url?.startsWith(origin), () => false);
      if (isIn) await tell(`got/${what}`);
    }
    await extension.tabs.remove(tab.id);
  }
  await tell("tried/tabs");
}
