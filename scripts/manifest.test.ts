import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deriveManifest, targets, type Manifest } from "./manifest.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as Manifest;

test.each(targets)("at installation %s is asked for nothing that brings a warning, and for no site", (target) => {
  const derived = deriveManifest(manifest, target);
  expect(derived["permissions"]).toEqual(["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus", "alarms"]);
  expect(derived["optional_permissions"]).toEqual(["tabs"]);
  expect(derived["optional_host_permissions"]).toEqual(["*://*/*"]);
  for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) expect(derived).not.toHaveProperty(key);
});

test("the policy starts from nothing, and pictures come from our own store alone", () => {
  const { extension_pages: policy = "" } = manifest["content_security_policy"] as { extension_pages?: string };
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain("img-src 'self' blob: data:;");
  expect(policy).toContain("base-uri 'none';");
  const besides = policy.replace("connect-src 'self' http: https:;", ""); // for the background, which fetches pictures; docs/security.md says why
  expect(besides).not.toMatch(/unsafe|https?:|\*/);
});

test.each([
  ["popup", "connect-src 'self'; img-src 'self' blob:"],
  ["options", "connect-src 'self'"],
  ["reader", "connect-src 'self'"],
])("the %s may ask nobody but ourselves for anything, and shows no pictures but what it needs", (page, narrower) => {
  const [policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(`${page}/index.html`, "utf8"))?.slice(1) ?? [];
  expect(policy).toBe(narrower);
});
