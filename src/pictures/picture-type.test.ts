import { expect, test } from "vitest";
import { pictureType } from "./picture-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ["\x89PNG\r\n\x1a\n....", "image/png"],
  ["\xff\xd8\xff\xe0..JFIF", "image/jpeg"],
  ["GIF89a..........", "image/gif"],
  ["RIFF....WEBPVP8 ", "image/webp"],
  ["....ftypavif....", "image/avif"],
  ["BM..............", "image/bmp"],
])("%j begins a picture of type %s", (head, type) => {
  expect(pictureType(bytes(head))).toBe(type);
});

test.each(["<!doctype html>", "<svg xmlns=''>", "<?xml version='1.0'?><svg", "", "\x89PN", "RIFF....WAVEfmt "])("%j begins none", (head) => {
  expect(pictureType(bytes(head))).toBeNull();
});
