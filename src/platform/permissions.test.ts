import { expect, test, vi } from "vitest";

const request = vi.fn<(wanted: object) => Promise<boolean>>(async () => true);
const contains = vi.fn<(wanted: object) => Promise<boolean>>(async () => true);
vi.mock("./browser.ts", () => ({ browser: { permissions: { request, contains } } }));

const { askToReadHosts, mayReadHost } = await import("./permissions.ts");

test("the person is asked about the hosts that are named, and about no others that a star in one would mean", async () => {
  await askToReadHosts(["cdn.example", "*", "*.com", "a*.example", "", "[::1]"]);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ["*://cdn.example/*", "*://[::1]/*"] });
});

test("every site is asked for only in so many words", async () => {
  request.mockClear();
  await askToReadHosts("every");
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ["*://*/*"] });
});

test("a host that the browser cannot even name is one that nobody has allowed", async () => {
  expect(await mayReadHost("cdn.example")).toBe(true);
  contains.mockRejectedValueOnce(new Error("Invalid value for origin pattern"));
  expect(await mayReadHost("[v1.x]")).toBe(false);
});
