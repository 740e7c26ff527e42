import { expect, test } from "vitest";
import { isBeacon } from "./beacon.ts";

test.each([
  "https://stats.example/pixel.gif?id=7",
  "https://stats.example/b.gif?c1=2&c2=9",
  "https://stats.example/__utm.gif",
  "https://stats.example/tr?ev=PageView",
  "https://stats.example/collect?v=1",
  "https://news.example/wp-content/1x1.png",
  "https://stats.example/tracking-pixel",
  `https://stats.example/count?${"fact=1&".repeat(100)}`,
])("%s is a counter of visits", (address) => {
  expect(isBeacon(address)).toBe(true);
});

test.each([
  "https://news.example/harbour.jpg",
  "https://news.example/pixel-art-exhibition.jpg",
  "https://news.example/the-tracker-dog.webp?w=1200",
  "https://news.example/gif/ab.png",
  "https://news.example/image?url=harbour.jpg&w=1200&signature=9f8e",
  "https://news.example/media/collect.jpg",
  "no address",
])("%s is none", (address) => {
  expect(isBeacon(address)).toBe(false);
});
