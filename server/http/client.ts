// Who asks: the peer's address, or behind a proxy that is trusted the one that it names. Pure.
import { BlockList, isIP } from "node:net";

const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
/** An IPv4 address as an IPv6 socket writes it, and without the interface (`%eth0`) that it came by. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

/** Addresses and subnets (`10.0.0.0/8`). Null where one is neither, or names an interface, which BlockList would leave out unsaid. */
export function proxyList(proxies: readonly string[]): BlockList | null {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits, ...rest] = proxy.split("/");
    const most = isIP(address) === 6 ? 128 : 32;
    if (isIP(address) === 0 || address.includes("%") || rest.length > 0) return null;
    if (bits === undefined) list.addAddress(address, family(address));
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
      list.addSubnet(address, Number(bits), family(address));
    else return null;
  }
  return list;
}

/** From the right of X-Forwarded-For, which proxies append to: the first that is no trusted proxy. What stands left of it anybody may have written. */
export function clientOf(peer: string, forwardedFor: string | undefined, proxies: BlockList): string {
  let client = plain(peer);
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  while (isIP(client) !== 0 && proxies.check(client, family(client))) {
    const before = hops.pop();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
}

const groups = (part: string | undefined) => (part ?? "").split(":").filter(Boolean);

/** An IPv6 client has a network of 64 bits to choose addresses from, so it is counted as one. */
export function countedAs(client: string): string {
  if (isIP(client) !== 6) return client;
  const [head, tail] = client.split("::");
  const [left, right] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill("0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
