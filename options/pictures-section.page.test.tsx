import { render } from "preact";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { t } from "#i18n/index.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import type { Doors } from "./doors.ts";
import { openDoors } from "./doors.stand-in.ts";
import { PicturesSection } from "./pictures-section.tsx";
import { SettingsDesk } from "./settings-desk.ts";

const { place, one, seen, says, click } = screenForTests();

const show = (doors: Doors): void => render(<PicturesSection desk={new SettingsDesk(doors)} hosts={doors.hosts} />, place);

test("the caps of pictures are chosen from a few, and held", async () => {
  const doors = openDoors();
  const change = vi.spyOn(doors, "changeSettings");
  show(doors);
  const cap = await seen<HTMLSelectElement>("[data-cap=picture]:enabled");
  expect([...cap.options].map(({ textContent }) => textContent)).toContain(t("options_cap", "1\u00A0MB"));
  await userEvent.selectOptions(cap, "1000000");
  expect(change).toHaveBeenCalledWith({ pictureCaps: { picture: 1_000_000, article: 50_000_000 } });
});

test("the hosts that pictures may be read from are listed, and can be withdrawn", async () => {
  let allowed: readonly string[] = ["cdn.example", "*"];
  const told: (() => void)[] = [];
  const giveUp = async (host: string) => {
    allowed = allowed.filter((each) => each !== host);
    for (const tell of told) tell();
    return true;
  };
  show(openDoors("", { hosts: { list: async () => allowed, giveUp, watch: (listener) => void told.push(listener) } }));
  await says(t("options_hosts_every"));
  await click("[data-host='cdn.example'] button");
  await vi.waitFor(() => expect(one("[data-host='cdn.example']")).toBeNull());
  await click("[data-host='*'] button");
  await says(t("options_hosts_none"));
});
