/** One `manifest.json`, two browsers: what each must not see is taken out of its copy. */
export const targets = ["chromium", "firefox"] as const;
export type Target = (typeof targets)[number];

export interface Manifest {
  [key: string]: unknown;
  background: { service_worker?: string; scripts?: string[] };
  action: Record<string, unknown>;
}

export function deriveManifest(manifest: Manifest, target: Target): Manifest {
  const copy = structuredClone(manifest);
  if (target === "chromium") {
    delete copy["browser_specific_settings"];
    delete copy.background.scripts; // Firefox has no extension service worker, Chromium no event page
    delete copy.action["default_area"];
  } else {
    delete copy["minimum_chrome_version"];
    delete copy.background.service_worker;
  }
  return copy;
}
