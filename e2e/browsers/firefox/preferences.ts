import type { LaunchOptions } from "../browser.ts";

/** A profile that speaks to no one by itself, shows no first run, and keeps the extension's storage. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.contentblocking.report.lockwise.enabled": false,
  "browser.discovery.enabled": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.newtabpage.enabled": false,
  "browser.ping-centre.telemetry": false,
  "browser.region.network.url": "",
  "browser.region.update.enabled": false,
  "browser.safebrowsing.blockedURIs.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.topsites.contile.enabled": false,
  "browser.translations.enable": false,
  "browser.uitour.enabled": false,
  "browser.urlbar.suggest.searches": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.usage.uploadEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.blocklist.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "extensions.webextensions.keepStorageOnUninstall": true, // a temporary add-on is installed anew after a restart
  "extensions.webextensions.keepUuidOnUninstall": true,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "services.settings.server": "data:,#no-remote-settings/v1",
  "signon.rememberSignons": false,
  "termsofuse.bypassNotification": true,
  "toolkit.startup.max_resumed_crashes": -1,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
};

/** The host of our own pages in this profile; else Firefox would draw one by lot. */
export const extensionUuid = "0ff9717e-0000-4000-8000-00000000c11b";

/** What stands in the profile's `user.js`. */
export function userJs(extensionId: string, { granted = [], grantable = [], forcedColors = false, reducedMotion = false }: LaunchOptions): string {
  const grants = granted.length + grantable.length > 0;
  const all = {
    ...preferences,
    "browser.display.document_color_use": forcedColors ? 2 : 0,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
    "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: extensionUuid }),
    "extensions.webextOptionalPermissionPrompts": !grants,
  };
  return Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join("");
}

export const colorSchemePreference = "layout.css.prefers-color-scheme.content-override";
export const colorSchemeValues = { dark: 0, light: 1 } as const;
