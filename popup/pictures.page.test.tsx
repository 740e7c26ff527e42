import { render } from "preact";
import { expect, test, vi } from "vitest";
import type { MissingPicture, PictureStanding } from "#core/absence.ts";
import { success } from "#core/result.ts";
import { t, tn } from "#i18n/index.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import type { Doors } from "./doors.ts";
import { clipping, saved, saying } from "./doors.stand-in.ts";
import { openIn } from "./popup.stand-in.tsx";
import "./popup.css";

const { place, one, seen, says, click } = screenForTests();
const open = (others: Partial<Doors> = {}): void => openIn(place, others);

test("the lead picture is shown when it comes, and leaves no hole when it does not", async () => {
  const leadPicture = { url: "https://courier.example/boat.png", alt: "A boat" };
  const clip = async () => success({ ...clipping, leadPicture });
  open({ clip });
  await seen(".preview");
  await vi.waitFor(() => expect(one(".lead-picture")).toBeNull());
  render(null, place);

  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext("2d");
  const blob = await canvas.convertToBlob();
  open({ clip, picture: async () => blob });
  const picture = (await seen(".preview img")) as HTMLImageElement;
  expect(picture.alt).toBe("A boat");
  await vi.waitFor(() => expect(picture.naturalWidth).toBe(2));
});

test("while the lead picture is on its way its room is kept", async () => {
  open({ clip: async () => success({ ...clipping, leadPicture: { url: "https://news.example/boat.jpg", alt: "A boat" } }), picture: () => new Promise(() => {}) });
  const coming = await seen(".preview .lead-picture.is-coming");
  const { width, height } = coming.getBoundingClientRect();
  expect(width * height).toBeGreaterThan(0);
});

const missing = (absence: MissingPicture["absence"], ...hosts: string[]): MissingPicture[] => hosts.map((host, nth) => ({ url: `https://${host}/${absence}/${nth}.png`, absence, isPutOff: false }));
const pictures = (standing: PictureStanding, others: Partial<Doors["pictures"]> = {}): Partial<Doors> => ({
  find: async () => saved,
  pictures: { standing: () => saying(standing), keep: async () => true, again: async () => {}, ...others },
});

test("of a saved article it says how far its pictures have come", async () => {
  open(pictures({ kept: 3, missing: missing("waiting", "news.example") }));
  await says(t("pictures_coming", 3, 4));
  expect(one<HTMLProgressElement>(".pictures-coming progress")?.value).toBe(3);
  expect(one(".pictures-offer")).toBeNull();
});

test("pictures that need a permission are offered: how many, from which hosts, one by one or all", async () => {
  const keep = vi.fn<Doors["pictures"]["keep"]>(async () => true);
  open(pictures({ kept: 7, missing: missing("shut", "cdn.example", "img.example", "cdn.example") }, { keep }));
  await says(tn("pictures_shut", 3, "\u2068cdn.example\u2069 and \u2068img.example\u2069"));
  await click("[data-act=keep-pictures]");
  await click("[data-host='img.example']");
  await click("[data-act=keep-every]");
  expect(keep.mock.calls).toEqual([
    [saved.id, ["cdn.example", "img.example"], false],
    [saved.id, ["img.example"], false],
    [saved.id, ["cdn.example", "img.example"], true],
  ]);
});

test("whoever says no is told what stays, is not asked again, and can still say yes", async () => {
  const keep = vi.fn<Doors["pictures"]["keep"]>(async () => false);
  open(pictures({ kept: 0, missing: missing("shut", "cdn.example") }, { keep }));
  await click("[data-act=keep-pictures]");
  await says(t("pictures_declined"));
  expect(keep).toHaveBeenCalledTimes(1);
  expect(one("[data-act=keep-pictures]")).not.toBeNull();
});

test("each other reason is said, with what may help", async () => {
  open(pictures({ kept: 1, missing: [...missing("tooLarge", "a.example", "b.example"), ...missing("refused", "a.example"), ...missing("ownNetwork", "10.0.0.1")] }));
  await says(tn("pictures_missing", 2, t("absence_tooLarge")));
  await says(tn("pictures_missing", 1, t("absence_refused")));
  await says(tn("pictures_missing", 1, t("absence_ownNetwork")));
  await seen("[data-act=pictures-again]");
});

test("trying again asks for no permission: what may be read without one needs none, and the rest is offered after it", async () => {
  const [keep, again] = [vi.fn<Doors["pictures"]["keep"]>(), vi.fn<Doors["pictures"]["again"]>(async () => {})];
  open(pictures({ kept: 1, missing: missing("refused", "courier.example") }, { keep, again }));
  await click("[data-act=pictures-again]");
  expect(again.mock.calls).toEqual([[saved.id]]);
  expect(keep).not.toHaveBeenCalled();
});

test("where asking again would change nothing, it is not offered", async () => {
  open(pictures({ kept: 1, missing: [...missing("ownNetwork", "10.0.0.1"), ...missing("tooManyPixels", "a.example")] }));
  await says(tn("pictures_missing", 1, t("absence_tooManyPixels")));
  expect(one("[data-act=pictures-again]")).toBeNull();
});
