// What is copied for others leads them somewhere, or nowhere is said.
import { expect, test } from "vitest";
import { addressForOthers, addressOf } from "../../web/state/address.ts";

const at = (href: string) => ({ href, hostname: new URL(href).hostname });

test.each([
  ["https://graph.example/?q=1#old", "https://graph.example/#v=1"],
  ["http://10.0.0.7:4000/", "http://10.0.0.7:4000/#v=1"],
  ["file:///home/ada/a%20page.html#old", "a page.html#v=1"],
  ["http://localhost:4000/", null],
  ["http://127.0.0.1:4000/", null],
  ["http://[::1]:4000/", null],
])("from %s others are led to %s", (href, address) => {
  expect(addressForOthers("#v=1", at(href))).toBe(address);
});

test("whoever sits at this machine is led to its own address", () => {
  expect(addressOf("#v=1", at("http://127.0.0.1:4000/#old"))).toBe("http://127.0.0.1:4000/#v=1");
});
