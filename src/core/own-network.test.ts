import { expect, test } from "vitest";
import { isInOwnNetwork } from "./own-network.ts";

test.each(["localhost", "127.0.0.1", "10.0.0.8", "192.168.1.1", "172.20.0.3", "169.254.1.1", "100.64.0.1", "printer", "nas.local", "router.home.arpa", "[::1]", "[fd00::1]", "[fe80::1]", "[::ffff:7f00:1]", "[::7f00:1]", "[64:ff9b::c0a8:101]", "localhost.", "printer.", "nas.local.", ""])(
  "%s is at home",
  (host) => {
    expect(isInOwnNetwork(host)).toBe(true);
  },
);

test.each(["news.example", "8.8.8.8", "172.32.0.1", "100.128.0.1", "local.example", "[2001:db8::1]", "news.example."])("%s is not", (host) => {
  expect(isInOwnNetwork(host)).toBe(false);
});
