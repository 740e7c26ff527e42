import type { BrowserContext } from "playwright";

/** The browser's own means, in its own page for extensions, where a person does the same by hand. */
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: "ON_CLICK" }): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

/** Takes from an extension the hosts of its manifest: from now on each must be allowed. */
export const withholdHosts = (context: BrowserContext, extensionId: string): Promise<void> =>
  inExtensionsPage(context, (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: "ON_CLICK" }), extensionId);

/** Allows it these hosts of its manifest, as the browser's prompt would. */
export const allowHosts = (context: BrowserContext, extensionId: string, patterns: readonly string[]): Promise<void> =>
  inExtensionsPage(context, async ({ id, all }) => {
    for (const pattern of all) await chrome.developerPrivate.addHostPermission(id, pattern);
  }, { id: extensionId, all: patterns });

async function inExtensionsPage<A>(context: BrowserContext, act: (given: A) => Promise<void>, given: A): Promise<void> {
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(act as (given: unknown) => Promise<void>, given);
  await page.close();
}
