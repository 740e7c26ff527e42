import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "./build.ts";
import { deriveManifest, targets, type Manifest } from "./manifest.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as Manifest;

test.each(targets)("at installation %s is asked for nothing that brings a warning, and for no site", (target) => {
  const derived = deriveManifest(manifest, target);
  expect(derived["permissions"]).toEqual(["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus", "alarms"]);
  expect(derived["optional_permissions"]).toEqual(["tabs"]);
  expect(derived["optional_host_permissions"]).toEqual(["*://*/*"]);
  for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) expect(derived).not.toHaveProperty(key);
});

test.each(targets)("the policy for %s starts from nothing, and each exception is one that docs/security.md explains", (target) => {
  expect(deriveManifest(manifest, target)["content_security_policy"]).toEqual({
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self' http: https:", // for the background, which fetches pictures
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  });
});

/** Each of our pages takes away what it does without. */
const narrowed = [
  ["popup", "connect-src 'self'; img-src 'self' blob:"],
  ["options", "connect-src 'self'"],
  ["reader", "connect-src 'self'"],
] as const;

test("no page of ours is without a policy of its own", () => {
  expect(pages.toSorted()).toEqual(narrowed.map(([page]) => page).toSorted());
});

test.each(narrowed)("the %s may ask nobody but ourselves for anything, and shows no pictures but what it needs", (page, narrower) => {
  const [policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(`${page}/index.html`, "utf8"))?.slice(1) ?? [];
  expect(policy).toBe(narrower);
});
