import { expect, it } from "vitest";
import { clientOf, countedAs, proxyList } from "../../server/http/client.ts";

const proxies = proxyList(["10.0.0.0/8", "192.168.1.7", "fd00::/8"]);
const client = (peer: string, forwardedFor?: string) => {
  if (!proxies) throw new Error("The list of proxies is good.");
  return clientOf(peer, forwardedFor, proxies);
};

it("without a trusted proxy the client is the peer, whatever it says of itself", () => {
  expect(client("203.0.113.5", "198.51.100.1")).toBe("203.0.113.5");
  expect(client("::ffff:203.0.113.5", undefined)).toBe("203.0.113.5");
});

it("behind a trusted proxy it is the address that the proxy added, not what stands left of it", () => {
  expect(client("10.1.2.3", "1.2.3.4, 203.0.113.5")).toBe("203.0.113.5");
  expect(client("::ffff:10.1.2.3", "203.0.113.5")).toBe("203.0.113.5");
  expect(client("fd00::1", "2001:db8::1")).toBe("2001:db8::1");
});

it("behind several trusted proxies it is the first that is none of them", () => {
  expect(client("10.1.2.3", "1.2.3.4, 203.0.113.5, 192.168.1.7")).toBe("203.0.113.5");
});

it("where a trusted proxy says nothing or nonsense it is that proxy", () => {
  expect(client("10.1.2.3")).toBe("10.1.2.3");
  expect(client("10.1.2.3", "unknown")).toBe("10.1.2.3");
  expect(client("10.1.2.3", "203.0.113.5:80")).toBe("10.1.2.3");
});

it("a proxy is known by its address, whichever interface it came by", () => {
  const local = proxyList(["fe80::1"]);
  expect(clientOf("fe80::1%eth0", "203.0.113.5", local as never)).toBe("203.0.113.5");
});

it("IPv6 addresses of one network are one client, IPv4 addresses are not", () => {
  expect(countedAs("2001:db8:1:2:3:4:5:6")).toBe(countedAs("2001:db8:1:2::9"));
  expect(countedAs("2001:db8:1:3::9")).not.toBe(countedAs("2001:db8:1:2::9"));
  expect(countedAs("::1")).toBe("0:0:0:0");
  expect(countedAs("203.0.113.5")).toBe("203.0.113.5");
});

it.each(["10.0.0.0/33", "::1/129", "proxy.example", "10.0.0.0/8/8", "10.0.0.0/", "fe80::1%lo"])(
  "%s is neither an address nor a subnet",
  (text) => expect(proxyList([text])).toBeNull(),
);
