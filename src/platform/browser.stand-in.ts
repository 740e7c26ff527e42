/**
 * Page tests run in a tab and not in an extension, where the polyfill refuses to load. This stands in for
 * the little of `browser.*` that the words and the small settings need; whatever else a component asks of
 * the browser is handed to it, so a test hands it something of its own.
 */
const stored: Record<string, unknown> = {};
const noted: Record<string, unknown> = {};
const passing: Record<string, unknown> = {};
const deaf = { addListener() {}, removeListener() {}, hasListener: () => false };

const standIn = {
  runtime: { id: "page-test", getURL: (path: string) => `/src/i18n/${path.replace(/^\//, "")}`, onMessage: deaf },
  i18n: { getUILanguage: () => "en", getMessage: () => "" },
  storage: {
    sync: {
      get: async () => ({ ...stored }),
      set: async (change: Record<string, unknown>) => void Object.assign(stored, change),
      onChanged: deaf,
    },
    local: {
      get: async (name: string | null) => structuredClone(name === null ? noted : name in noted ? { [name]: noted[name] } : {}),
      set: async (change: Record<string, unknown>) => void Object.assign(noted, structuredClone(change)),
      remove: async (name: string) => void Reflect.deleteProperty(noted, name),
    },
    session: {
      get: async () => structuredClone(passing),
      set: async (change: Record<string, unknown>) => void Object.assign(passing, structuredClone(change)),
      remove: async (name: string) => void Reflect.deleteProperty(passing, name),
    },
    onChanged: deaf,
  },
};

Object.assign(globalThis, { chrome: standIn, browser: standIn });
